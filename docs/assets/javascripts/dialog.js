// The search dialog in the header: what is typed goes to the worker of the search, and its answer into the list.
// Nothing is loaded before someone comes here.
{
  const WORDS = {
    ko: { typing: "검색어를 입력하세요", found: (n) => `${n}개를 찾았다`, none: "꼭 맞는 글은 없다", more: (n) => `이 글에서 ${n}곳 더`, copied: "주소를 복사했다" },
    en: { typing: "Type to start searching", found: (n) => `${n} found`, none: "Nothing fits exactly", more: (n) => `${n} more on this page`, copied: "Address copied" },
  }
  const [SETUP, QUERY, RESULT] = [0, 2, 3]
  const say = WORDS[document.documentElement.lang === "en" ? "en" : "ko"]
  const part = (name) => document.querySelector(`[data-md-component=search${name}]`)
  const make = (name, className, ...inside) => {
    const made = Object.assign(document.createElement(name), { className })
    made.append(...inside)
    return made
  }
  const toggle = document.getElementById("__search")
  const [dialog, box, ghost, share, result] = ["", "-query", "-suggest", "-share", "-result"].map(part)
  const [meta, list] = result.children
  const settings = JSON.parse(document.getElementById("__config").textContent)
  const root = new URL(settings.base, location.href)
  const links = () => [...list.querySelectorAll("a, summary")].filter((link) => link.checkVisibility())
  let worker

  const send = (type, data) => worker.postMessage({ type, data })
  const wake = () => {
    if (worker) return
    worker = new Worker(new URL(settings.search, location.href))
    worker.onmessage = ({ data: { type, data } }) => type === RESULT && show(data)
    send(SETUP, { options: { suggest: true } })
  }

  const open = (wanted) => {
    if (toggle.checked !== wanted) toggle.click()
  }

  // The address of the search page with this query, which others can be sent.
  const permalink = () => new URL(`${document.documentElement.lang === "en" ? "en/" : ""}search/${
    location.protocol === "file:" ? "index.html" : ""}?for=${encodeURIComponent(box.value.trim())}`, root).href

  const ask = () => {
    wake()
    ghost.textContent = ""
    share.href = permalink()
    send(QUERY, box.value)
  }

  const piece = ({ location: path, title, text, terms }) => {
    const url = new URL(path, root)
    const words = Object.keys(terms).join(" ")
    if (words) url.searchParams.set("h", words)
    const heading = document.createElement("h1")
    heading.innerHTML = title // the worker escapes what is not a mark of its own
    const article = make("article", "md-search-result__article md-typeset", heading)
    article.insertAdjacentHTML("beforeend", text)
    return Object.assign(make("a", "md-search-result__link", article), { href: url.href })
  }

  const item = ([page, ...sections]) => {
    const entry = make("li", "md-search-result__item", piece(page))
    if (sections.length) {
      const summary = make("summary", "", make("div", "", say.more(sections.length)))
      entry.append(make("details", "md-search-result__more", summary, ...sections.map(piece)))
    }
    return entry
  }

  const show = ({ items, suggest }) => {
    list.replaceChildren(...items.map(item))
    const typed = box.value.trim()
    const hits = items.filter(([page]) => page.score).length
    meta.textContent = typed ? (hits ? say.found(hits) : say.none) : say.typing
    // What completes the last word is shown behind it.
    const last = box.value.split(/[\s-]+/).pop()
    const whole = suggest?.at(-1) ?? ""
    ghost.textContent = last && whole.startsWith(last) ? box.value.slice(0, box.value.length - last.length) + whole : ""
  }

  const step = (by) => {
    const stops = [box, ...links()]
    const here = stops.indexOf(document.activeElement)
    stops.at((here + by + stops.length) % stops.length).focus()
  }

  const KEYS = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Escape: () => {
      open(false)
      document.activeElement.blur()
    },
    Enter: () => links()[0]?.click(),
    ArrowRight: () => {
      box.value = ghost.textContent
      ask()
    },
  }
  const applies = (key) =>
    key === "Enter" ? document.activeElement === box
    : key === "ArrowRight" ? document.activeElement === box && ghost.textContent && box.selectionStart === box.value.length
    : key in KEYS

  dialog.addEventListener("keydown", (event) => {
    if (event.isComposing || !applies(event.key)) return
    event.preventDefault()
    KEYS[event.key]()
  })
  addEventListener("keydown", (event) => {
    if (!["/", "s", "f"].includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.defaultPrevented || event.target.closest("input, textarea, select, [contenteditable]")) return
    event.preventDefault()
    open(true)
    box.focus()
  })

  toggle.addEventListener("change", () => toggle.checked && box.focus())
  box.addEventListener("focus", () => {
    open(true)
    wake()
  })
  box.addEventListener("input", ask)
  box.form.addEventListener("submit", (event) => event.preventDefault())
  box.form.addEventListener("reset", () => {
    setTimeout(ask)
    box.focus()
  })
  dialog.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !dialog.contains(relatedTarget)) open(false)
  })
  share.addEventListener("click", async (event) => {
    if (!navigator.clipboard) return
    event.preventDefault()
    await navigator.clipboard.writeText(share.href)
    meta.textContent = say.copied
  })
  meta.textContent = say.typing

  // An address may bring a query along: ?q=잠재+공간.
  const brought = new URLSearchParams(location.search).get("q")
  if (brought) {
    box.value = brought
    open(true)
    ask()
  }
}
