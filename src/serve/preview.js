// The script that the preview puts into a page: it keeps the page as the site is now. `aids.js` shows mistakes
// and the aids of an author, `morph.js` turns one page into another, `events.js` hears of changes. Nothing of it is
// ever built.
//
// Beside it, in the folder `__explainer/`, the server has
//   events           a stream that says the present state, and each that follows: `RUN.VERSION`
//   mistakes         { errors: [], warnings: [] }, each { severity, code, headline, file, line, column, text, editor }
//   aids?path=PATH   null, or { draft, edit: { href, label },
//                    sentences: [{ words, support: "cited" | "linked" | "editorial" | "bare", href }],
//                    quotes: [{ words, verified }] }

import { inform, lost } from './aids.js'
import { share } from './events.js'
import { attributes, morph, ours, written } from './morph.js'

const script = [...document.scripts].find(script => script.src === import.meta.url)
const fetched = (address, method) => fetch(address, { cache: 'no-store', method })

/** The state that the page shows, and the one that the site is in. */
let shown = script.dataset.state
let wanted
let ready = false
let busy = false
let end, again

// Hidden tabs do not listen; they catch up.
function listen() {
  if (document.hidden || end || !ready) return
  end = share(state => {
    lost(state === null)
    if (state === null) return
    // What was looked at when the page was opened may have been newer than the page.
    if (!wanted && state !== shown) drawn.clear()
    wanted = state
    catchUp()
  })
}

function deafen() {
  clearTimeout(again)
  end?.()
  end = undefined
}

async function catchUp() {
  clearTimeout(again)
  if (busy) return
  busy = true
  try {
    while (wanted !== shown) {
      const target = wanted
      // Another run of the server may bring another script.
      if (target.split('.')[0] !== shown.split('.')[0]) return location.reload()
      await refresh()
      await inform()
      shown = target
    }
  } catch {
    if (end) again = setTimeout(catchUp, 1000)
  } finally {
    busy = false
  }
}

async function refresh() {
  const response = await fetched(location.href.split('#')[0])
  if (response.redirected) return location.replace(response.url + location.hash)
  if (!response.headers.get('content-type')?.startsWith('text/html')) return
  const next = new DOMParser().parseFromString(await response.text(), 'text/html')
  // A policy holds from the moment a page is opened, and a script has run: they cannot be exchanged.
  if (fixed(next) !== fixed(document)) return location.reload()
  for (const node of next.scripts) if (node.src === script.src) node.remove()
  const old = await restyle(next)
  const focused = document.activeElement?.id
  attributes(document.documentElement, next.documentElement)
  morph(document.head, next.head)
  morph(document.body, next.body)
  for (const link of old) link.remove()
  if (focused && document.activeElement === document.body) {
    document.getElementById(focused)?.focus({ preventScroll: true })
  }
  await redraw()
}

function fixed(page) {
  const nodes = [...page.querySelectorAll('script:not([type*=json]), meta[http-equiv=content-security-policy i]')]
  return nodes.filter(node => node.src !== script.src).map(node => node.outerHTML).join('\n')
}

// ---- Styles and images are loaded before they are shown, so that nothing flickers ----

const anew = (address, what) => `${address}${address.includes('?') ? '&' : '?'}${encodeURIComponent(what)}`
const asWritten = (element, name) => written.get(element) ?? element.getAttribute(name)

/** The stylesheets of the site that the page has now. */
let sheets = [...document.querySelectorAll('link[rel~=stylesheet]')].filter(link => !ours.has(link))

/** Loads the stylesheets of the next page beside the present ones, which it gives to be removed. */
async function restyle(next) {
  const now = [...next.querySelectorAll('link[rel~=stylesheet]')]
  for (const link of now) link.remove()
  for (const link of sheets) ours.add(link)
  const texts = await Promise.all(now.map(link => fetched(link.href).then(response => response.text())))
  const same = (link, at) => asWritten(sheets[at], 'href') === link.getAttribute('href') && hasRules(sheets[at], texts[at])
  if (now.length === sheets.length && now.every(same)) return []
  const old = sheets
  sheets = now.map(link => document.importNode(link))
  await Promise.all(sheets.map((link, at) => new Promise(done => {
    ours.add(link)
    written.set(link, link.getAttribute('href'))
    link.href = anew(now[at].href, wanted)
    link.onload = link.onerror = done
    setTimeout(done, 3000)
    document.head.append(link)
  })))
  return old
}

function hasRules(link, text) {
  const rules = sheet => [...sheet.cssRules].map(rule => rule.cssText).join('\n')
  try {
    const sheet = new CSSStyleSheet({ baseURL: link.href })
    sheet.replaceSync(text)
    return rules(link.sheet) === rules(sheet)
  } catch {
    return false
  }
}

/** The images that the page has shown, by address, with the name that the server has for their content. */
const drawn = new Map()

async function redraw(first) {
  const images = [...document.images].filter(image => image.src.startsWith(location.origin))
  const groups = Map.groupBy(images, image => new URL(asWritten(image, 'src'), document.baseURI).href)
  await Promise.all([...groups].map(async ([address, images]) => {
    const tag = (await fetched(address, 'HEAD')).headers.get('etag')
    const changed = drawn.get(address) !== tag
    drawn.set(address, tag)
    if (first || !changed || !tag) return
    const fresh = new Image()
    fresh.src = anew(address, tag)
    await fresh.decode().catch(() => {})
    for (const image of images) {
      written.set(image, asWritten(image, 'src'))
      image.src = fresh.src
    }
  }))
}

ours.add(script)
addEventListener('pagehide', deafen)
addEventListener('pageshow', listen)
addEventListener('online', () => {
  deafen()
  listen()
})
document.addEventListener('visibilitychange', () => (document.hidden ? deafen() : listen()))
Promise.allSettled([inform(), redraw(true)]).then(() => {
  ready = true
  listen()
})
