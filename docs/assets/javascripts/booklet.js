// A booklet is a page to be read and printed on A4; `?format=slides` makes slides of 16:9 of it. Without this script it
// is the page. Adds the button that prints what is shown.
"use strict";

{
  const root = document.documentElement;
  const tools = document.querySelector(".mm-booklet-tools");
  const english = root.lang === "en";
  const slides = new URLSearchParams(location.search).get("format") === "slides";

  const print = document.createElement("button");
  print.type = "button";
  print.textContent = english ? "Print or save as PDF" : "인쇄 · PDF로 저장";
  print.addEventListener("click", () => window.print());
  tools.append(print);

  const go = (step) => {
    const all = [...document.querySelectorAll(".mm-cover, .mm-entry, .mm-part")];
    // The last slide whose top has come up to the screen's own.
    const here = all.findLastIndex((slide) => slide.getBoundingClientRect().top < 8);
    all[Math.max(here, 0) + step]?.scrollIntoView();
  };

  if (slides) {
    root.dataset.format = "slides";
    const link = tools.querySelector('[href="?format=slides"]');
    link.href = "./";
    if (location.protocol === "file:") link.href = location.pathname;
    link.textContent = english ? "Show as a page" : "한 쪽으로 보기";
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, .mm-display, .mm-long")) return;
      const step = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      go(step);
    });
  }
}
