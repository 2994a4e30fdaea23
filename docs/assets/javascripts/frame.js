// The frame of a page: drawer, headword in the header, table of contents, way up, code to copy, words of a search marked.
// Without this script the page is complete and only stands still.
{
  const korean = document.documentElement.lang.startsWith("ko")
  const find = (chosen) => document.querySelector(chosen)
  const all = (chosen) => [...document.querySelectorAll(chosen)]

  // Drawer and search are checkboxes, which style sheets read; their labels become buttons, which take the focus.
  for (const label of all("label.md-header__button")) {
    const box = label.control
    const button = Object.assign(document.createElement("button"), { type: "button", className: label.className })
    // The theme's sheet knows them by what they are for.
    for (const [name, value] of [["for", label.htmlFor], ["title", label.title], ["aria-label", label.title]]) button.setAttribute(name, value)
    button.append(...label.childNodes)
    const tell = () => button.setAttribute("aria-expanded", box.checked)
    button.addEventListener("click", () => box.click())
    box.addEventListener("change", tell)
    tell()
    label.replaceWith(button)
  }
  const drawer = find("#__drawer")
  drawer.addEventListener("change", () => drawer.checked && find(".md-sidebar--primary a").focus())
  addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !drawer.checked) return
    drawer.click()
    find(".md-header__button[for=__drawer]").focus()
  })

  // What the page shows of itself depends on where the reader is.
  const header = find(".md-header")
  const title = find(".md-header__title")
  const headword = find("article h1")
  const up = find(".md-top")
  const sections = all(".md-nav--secondary a[href*='#']")
    .map((link) => [document.getElementById(decodeURIComponent(link.hash.slice(1))), link])
    .filter(([section]) => section)
  let before = 0
  let waiting = false

  const look = () => {
    waiting = false
    const edge = header.offsetHeight + 24
    header.classList.toggle("md-header--shadow", scrollY > 8)
    if (headword) title.classList.toggle("md-header__title--active", headword.getBoundingClientRect().bottom < edge)
    up.hidden = scrollY < innerHeight || scrollY >= before
    before = scrollY
    const here = sections.findLastIndex(([section]) => section.getBoundingClientRect().top < edge + 24)
    for (const [place, [, link]] of sections.entries()) {
      link.classList.toggle("md-nav__link--passed", place < here)
      link.classList.toggle("md-nav__link--active", place === here)
    }
  }
  addEventListener("scroll", () => (waiting ||= Boolean(requestAnimationFrame(look))), { passive: true })
  up.addEventListener("click", () => {
    scrollTo({ top: 0 })
    find(".md-skip").focus({ preventScroll: true })
  })

  // What is folded is opened for those who are led there, and on paper.
  const unfold = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)))
    for (let box = target?.closest?.("details"); box; box = box.parentElement.closest("details")) box.open = true
  }
  addEventListener("hashchange", unfold)
  unfold()
  let folded = []
  addEventListener("beforeprint", () => {
    folded = all("article details:not([open])")
    for (const box of folded) box.open = true
  })
  addEventListener("afterprint", () => {
    for (const box of folded) box.open = false
  })

  const [copy, copied] = korean ? ["복사", "복사했다"] : ["Copy", "Copied"]
  for (const code of navigator.clipboard ? all("pre > code") : []) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "mm-copy", textContent: copy })
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(code.textContent)
      button.textContent = copied
    })
    code.parentElement.append(button)
    code.parentElement.classList.add("mm-code")
  }

  // A hit of the search leads here with the words that were found.
  const words = new URLSearchParams(location.search).get("h")?.split(/\s+/).filter(Boolean) ?? []
  if (words.length) {
    const sought = new RegExp(words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, "\\$&")).join("|"), "giu")
    const walker = document.createTreeWalker(find("article"), NodeFilter.SHOW_TEXT)
    const texts = []
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest("math, svg, script, button")) texts.push(walker.currentNode)
    for (const text of texts) {
      const places = [...text.data.matchAll(sought)]
      for (const { 0: word, index } of places.reverse()) {
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + word.length)
        range.surroundContents(document.createElement("mark"))
      }
    }
  }
}
