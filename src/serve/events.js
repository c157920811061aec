// Hears which state the site is in. A browser has six connections for all the tabs and frames of a site, and a
// stream takes one for as long as it is open: so this file also runs as a worker that all of them share.

/** Calls `heard` with each state, and with null when the server is away. Gives what ends it. */
export function follow(heard) {
  let stream, again
  const open = () => {
    stream = new EventSource(new URL('events', import.meta.url))
    stream.onmessage = ({ data }) => heard(data)
    stream.onerror = () => {
      heard(null)
      // A stream that could not be read at all is not tried again by itself.
      if (stream.readyState === EventSource.CLOSED) again = setTimeout(open, 1000)
    }
  }
  open()
  return () => {
    clearTimeout(again)
    stream.close()
  }
}

/** The same through the worker, where the browser has such a thing. */
export function share(heard) {
  if (!globalThis.SharedWorker) return follow(heard)
  const { port } = new SharedWorker(import.meta.url, { type: 'module', name: 'explainer' })
  port.onmessage = ({ data }) => heard(data)
  return () => {
    port.postMessage('end')
    port.close()
  }
}

if (globalThis.SharedWorkerGlobalScope) {
  const ports = new Set()
  let last, end
  addEventListener('connect', ({ ports: [port] }) => {
    ports.add(port)
    port.onmessage = () => {
      ports.delete(port)
      if (ports.size > 0) return
      end()
      last = end = undefined
    }
    if (last) port.postMessage(last)
    end ??= follow(state => {
      last = state
      for (const port of ports) port.postMessage(state)
    })
  })
}
