// Flash cards made of the list on the study page, in the boxes of leitner.js. Without this script the list is there to be
// unfolded. Nothing is stored before the first answer, and nothing is sent anywhere.
"use strict";

{
  const STORE = "malmoi.study";
  const KEYS = { 1: 1, 2: 2, 3: 3, ArrowLeft: 1, ArrowDown: 2, ArrowRight: 3 };
  // Headword ↔ headword is the same card on the pages of both languages.
  const PAIRS = { en: "ko-en", "from-ko": "ko-en", ko: "en-ko", "from-en": "en-ko" };
  const AGAIN = 4; // a card that was not known comes back behind as many others

  const form = document.querySelector(".mm-study");
  const find = (selector) => form.querySelector(selector);
  const cards = new Map([...document.querySelectorAll(".mm-folds > li")].map((li) => [li.dataset.id, li]));
  const lang = document.documentElement.lang === "en" ? "en" : "ko";
  let queue = [];
  let turned = false;

  const load = () => {
    try {
      return Object(JSON.parse(localStorage.getItem(STORE)));
    } catch {
      return {};
    }
  };
  let progress = load();
  const keep = () => {
    try {
      if (Object.keys(progress).length) localStorage.setItem(STORE, JSON.stringify(progress));
      else localStorage.removeItem(STORE);
    } catch {} // a browser that stores nothing still shows cards
  };

  const direction = () => PAIRS[form.mode.value] ?? `${lang}-${form.mode.value}`;
  const placeOf = (id) => {
    const place = progress[`${direction()}:${id}`];
    return Array.isArray(place) && place.every(Number.isInteger) ? place : undefined;
  };
  // `data-topics` has each topic with the card's place in its reading order.
  const listed = () => {
    const [topic, pair, found] = [form.topic.value, form.mode.value in PAIRS, []];
    for (const [id, li] of cards) {
      const place = li.dataset.topics.split(" ").find((one) => one.startsWith(`${topic}:`))?.split(":")[1];
      if ((!topic || place) && (!pair || li.querySelector(".mm-other"))) found.push([topic && Number(place), id]);
    }
    return found.sort(([a], [b]) => a - b).map(([, id]) => id);
  };

  const copy = (node) => {
    const made = document.createElement("p");
    if (node.lang) made.lang = node.lang;
    made.append(...[...node.childNodes].map((child) => child.cloneNode(true)));
    return made;
  };

  const faces = (li) => {
    const [meaning, foot] = li.querySelectorAll("details > p");
    const term = Object.assign(copy(li.querySelector("summary")), { className: "mm-term" });
    const cue = copy(meaning);
    for (const name of cue.querySelectorAll(".mm-name")) name.textContent = "＿＿＿";
    const other = foot.querySelector(".mm-other");
    const beside = other && Object.assign(copy(other), { className: "mm-term" });
    const front = { meaning: term, term: cue, en: term, ko: term }[form.mode.value] ?? beside;
    const answer = { meaning: [], term: [term] }[form.mode.value] ?? [front === term ? beside : term];
    return [[front], [...answer, copy(meaning), copy(foot)]];
  };

  const count = () => {
    const ids = listed();
    const [due, fresh] = form.querySelectorAll(".mm-left b");
    const waiting = new Set(queue);
    due.textContent = ids.filter((id) => placeOf(id) && waiting.has(id)).length;
    fresh.textContent = ids.filter((id) => !placeOf(id)).length;
    form.querySelectorAll(".mm-boxes b").forEach((b, box) => {
      b.textContent = ids.filter((id) => (placeOf(id)?.[0] ?? -1) === box).length;
      b.style.setProperty("--mm-part", ids.length ? b.textContent / ids.length : 0);
    });
    form.forget.disabled = !Object.keys(progress).length;
  };

  const show = (turn = false) => {
    const li = cards.get(queue[0]);
    turned = turn && Boolean(li);
    const [front, back] = li ? faces(li) : [[], []];
    find(".mm-front").replaceChildren(...(li ? front : [listed().length ? form.dataset.done : form.dataset.none]));
    find(".mm-back").replaceChildren(...(turned ? back : []));
    find(".mm-back").hidden = !turned;
    form.turn.hidden = turned || !li;
    for (const button of form.rate) button.hidden = !turned;
    count();
  };

  const focus = () => find(".mm-flash").focus({ preventScroll: true });
  const turn = () => {
    show(true);
    focus();
  };

  const begin = () => {
    queue = malmoiLeitner.queue(listed(), placeOf, malmoiLeitner.today());
    show();
  };

  const rate = (rating) => {
    const [id, today] = [queue.shift(), malmoiLeitner.today()];
    progress = load(); // another tab may have added to it
    const place = (progress[`${direction()}:${id}`] = malmoiLeitner.move(placeOf(id), rating, today));
    keep();
    if (place[1] <= today) queue.splice(AGAIN, 0, id);
    show();
    focus();
  };

  form.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (button?.name === "turn" || (!turned && target.closest(".mm-flash"))) turn();
    else if (button?.name === "rate") rate(Number(button.value));
    else if (button?.name === "forget" && confirm(form.dataset.confirm)) {
      progress = {};
      keep();
      begin();
    }
  });

  // Only while the card has the focus: a reader who scrolls or types elsewhere answers nothing.
  find(".mm-flash").addEventListener("keydown", (event) => {
    if (event.target.closest("a") || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!turned && (event.key === " " || event.key === "Enter")) turn();
    else if (turned && event.key in KEYS) rate(KEYS[event.key]);
    else if (event.key !== " ") return;
    event.preventDefault();
  });

  form.addEventListener("change", () => {
    const query = new URLSearchParams({ topic: form.topic.value, mode: form.mode.value });
    try {
      history.replaceState(null, "", `?${query}${location.hash}`);
    } catch {} // not from every file://
    begin();
  });

  const asked = new URLSearchParams(location.search);
  for (const field of [form.topic, form.mode]) {
    if ([...field.options].some((option) => option.value === asked.get(field.name))) field.value = asked.get(field.name);
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  begin();
}
