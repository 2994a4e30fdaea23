// A box above an index that hides the entries which do not hold what is typed. Without this script the index is whole.
{
  const fold = (text) => text.normalize("NFC").toLowerCase().replace(/\s+/g, "")

  const words = { ko: "이름으로 거르기", en: "Filter by name" }
  const none = { ko: "그런 이름이 없다.", en: "No such name." }

  const makeBox = (lang) => {
    const label = document.createElement("label")
    label.className = "mm-filter"
    label.append(words[lang])
    const box = document.createElement("input")
    box.type = "search"
    box.autocomplete = "off"
    label.append(box)
    return { label, box }
  }

  const apply = (index, typed, empty) => {
    const wanted = fold(typed)
    let shown = 0
    for (const list of index) {
      let left = 0
      for (const item of list.children) {
        item.hidden = !fold(item.dataset.names ?? item.textContent).includes(wanted)
        left += !item.hidden
      }
      list.hidden = !left
      const heading = list.previousElementSibling
      if (heading?.matches("h2")) heading.hidden = !left
      shown += left
    }
    empty.hidden = shown > 0
  }

  const start = () => {
    const index = [...document.querySelectorAll("ul.mm-index")]
    const anchor = document.querySelector(".mm-letters") ?? index[0]
    const few = index.reduce((count, list) => count + list.children.length, 0) < 8
    if (!anchor || few || document.querySelector(".mm-filter")) return
    const lang = document.documentElement.lang === "en" ? "en" : "ko"
    const { label, box } = makeBox(lang)
    const empty = document.createElement("p")
    empty.textContent = none[lang]
    empty.setAttribute("role", "status")
    empty.hidden = true
    anchor.before(label, empty)
    box.addEventListener("input", () => apply(index, box.value, empty))
  }

  start()
}
