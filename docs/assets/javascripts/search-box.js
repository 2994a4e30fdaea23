// The theme reads the search box when a key is let go and when the box takes the focus. Text also comes without keys (pasted
// by mouse, spoken, from an input method), and a tap on the button that empties the box gives the focus back before the theme
// has seen it go: the hits of the old words would stay.
{
  const box = document.querySelector(".md-search__input")
  const tell = () => box.dispatchEvent(new Event("keyup", { bubbles: true }))
  box?.addEventListener("input", tell)
  // The box is empty only after all have been told of the reset.
  box?.form.addEventListener("reset", () => setTimeout(tell))
}
