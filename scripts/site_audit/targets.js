// What counts is where a finger hits, so a pseudo-element or a label that makes a small thing larger counts as well.
() => {
    const LEAST = 44
    // WCAG excepts what stands in a sentence, however short: 이다. is the shortest end of one.
    const SENTENCE = 3
    const chosen = "a[href], button, input, select, textarea, summary, label[for], [role=button]"
    const shown = (node) => node.checkVisibility({ opacityProperty: true, visibilityProperty: true })
        && node.getBoundingClientRect().width > 1 && node.getBoundingClientRect().height > 1

    const inText = (node) => {
        if (!getComputedStyle(node).display.startsWith("inline") || node.localName !== "a") return false
        if (getComputedStyle(node).display !== "inline") return false
        let block = node.parentElement
        while (getComputedStyle(block).display === "inline") block = block.parentElement
        const links = [...block.querySelectorAll("a, button")].reduce((sum, one) => sum + one.textContent.length, 0)
        return block.textContent.replace(/\s+/g, " ").length - links >= SENTENCE
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
        // How far from its middle a finger still hits it; what lies outside the screen cannot be tapped and need not be.
        const reach = (dx, dy) => {
            for (let far = 1; far < LEAST; far++) {
                const [at, down] = [x + far * dx, y + far * dy]
                if (at < 0 || at >= innerWidth) return LEAST
                if (!own(node, document.elementFromPoint(at, down))) return far - 1
            }
            return LEAST
        }
        return reach(-1, 0) + reach(1, 0) + 1.5 >= LEAST && reach(0, -1) + reach(0, 1) + 1.5 >= LEAST
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
