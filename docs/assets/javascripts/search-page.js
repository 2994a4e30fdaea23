// The search page: what is typed goes to the same worker as the dialog's, and the answer into the page and its address.
{
  const WORDS = {
    ko: { typing: "찾는 말을 넣는다.", found: (n) => `${n}개를 찾았다.`, none: "꼭 맞는 글은 없다.", all: "모든 주제", wait: "찾는 중" },
    en: { typing: "Type what you are looking for.", found: (n) => `${n} found.`, none: "Nothing fits exactly.", all: "All topics", wait: "Searching" },
  }
  const SEARCH = 10
  const FOUND = 11
  const STEP = 20
  const PAUSE = 120
  // A section shows three lines, and the words that were asked for are in the first.
  const BEFORE = 60

  const start = (form, lang) => {
    const say = WORDS[lang]
    const box = form.elements.for
    const [status, list, chips, more] = ["status", "hits", "topics", "more"].map((part) => document.querySelector(`.mm-search-${part}`))
    const settings = JSON.parse(document.getElementById("__config").textContent)
    const root = new URL(settings.base, location.href)
    let worker
    let asked = 0
    let topic = new URLSearchParams(location.search).get("topic") ?? ""

    const send = (from) => {
      worker ??= Object.assign(new Worker(new URL(settings.search, location.href)), { onmessage: ({ data }) => answer(data) })
      worker.postMessage({ type: SEARCH, data: { number: ++asked, query: box.value, topic, from, most: STEP } })
    }

    const item = (parts) => {
      const entry = document.createElement("li")
      for (const [place, { location: path, title, text }] of parts.entries()) {
        const piece = document.createElement(place ? "section" : "div")
        const link = document.createElement("a")
        link.href = new URL(path, root).href
        link.innerHTML = title // the worker escapes what is not a mark of its own
        const words = document.createElement("div")
        words.innerHTML = text
        const before = words.querySelector("mark")?.previousSibling
        if (place && before?.data?.length > BEFORE) before.data = `… ${before.data.slice(-BEFORE / 2).replace(/^\S*\s/, "")}`
        piece.append(link, words)
        entry.append(piece)
      }
      return entry
    }

    const answer = ({ type, data }) => {
      if (type !== FOUND || data.number !== asked) return
      if (!data.from) list.replaceChildren()
      list.append(...data.items.map(item))
      list.hidden = !list.children.length
      more.hidden = list.children.length >= data.total
      status.textContent = data.query ? (data.total ? say.found(data.total) : say.none) : say.typing
      for (const chip of chips.querySelectorAll("[data-topic]")) {
        const count = data.counts[chip.dataset.topic] ?? 0
        chip.hidden = Boolean(chip.dataset.topic) && !count && chip.dataset.topic !== topic
        chip.dataset.count = chip.dataset.topic ? count : ""
      }
      chips.hidden = !data.query
    }

    const show = () => {
      const query = new URLSearchParams(Object.entries({ for: box.value.trim(), topic }).filter(([, value]) => value))
      history.replaceState(history.state, "", `${location.pathname}${query.size ? `?${query}` : ""}`)
      for (const chip of chips.querySelectorAll("[data-topic]")) {
        chip.setAttribute("aria-pressed", chip.dataset.topic === topic)
        chip.setAttribute("role", "button")
        chip.href = `?${new URLSearchParams({ for: box.value.trim(), topic: chip.dataset.topic })}`
      }
      send(0)
    }

    const all = document.createElement("a")
    Object.assign(all, { className: "mm-chip", textContent: say.all })
    all.dataset.topic = ""
    chips.prepend(all, " ")
    chips.addEventListener("click", (event) => {
      const chip = event.target.closest("[data-topic]")
      if (!chip || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      topic = chip.dataset.topic
      show()
    })
    more.addEventListener("click", () => send(list.children.length))
    form.addEventListener("submit", (event) => (event.preventDefault(), show()))
    let pause
    box.addEventListener("input", () => {
      clearTimeout(pause)
      pause = setTimeout(show, PAUSE)
    })
    box.value = new URLSearchParams(location.search).get("for") ?? ""
    status.textContent = say.typing
    if (box.value) show()
    else box.focus({ preventScroll: true })
  }

  const form = document.querySelector(".mm-find")
  if (form && document.querySelector(".mm-search-hits")) start(form, document.documentElement.lang === "en" ? "en" : "ko")
}
