// Cards for links to the glossary in HTML slides (reveal.js, Marp): headword and summary on hover, focus and tap.
// <script src="…/embed/v1.js" defer></script>; data-lang="en" on it for the other language, data-site="https://…/" where
// it is a copy. Offline the card shows what link_slides.py put into the link's title; without that, the link is a link.
// The build publishes this file without comments and indents, as embed/v1.js.
{
  const { src, dataset } = document.currentScript ?? { dataset: {} }
  const site = dataset.site ?? src?.replace(/embed\/v1\.js.*/, "") ?? ""
  const known = {}
  let card, link, timer, touched

  const linkOf = (event) => {
    const found = event.target.closest?.("a[href]")
    // A drawing has links too, whose href is no text.
    const href = "" + found?.href
    return /\/(concepts|which)\//.test(href) && (href.includes("from=slide") || (site && href.startsWith(site))) && found
  }

  const hide = () => {
    clearTimeout(timer)
    card?.remove()
    link?.removeAttribute("aria-describedby")
    link = null
  }

  const place = (title, summary) => {
    card.textContent = ""
    card.append(Object.assign(document.createElement("b"), { textContent: title }), document.createElement("br"), summary)
    const { left, top, bottom } = link.getBoundingClientRect()
    const { width, height } = card.getBoundingClientRect()
    card.style.left = Math.max(8, Math.min(left, innerWidth - width - 8)) + "px"
    card.style.top = (bottom + height + 8 < innerHeight ? bottom : Math.max(8, top - height)) + "px"
    link.setAttribute("aria-describedby", card.id)
  }

  const show = async (anchor) => {
    clearTimeout(timer)
    if (anchor === link) return
    hide()
    link = anchor
    if (anchor.title) {
      // The browser's own tip would cover the card.
      known[anchor.href] ??= anchor.title
      anchor.removeAttribute("title")
    }
    const [, root, english, id] = /^(.*?\/)(en\/)?concepts\/([\w-]+)\//.exec(anchor.href) ?? []
    const lang = dataset.lang ?? (english ? "en" : "ko")
    let said = known[anchor.href]
    if (id && (!said || lang !== (english ? "en" : "ko"))) {
      try {
        const { title, summary } = await (known[id] ??= fetch(`${root}api/c/${id}.json`).then((answer) => answer.json()))
        said = `${title[lang] ?? title.ko} · ${summary[lang] ?? summary.ko}`
      } catch {}
    }
    if (!said || link !== anchor) return
    card ??= Object.assign(document.createElement("div"), { id: "malmoi-card" })
    card.role = "tooltip"
    card.style.cssText = "all:initial;position:fixed;z-index:2147483647;box-sizing:border-box;max-width:min(26em,90vw);padding:.7em .9em;border-radius:.4em;background:#fdfcf8;color:#22261f;box-shadow:0 2px 12px #0006;font:clamp(15px,1.7vw,28px)/1.5 system-ui,sans-serif;word-break:keep-all"
    ;(document.fullscreenElement ?? document.body).append(card)
    const [title, ...summary] = said.split(" · ")
    place(title, summary.join(" · "))
  }

  // The pointer may go over to the card; what it leaves is hidden a moment later.
  const leave = () => {
    clearTimeout(timer)
    timer = setTimeout(() => link !== document.activeElement && hide(), 300)
  }

  addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return
    const found = linkOf(event)
    if (found) show(found)
    else if (card?.contains(event.target)) clearTimeout(timer)
    else if (link) leave()
  })
  addEventListener("focusin", (event) => linkOf(event) && !touched && show(linkOf(event)))
  addEventListener("focusout", (event) => linkOf(event) && leave())
  addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "touch"
    if (!linkOf(event) && !card?.contains(event.target)) hide()
  })
  // The first tap shows the card, the second one follows the link.
  addEventListener("click", (event) => {
    const found = touched && linkOf(event)
    if (!found || found === link) return
    event.preventDefault()
    event.stopImmediatePropagation()
    show(found)
  }, true)
  // Escape is the deck's again when no card is there; any key that may turn the page takes the card away.
  addEventListener("keydown", (event) => {
    touched = false
    if (!link || /^(Tab|Shift|Control|Alt|Meta)$/.test(event.key)) return
    if (event.key === "Escape") event.stopImmediatePropagation()
    hide()
  }, true)
}
