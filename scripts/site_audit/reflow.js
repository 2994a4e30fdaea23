// A thing may reach beyond the edge if a box of its own scrolls, or if it is put away there (the drawer).
() => {
    const edge = document.documentElement.clientWidth + 1
    const put = (node) => {
        for (let one = node; one && one !== document.body; one = one.parentElement) {
            const { overflowX, visibility, position, opacity } = getComputedStyle(one)
            if (["auto", "scroll"].includes(overflowX) || visibility === "hidden" || opacity === "0") return true
            if (position === "fixed" && one.getBoundingClientRect().left >= edge - 1) return true
        }
        return false
    }
    const wide = [...document.body.querySelectorAll("*")].filter((node) =>
        !node.closest("svg, math") && node.checkVisibility() && node.getBoundingClientRect().width > 1 &&
        node.getBoundingClientRect().right > edge && !put(node.parentElement) && !put(node))
    const outer = wide.filter((node) => !wide.includes(node.parentElement)).slice(0, 5)
    return [
        ...(document.documentElement.scrollWidth > edge && getComputedStyle(document.documentElement).overflowX !== "hidden" ? [`page is ${document.documentElement.scrollWidth} wide`] : []),
        ...outer.map((node) => `<${node.localName} class="${node.className}"> ends at ${
            Math.round(node.getBoundingClientRect().right)}: ${node.textContent.trim().slice(0, 30)}`),
    ]
}
