// Gives what has the focus, and whether it looks otherwise than without. Blur keeps the place from which Tab goes on.
() => {
    const node = document.activeElement
    if (!node || node === document.body || node === document.documentElement) return null
    window.__seen ??= new Map()
    const again = __seen.has(node)
    if (!again) __seen.set(node, __seen.size)
    const name = node.localName + [...node.classList].slice(0, 2).map((word) => `.${word}`).join("")
    const words = (node.getAttribute("aria-label") ?? node.textContent).trim().slice(0, 24)
    // What is put away on purpose (a radio button, say) shows its focus at its label.
    const faces = [node, ...(node.labels ?? []), ...(node.nextElementSibling ? [node.nextElementSibling] : [])]
    const face = () => faces.map((one) => {
        const style = getComputedStyle(one)
        const outline = style.outlineStyle === "none" ? "none" : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`
        return [outline, style.boxShadow, style.backgroundColor, style.borderColor, style.borderWidth, style.opacity,
            style.textDecoration, style.color].join()
    }).join("|")
    const onScreen = faces.some((one) => {
        const { left, right, top, bottom, width, height } = one.getBoundingClientRect()
        return one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && width > 1 && height > 1
            && right > 0 && left < innerWidth && bottom > 0 && top < innerHeight
    })
    const focused = face()
    const skip = node.matches(".md-skip") && Boolean(document.getElementById(decodeURIComponent(node.hash.slice(1))))
    node.blur()
    const plain = face()
    return { name, words, again, onScreen, skip, seen: focused !== plain, place: __seen.get(node) }
}
