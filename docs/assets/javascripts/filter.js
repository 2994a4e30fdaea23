// A box above an index that hides the entries which do not hold what is typed (initial consonants do: ㅈㅈㄱㄱ), and the
// topics as buttons, whose choice stands in the address. Without this script the index is whole.
{
  const WORDS = {
    ko: { filter: "이름으로 거르기 (초성도 된다)", none: "그런 이름이 없다.", all: "모든 주제" },
    en: { filter: "Filter by name", none: "No such name.", all: "All topics" },
  }
  const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
  const SYLLABLES_PER_INITIAL = 588

  // Never NFKC: it turns the ㅈ that was typed into a letter that syllables are made of.
  const fold = (text) => text.normalize("NFC").toLowerCase().replace(/\s+/g, "")

  const initials = (text) =>
    text.replace(/[가-힣]/g, (syllable) => INITIALS[Math.floor((syllable.charCodeAt(0) - 0xac00) / SYLLABLES_PER_INITIAL)])

  const start = (index, anchor, say) => {
    const entries = index.flatMap((list) => [...list.children]).map((item) => {
      const names = fold(item.dataset.names ?? item.textContent)
      return { item, names, initials: initials(names), topics: (item.dataset.topics ?? "").split(" ") }
    })
    const label = Object.assign(document.createElement("label"), { className: "mm-filter", textContent: say.filter })
    const box = Object.assign(document.createElement("input"), { type: "search", autocomplete: "off" })
    const empty = Object.assign(document.createElement("p"), { textContent: say.none, hidden: true })
    const chips = document.querySelector(".mm-index-topics")
    let topic = new URLSearchParams(location.search).get("topic") ?? ""

    const apply = () => {
      const wanted = fold(box.value)
      const key = /^[ㄱ-ㅎ]+$/.test(wanted) ? "initials" : "names"
      for (const entry of entries) entry.item.hidden = !entry[key].includes(wanted) || (topic !== "" && !entry.topics.includes(topic))
      for (const list of index) {
        list.hidden = [...list.children].every((item) => item.hidden)
        const heading = list.previousElementSibling
        if (heading?.matches("h2")) heading.hidden = list.hidden
      }
      empty.hidden = index.some((list) => !list.hidden)
      for (const chip of chips?.querySelectorAll("[data-topic]") ?? []) chip.setAttribute("aria-pressed", chip.dataset.topic === topic)
    }

    const choose = (event) => {
      const chip = event.target.closest("[data-topic]")
      if (!chip || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      topic = chip.dataset.topic
      history.replaceState(history.state, "", topic ? `?topic=${encodeURIComponent(topic)}` : location.pathname)
      apply()
    }

    label.append(box)
    empty.setAttribute("role", "status")
    anchor.before(label, empty)
    box.addEventListener("input", apply)
    if (chips) {
      const all = Object.assign(document.createElement("a"), { className: "mm-chip", href: location.pathname, textContent: say.all })
      all.dataset.topic = ""
      chips.prepend(all, " ")
      for (const chip of chips.querySelectorAll("[data-topic]")) chip.setAttribute("role", "button")
      chips.addEventListener("click", choose)
    }
    if (topic) apply()
  }

  // The letter that one reads at is marked in the bar, and the bar turned so that it is seen.
  const follow = (bar) => {
    const headings = [...bar.parentElement.querySelectorAll("h2[id]")]
    const mark = () => {
      const here = headings.findLast((heading) => heading.offsetParent && heading.getBoundingClientRect().top < innerHeight / 4)
      bar.querySelector("[aria-current]")?.removeAttribute("aria-current")
      const link = here && bar.querySelector(`[href="#${here.id}"]`)
      link?.setAttribute("aria-current", "true")
      bar.scrollTo({ left: link ? link.offsetLeft - bar.clientWidth / 2 : 0 })
    }
    const seen = new IntersectionObserver(mark, { rootMargin: "0px 0px -75% 0px" })
    for (const heading of headings) seen.observe(heading)
  }

  const bar = document.querySelector(".mm-letters")
  if (bar) follow(bar)
  const index = [...document.querySelectorAll("ul.mm-index")]
  const anchor = bar ?? index[0]
  const many = index.reduce((count, list) => count + list.children.length, 0) >= 8
  if (anchor && many) start(index, anchor, WORDS[document.documentElement.lang === "en" ? "en" : "ko"])
}
