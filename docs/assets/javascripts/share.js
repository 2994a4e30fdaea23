// Buttons that copy the addresses of a concept's page. Where the clipboard may not be written, the text is selected, so that
// a key copies it; without this script it is there to be selected.
{
  const korean = document.documentElement.lang.startsWith("ko")
  const say = korean
    ? { copy: "복사", copied: "복사함", selected: "골라 두었으니 복사하면 된다" }
    : { copy: "Copy", copied: "Copied", selected: "Selected; now copy it" }

  const copy = async (code) => {
    try {
      await navigator.clipboard.writeText(code.textContent)
      return say.copied
    } catch {
      getSelection().selectAllChildren(code)
      return say.selected
    }
  }

  for (const code of document.querySelectorAll(".mm-share dd > code")) {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: say.copy })
    const done = document.createElement("span")
    const name = code.parentElement.previousElementSibling
    button.setAttribute("aria-label", `${say.copy}: ${name.textContent}`)
    done.setAttribute("role", "status")
    button.addEventListener("click", async () => {
      done.textContent = await copy(code)
    })
    code.after(" ", button, " ", done)
  }
}
