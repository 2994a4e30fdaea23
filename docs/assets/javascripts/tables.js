// A table or code that is wider than the page can be moved by keyboard: it takes the focus, but only where there is
// something to move.
{
  const name = document.documentElement.lang.startsWith("ko") ? "표" : "Table"
  const look = () => {
    for (const code of document.querySelectorAll("pre > code")) {
      if (code.scrollWidth > code.clientWidth) code.tabIndex = 0
      else code.removeAttribute("tabindex")
    }
    for (const [place, box] of document.querySelectorAll(".md-typeset__scrollwrap").entries()) {
      const wide = box.scrollWidth > box.clientWidth
      if (wide) {
        box.tabIndex = 0
        box.setAttribute("role", "region")
        box.setAttribute("aria-label", `${name} ${place + 1}`)
      } else for (const attribute of ["tabindex", "role", "aria-label"]) box.removeAttribute(attribute)
    }
  }
  addEventListener("load", look)
  addEventListener("resize", look)
}
