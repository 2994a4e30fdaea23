"use strict";
// Shows beside a link what concept it leads to. Without this script a link is just a link.
{
  const FETCH = 150, SHOW = 300, KEEP = 300, HOLD = 500; // milliseconds
  const ADDRESS = /^(en\/)?concepts\/([\w-]+)(\/|\/index\.html)$/;
  const root = new URL("../../", document.currentScript.src).href;
  const words = document.documentElement.lang === "en"
    ? ["Turn previews off", "Turn previews on", "Turn on again: foot of the page"]
    : ["미리 보기 끄기", "미리 보기 켜기", "다시 켜기: 쪽 맨 아래"];
  const known = {};
  let card, shown, pending, hiding, timers = [];

  const make = (name, values) => Object.assign(document.createElement(name), values);
  const on = (names, act) => names.split(" ").forEach((name) => window.addEventListener(name, act, true));

  const find = (target) => {
    const link = target.closest?.("a[href]");
    if (off || !link || link.closest(".mm-card, .md-header [rel]")) return null;
    const url = new URL(link.getAttribute("href"), document.baseURI);
    url.search = url.hash = "";
    if (!url.href.startsWith(root) || url.pathname === location.pathname) return null;
    const [, english, id] = ADDRESS.exec(url.href.slice(root.length)) ?? [];
    return id && { link, id, lang: english ? "en" : "ko" };
  };

  // Nothing can be fetched from a disk, but scripts are loaded from it.
  const read = async (id) => {
    if (location.protocol !== "file:") return (await (await fetch(`${root}api/c/${id}.json`)).json()).card;
    await new Promise((onload, onerror) =>
      document.head.append(make("script", { src: `${root}api/cards/${id[0]}.js`, onload, onerror })));
    return malmoiCards[id];
  };
  const load = (id) => (known[id] ??= read(id).catch(() => delete known[id]));

  const cancel = () => {
    timers.forEach(clearTimeout);
    pending = null;
  };
  const hide = () => {
    cancel();
    clearTimeout(hiding);
    card?.remove();
    shown?.link.removeAttribute("aria-describedby");
    card = shown = null;
  };
  const leave = () => {
    cancel();
    clearTimeout(hiding);
    hiding = setTimeout(() => {
      if (shown && !shown.focused && !shown.link.matches(":hover") && !card.matches(":hover, :focus-within")) hide();
    }, KEEP);
  };

  const place = (event) => {
    if (!shown || event?.target === card) return;
    const { clientWidth, clientHeight } = document.documentElement;
    const { top, bottom, left } = shown.link.getBoundingClientRect();
    if (bottom <= 0 || top > clientHeight) return hide();
    card.style.cssText = "";
    const below = clientHeight - bottom - 14, above = top - 14;
    const up = card.offsetHeight > below && above > below;
    const x = Math.max(8, Math.min((shown.x ?? left) - 24, clientWidth - card.offsetWidth - 8));
    const y = up ? `bottom:${clientHeight - top + 6}px;max-height:${above}` : `top:${bottom + 6}px;max-height:${below}`;
    card.style.cssText = `left:${x}px;${y}px`;
  };

  const show = (wanted, cards) => {
    hide();
    shown = wanted;
    // A card's addresses begin at the root.
    const innerHTML = (cards[wanted.lang] ?? cards.ko).replace(/ (href|src)="/g, (start) => start + root);
    card = make("div", { innerHTML }).firstChild;
    card.lastChild.append(button({ className: "mm-card-off", title: words[2] }));
    wanted.link.setAttribute("aria-describedby", card.children[1].id);
    (wanted.link.closest("dialog, main") ?? document.body).append(card);
    const formula = card.querySelector(".mm-display");
    if (formula) formula.style.fontSize = `${0.99 * formula.clientWidth / formula.scrollWidth}em`;
    place();
  };

  const rest = (wanted, wait = SHOW) => {
    clearTimeout(hiding);
    if (wanted.link === pending?.link) return;
    cancel();
    if (wanted.link === shown?.link) return;
    pending = wanted;
    timers = [setTimeout(load, FETCH, wanted.id), setTimeout(async () => {
      const cards = await load(wanted.id);
      if (cards.ko && pending === wanted) show(wanted, cards);
    }, wait)];
  };

  const point = ({ pointerType, target, clientX: x }) => {
    if (pointerType === "touch") return;
    if (card?.contains(target)) return clearTimeout(hiding);
    const wanted = find(target);
    wanted ? rest({ ...wanted, x }) : leave();
  };
  on("pointerover", point);
  document.documentElement.addEventListener("pointerleave", point);
  on("scroll resize", place);

  on("focusin", ({ target }) => {
    const wanted = find(target);
    if (wanted?.link.matches(":focus-visible")) rest({ ...wanted, focused: true });
  });
  on("focusout", () => {
    if (shown) shown.focused = false;
    leave();
  });
  on("keydown", (event) => {
    if (event.key !== "Escape" || !shown) return;
    hide();
    event.preventDefault();
    event.stopPropagation();
  });

  const touched = ({ pointerType, target }) => pointerType === "touch" && find(target);
  on("pointerdown", (event) => {
    if (card?.contains(event.target)) return;
    hide();
    const wanted = touched(event);
    if (wanted) rest({ ...wanted, x: event.clientX, held: true }, HOLD);
  });
  on("pointerup pointercancel", (event) => touched(event) && cancel());
  on("contextmenu", (event) => touched(event) && event.preventDefault());
  // Lifting the finger is no tap once the card is there.
  on("click", (event) => shown?.held && shown.link.contains(event.target) && event.preventDefault());

  let off;
  try {
    off = localStorage.malmoiCards;
  } catch { /* refused */ }
  const button = (values) => make("button", {
    ...values, type: "button", textContent: words[+!!off], onclick() {
      off = off ? "" : "off";
      foot.textContent = words[+!!off];
      hide();
      localStorage.malmoiCards = off;
    },
  });
  const foot = button({ className: "mm-cards-switch" });
  document.querySelector(".md-footer-meta__inner")?.append(foot);
}
