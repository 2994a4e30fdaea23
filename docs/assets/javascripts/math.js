// Copying a formula gives its LaTeX. The page is complete without this script.
{
  const korean = document.documentElement.lang.startsWith("ko");
  const [copyLabel, copiedLabel] = korean ? ["LaTeX 복사", "복사됨"] : ["Copy LaTeX", "Copied"];
  const latexOf = (math) => math.getAttribute("alttext");

  const selectedText = (fragment) => {
    for (const math of fragment.querySelectorAll("math[alttext]")) {
      const marks = math.getAttribute("display") === "block" ? "$$" : "$";
      math.replaceWith(marks + latexOf(math) + marks);
    }
    for (const button of fragment.querySelectorAll(".mm-copy")) button.remove();
    // Only text that is laid out has line ends between its paragraphs.
    const sheet = document.createElement("div");
    sheet.style.cssText = "position:absolute;left:-99999px";
    sheet.append(fragment);
    document.body.append(sheet);
    const copied = { text: sheet.innerText, html: sheet.innerHTML };
    sheet.remove();
    return copied;
  };

  document.addEventListener("copy", (event) => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed || event.defaultPrevented) return;
    const range = selection.getRangeAt(0);
    const node = range.commonAncestorContainer;
    const inside = (node.closest ? node : node.parentElement)?.closest("math[alttext], .mm-display");
    const single = inside?.matches("math") ? inside : inside?.querySelector("math[alttext]");
    const fragment = range.cloneContents();
    if (!single && !fragment.querySelector("math[alttext]")) return;
    const copied = single ? { text: latexOf(single) } : selectedText(fragment);
    event.clipboardData.setData("text/plain", copied.text);
    if (copied.html) event.clipboardData.setData("text/html", copied.html);
    event.preventDefault();
  });

  const offer = (event) => {
    const box = event.target.closest?.(".mm-display");
    if (!box || box.querySelector(".mm-copy")) return;
    const math = box.querySelector("math[alttext]");
    if (!math || !navigator.clipboard) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "mm-copy";
    button.textContent = copyLabel;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(latexOf(math));
      button.textContent = copiedLabel;
    });
    const withdraw = (leaving) => {
      if (!box.contains(leaving.relatedTarget) && !box.matches(":hover, :focus-within")) button.remove();
    };
    box.append(button);
    box.addEventListener("pointerleave", withdraw);
    box.addEventListener("focusout", withdraw);
  };
  document.addEventListener("pointerover", offer);
  document.addEventListener("focusin", offer);
}
