// Opened from disk, a page may start no worker. There the worker's script runs in the page, behind the same interface.
if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    #waiting = []
    #handle = (message) => this.#waiting.push(message)

    constructor(url) {
      super()
      const script = Object.assign(document.createElement("script"), { src: url })
      script.addEventListener("load", () => {
        const handle = window.__malmoiWorker((data) => {
          const event = new MessageEvent("message", { data })
          this.dispatchEvent(event)
          this.onmessage?.(event)
        })
        this.#handle = (message) => queueMicrotask(() => handle(message))
        this.#waiting.forEach(this.#handle)
      })
      document.head.append(script)
    }

    postMessage(message) {
      this.#handle(message)
    }

    terminate() {}
  }

  // A disk shows the listing of a folder, so whatever leads to one gets the name of its page before it is followed.
  const open = ({ target }) => {
    const link = target.closest?.("a[href]")
    if (link?.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html"
  }
  for (const name of ["pointerover", "focusin", "click", "auxclick"]) addEventListener(name, open, true)
  addEventListener("submit", ({ target }) => {
    const address = new URL(target.action)
    if (address.pathname.endsWith("/")) target.action = `${address.href}index.html`
  }, true)
}
