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
}
