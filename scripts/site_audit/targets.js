// What counts is where a finger hits, so a pseudo-element or a label that makes a small thing larger counts as well.
() => {
    const LEAST = 44
    const PROBE = LEAST / 2 - 0.6
    const WORDS = 12
    const chosen = "a[href], button, input, select, textarea, summary, label[for], [role=button]"
    const shown = (node) => node.checkVisibility({ opacityProperty: true, visibilityProperty: true })
        && node.getBoundingClientRect().width > 1 && node.getBoundingClientRect().height > 1

    const inText = (node) => {
        if (!getComputedStyle(node).display.startsWith("inline") || node.localName !== "a") return false
        if (getComputedStyle(node).display !== "inline") return false
        let block = node.parentElement
        while (getComputedStyle(block).display === "inline") block = block.parentElement
        const links = [...block.querySelectorAll("a, button")].reduce((sum, one) => sum + one.textContent.length, 0)
        return block.textContent.replace(/\s+/g, " ").length - links >= WORDS
    }
    const own = (node, hit) => hit && (node.contains(hit) || hit.closest("label, a, button, summary") === node
        || (node.labels && [...node.labels].some((label) => label.contains(hit)))
        || (node.control && node.control === hit))
    const large = (node) => {
        const { width, height } = node.getBoundingClientRect()
        if (width >= LEAST - 0.5 && height >= LEAST - 0.5) return true
        node.scrollIntoView({ block: "center", inline: "center", behavior: "instant" })
        const box = node.getClientRects()[0]
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
        const reach = (dx, dy) => own(node, document.elementFromPoint(x + dx, y + dy))
        // At the edge of the screen the part that lies outside cannot be tapped and need not be.
        const sideways = (dx) => x + dx < 0 || x + dx >= innerWidth || reach(dx, 0)
        return [-PROBE, PROBE].every((d) => sideways(d) && reach(0, d))
    }
    const path = (node) => {
        const outer = node.closest("[class*='mm-'], [class*='md-']")
        const name = (one) => one.localName + [...one.classList].slice(0, 2).map((word) => `.${word}`).join("")
        return outer && outer !== node ? `${name(outer)} ${name(node)}` : name(node)
    }
    return [...document.querySelectorAll(chosen)]
        .filter((node) => shown(node) && !node.disabled && !node.closest(".md-toggle, math") && !inText(node) && !large(node))
        .map((node) => {
            const { width, height } = node.getBoundingClientRect()
            return [path(node), `${Math.round(width)} × ${Math.round(height)}`,
                (node.getAttribute("aria-label") ?? node.textContent).trim().slice(0, 24)]
        })
}
