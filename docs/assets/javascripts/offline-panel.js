// What is kept for reading without a network: how much, all of it, none of it; and the word that there is a new version.

const WORDS = {
  ko: {
    working: (done, total) => `저장하는 중 ${done}/${total}`,
    kept: (count) => `오프라인: ${count}쪽 저장함`,
    whole: "오프라인: 모두 저장함",
    failed: "저장하지 못했다.",
    keep: "오프라인에서도 보기",
    all: (size) => `모두 저장 (${size} MB)`,
    off: "저장 지우기",
    news: "새 판이 나왔다.",
    reload: "새로고침",
    later: "나중에",
    lost: (address) => `${address}: 이 글은 저장하지 않았다. `,
    again: "다시 열기",
    list: "저장한 글:",
  },
  en: {
    working: (done, total) => `Saving ${done}/${total}`,
    kept: (count) => `Offline: ${count} page${count === 1 ? "" : "s"} kept`,
    whole: "Offline: everything kept",
    failed: "Could not be saved.",
    keep: "Keep for offline",
    all: (size) => `Keep everything (${size} MB)`,
    off: "Remove",
    news: "There is a new version.",
    reload: "Reload",
    later: "Later",
    lost: (address) => `${address}: this page was not kept. `,
    again: "Try again",
    list: "Pages that were kept:",
  },
}
const say = WORDS[document.documentElement.lang === "en" ? "en" : "ko"]
const { serviceWorker } = navigator
const MOST_LISTED = 200

const button = (textContent, act) => {
  const made = Object.assign(document.createElement("button"), { type: "button", textContent })
  made.addEventListener("click", act)
  return made
}
const text = (textContent) => Object.assign(document.createElement("span"), { textContent })

// Gives what the worker answers to an order.
const ask = (worker, order, more) => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = ({ data }) => resolve(data)
  worker.postMessage({ order, ...more }, [port2])
})

const active = async (registration) => {
  const worker = registration.active ?? registration.waiting ?? registration.installing
  while (worker.state !== "activated") {
    if (worker.state === "redundant") throw new Error("not installed")
    await new Promise((resolve) => worker.addEventListener("statechange", resolve, { once: true }))
  }
  return worker
}

const announce = (waiting) => {
  if (document.querySelector(".mm-news")) return
  const note = Object.assign(document.createElement("div"), { className: "mm-news" })
  note.setAttribute("role", "status")
  note.append(text(say.news), button(say.reload, async () => {
    waiting.postMessage({ order: "reload" })
    await active({ active: waiting })
    location.reload()
  }), button(say.later, () => note.remove()))
  document.body.append(note)
}

const watch = (registration) => {
  // A page that another one brought up to date would be of a version that no longer answers it.
  if (serviceWorker.controller) serviceWorker.addEventListener("controllerchange", () => location.reload())
  const follow = () => {
    const { active: older, installing, waiting } = registration
    if (older && waiting) announce(waiting)
    installing?.addEventListener("statechange", follow)
  }
  registration.addEventListener("updatefound", follow)
  follow()
}

// The page that stands for one that was not kept says which, and lists those that were.
const listKept = async (root, { pages }) => {
  const [lost, list] = ["lost", "kept"].map((part) => document.querySelector(`.mm-${part}`))
  if (!lost) return
  const page = new URLSearchParams(location.search).get("page")
  if (page?.startsWith(root.pathname)) {
    const again = Object.assign(document.createElement("a"), { href: new URL(page, root), textContent: say.again })
    lost.replaceChildren(say.lost(decodeURIComponent(page.slice(root.pathname.length))), again)
  }
  const folder = document.documentElement.lang === "en" ? "en/concepts/" : "concepts/"
  const found = pages.filter((path) => path.startsWith(folder)).slice(0, MOST_LISTED)
  const items = await Promise.all(found.map(async (path) => {
    const href = new URL(path.slice(0, -"index.html".length), root)
    const html = await (await caches.match(href + "index.html"))?.text() ?? ""
    const title = new DOMParser().parseFromString(html, "text/html").querySelector("h1")?.firstChild?.textContent
    const item = document.createElement("li")
    item.append(Object.assign(document.createElement("a"), { href, textContent: title?.trim() || path }))
    return item
  }))
  list.replaceChildren(...items)
  list.hidden = !items.length
  if (items.length) list.before(Object.assign(document.createElement("p"), { textContent: say.list }))
}

/** Shows in `box` what is kept; without a registration it begins to keep. */
export const open = async (box, root, known) => {
  const status = text("")
  status.setAttribute("role", "status")
  box.replaceChildren(status)
  document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("assets/stylesheets/offline.css", root) }))
  const working = ({ done, total }) => status.textContent = say.working(done, total)
  const channel = new BroadcastChannel(`malmoi ${root}`)
  if (!known) channel.onmessage = ({ data }) => working(data)
  const sizes = fetch(new URL("assets/offline/sizes.json", root)).then((answer) => answer.json()).catch(() => undefined)
  let registration

  const off = async () => {
    await registration.unregister()
    for (const name of await caches.keys()) if (name.startsWith(`malmoi ${root} `)) await caches.delete(name)
    box.replaceChildren(button(say.keep, () => open(box, root)))
    box.firstChild.focus()
  }

  const show = async (state) => {
    channel.close()
    const whole = state.files >= state.total
    status.textContent = whole ? say.whole : say.kept(state.pages.length)
    const size = (await sizes)?.all.bytes
    const all = button(say.all(size ? Math.round(size / 1e6) : "?"), everything)
    box.replaceChildren(status, ...(whole ? [] : [all]), button(say.off, off))
  }

  const everything = async () => {
    box.replaceChildren(status)
    let state = { files: 0 }
    let before
    do {
      before = state.files
      state = await ask(await active(registration), "more")
      working({ done: state.files, total: state.total })
    } while (state.files > before && state.files < state.total)
    await show(state)
  }

  try {
    registration = known ?? (await serviceWorker.register(new URL("sw.js", root), { scope: root.pathname }))
    watch(registration)
    const worker = await active(registration)
    const addresses = [location.href, ...performance.getEntriesByType("resource").map(({ name }) => name)]
    const state = await (known ? ask(worker, "state") : ask(worker, "read", { addresses }))
    await show(state)
    await listKept(root, state)
  } catch {
    status.textContent = say.failed
    box.append(button(say.keep, () => open(box, root)))
  }
}
