// Sets the colour scheme before the first paint: what the reader chose, else what the system says.
// Material's script keeps the choice under this key and takes over once it has loaded.
{
  const chosen = __md_get("__palette")?.color
  if (chosen) {
    const followsSystem = chosen.media === "(prefers-color-scheme)"
    const scheme = matchMedia("(prefers-color-scheme: light)").matches ? "default" : "slate"
    document.body.setAttribute("data-md-color-scheme", followsSystem ? scheme : chosen.scheme)
  } else if (matchMedia("(prefers-color-scheme: dark)").matches) {
    document.body.setAttribute("data-md-color-scheme", "slate")
  }
}
