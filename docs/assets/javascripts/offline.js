"use strict";
// Offers to keep pages for reading without a network. Nothing is stored, and nothing but this is loaded, before a reader
// presses the button; what happens then stands in offline-panel.js.
{
  const { src } = document.currentScript;
  const root = new URL("../../", src);
  const { serviceWorker } = navigator;
  const foot = document.querySelector(".md-footer-meta__inner");
  if (serviceWorker && foot && root.protocol !== "file:") {
    const box = document.createElement("div");
    const button = document.createElement("button");
    const open = async (registration) => (await import(new URL("offline-panel.js", src))).open(box, root, registration);
    box.className = "mm-offline";
    Object.assign(button, { type: "button", className: "mm-cards-switch" });
    button.textContent = document.documentElement.lang === "en" ? "Keep for offline" : "오프라인에서도 보기";
    button.addEventListener("click", () => open());
    box.append(button);
    foot.append(box);
    serviceWorker.getRegistration(root).then((found) => found?.scope === root.href && open(found)).catch(() => {});
  }
}
