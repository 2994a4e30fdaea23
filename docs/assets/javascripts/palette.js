// Sets the colour scheme before the first paint: what the reader chose, else what the system says. The button changes it
// and keeps the choice; nothing is kept before.
{
  document.documentElement.classList.replace("no-js", "js")
  const dark = matchMedia("(prefers-color-scheme: dark)")
  const button = document.querySelector(".mm-scheme")
  let chosen
  try {
    chosen = localStorage.malmoiScheme
  } catch { /* refused */ }

  const show = () => {
    const scheme = chosen || (dark.matches ? "slate" : "default")
    document.body.setAttribute("data-md-color-scheme", scheme)
    button.title = button.dataset[scheme]
    button.setAttribute("aria-label", button.title)
    button.firstChild.className = `mm-icon mm-icon-${scheme}`
    button.hidden = false
    return scheme
  }

  button.addEventListener("click", () => {
    chosen = show() === "slate" ? "default" : "slate"
    show()
    try {
      localStorage.malmoiScheme = chosen
    } catch { /* refused */ }
  })
  dark.addEventListener("change", show)
  show()
}
