// A Firefox that may go nowhere but to the built site, on loopback or from the disk. `make firefox` sets it up.
import assert from "node:assert/strict"
import { readFile } from "node:fs/promises"
import { createServer } from "node:http"
import { createRequire } from "node:module"
import { extname, join } from "node:path"
import { after, before } from "node:test"
import { fileURLToPath, pathToFileURL } from "node:url"

export const ROOT = fileURLToPath(new URL("../../", import.meta.url))
export const SITE = join(ROOT, "site")
const DRIVER = createRequire(join(ROOT, ".cache/firefox/package.json"))
// A machine with other work answers late, and that is no fault of the page.
const PATIENCE = 30_000
const PAUSE = 50
const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
}
const PREFERENCES = {
  // The driver would let a page from the disk read its neighbours, which no reader's Firefox does.
  "security.fileuri.strict_origin_policy": true,
  "network.proxy.type": 1,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.dns.disablePrefetch": true,
  "network.prefetch-next": false,
  "network.trr.mode": 5,
  "services.settings.poll_interval": 0,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "browser.newtabpage.activity-stream.feeds.system.topsites": false,
  "browser.region.network.url": "",
  "browser.safebrowsing.downloads.remote.enabled": false,
  "browser.topsites.contile.enabled": false,
  "app.normandy.enabled": false,
  "dom.push.connection.enabled": false,
  "extensions.systemAddon.update.enabled": false,
  "media.gmp-provider.enabled": false,
  "toolkit.telemetry.enabled": false,
  "toolkit.telemetry.server": "",
  "toolkit.telemetry.unified": false,
}

const listen = async (server) => {
  await new Promise((done) => server.listen(0, "127.0.0.1", done))
  return server.address().port
}

// Answers wrong addresses as a publisher of static sites does: with 404.html.
const answer = async ({ url }, response) => {
  const path = decodeURIComponent(new URL(url, "http://site").pathname).replace(/\/$/, "/index.html")
  const [status, file] = await readFile(join(SITE, path)).then((read) => [200, read], async () => [404, await readFile(join(SITE, "404.html"))])
  // A deck of slides that lies elsewhere may read the glossary.
  response.writeHead(status, { "Access-Control-Allow-Origin": "*", "Content-Type": status === 404 ? TYPES[".html"] : (TYPES[extname(path)] ?? "application/octet-stream") })
  response.end(file)
}

// What is asked of this proxy would have left the machine, whether a page or Firefox itself wanted it.
const elsewhere = []
const refuse = (place, end) => {
  elsewhere.push(place)
  end()
}

let browser
let address
const servers = []

before(async () => {
  assert.ok(process.env.MALMOI_FIREFOX, "unexpected run without MALMOI_FIREFOX, expected the place of Firefox; run `make firefox`")
  const site = createServer(answer)
  const proxy = createServer(({ url }, response) => refuse(url, () => response.writeHead(502).end()))
  proxy.on("connect", ({ url }, socket) => refuse(url, () => socket.destroy()))
  servers.push(site, proxy)
  address = `http://127.0.0.1:${await listen(site)}/`
  const port = await listen(proxy)
  const guards = Object.fromEntries(["http", "ssl"].flatMap((kind) => [[`network.proxy.${kind}`, "127.0.0.1"], [`network.proxy.${kind}_port`, port]]))
  browser = await DRIVER("puppeteer-core").launch({
    browser: "firefox",
    executablePath: process.env.MALMOI_FIREFOX,
    extraPrefsFirefox: { ...PREFERENCES, ...guards },
    // Without it Firefox asks its maker for settings whatever `services.settings.server` says.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: "1" },
    timeout: 2 * PATIENCE,
  })
})

after(async () => {
  await browser?.close()
  for (const server of servers) {
    server.close()
    server.closeAllConnections?.()
  }
  assert.deepEqual(elsewhere, [])
})

/** Gives the address of a page below the site's root; on a disk no server adds index.html. */
export const at = (path, disk = false) => {
  if (!disk) return address + path
  const [page, query] = path.split("?")
  return `${pathToFileURL(join(SITE, page, "index.html"))}${query ? `?${query}` : ""}`
}

/** Tries until the function, run in the page with these values, gives something that is true and no element. */
export const until = async (page, sentence, look, ...values) => {
  const end = Date.now() + PATIENCE
  let fault
  do {
    try {
      if (await page.evaluate(look, ...values)) return undefined
      fault = undefined
    } catch (error) {
      fault = error // the page was just being left
    }
    await new Promise((done) => setTimeout(done, PAUSE))
  } while (Date.now() < end)
  const seen = await page.evaluate(() => `${location.href}\n${document.body.innerText.slice(0, 300)}`).catch(String)
  return assert.fail(`never seen: ${sentence}${fault ? ` (${fault})` : ""}\n${seen}`)
}

/** Waits for a text in the first element of this kind. */
export const shows = (page, selector, text) =>
  until(page, `"${text}" in ${selector}`, (place, words) => document.querySelector(place)?.textContent.includes(words), selector, text)

/** Waits until there is such an element. */
export const there = (page, selector) => until(page, selector, (place) => Boolean(document.querySelector(place)), selector)

/** Waits until there is no such element. */
export const gone = (page, selector) => until(page, `nothing at ${selector}`, (place) => !document.querySelector(place), selector)

export const rest = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))

/** Opens a page, hands it over, and afterwards demands that nothing was complained about. */
export const visit = async (url, act, { width = 1440, height = 900 } = {}) => {
  const context = await browser.createBrowserContext()
  try {
    const page = await context.newPage()
    const said = []
    page.on("console", (message) => ["error", "warn"].includes(message.type()) && said.push(message.text()))
    page.on("pageerror", (error) => said.push(String(error)))
    // Firefox asks for /favicon.ico by itself where a page is left before its icon is known; no page of ours does.
    const own = (url) => new URL(url).pathname === "/favicon.ico"
    page.on("response", (response) => {
      if (response.status() >= 400 && !own(response.url())) said.push(`${response.status()}: ${response.url()}`)
    })
    page.on("requestfailed", (request) => {
      const fault = request.failure()?.errorText
      if (fault !== "NS_BINDING_ABORTED") said.push(`${fault}: ${request.url()}`) // aborted: the page was left
    })
    await page.evaluateOnNewDocument(() => {
      addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => console.error(`policy: ${violatedDirective} ${blockedURI}`))
    })
    await page.setViewport({ width, height })
    await page.goto(url)
    await act(page)
    assert.deepEqual(said, [])
  } finally {
    await context.close()
  }
}
