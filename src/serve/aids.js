// What the preview shows over a page: its mistakes, whether it is a draft, where its words come from, and where to
// edit them. It stands in a shadow tree beside the page; in the page itself words are coloured, and nothing changed.

import { ours } from './morph.js'

const home = new URL('.', import.meta.url)
const count = (number, one) => `${number} ${one}${number === 1 ? '' : 's'}`

function create(name, properties = {}, ...inside) {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...inside)
  return element
}

/** What an author has switched on, for as long as the tab is open. */
function remember(key, value) {
  try {
    if (value === undefined) return JSON.parse(sessionStorage.getItem(`explainer ${key}`))
    sessionStorage.setItem(`explainer ${key}`, JSON.stringify(value))
  } catch {} // Storage may be turned off.
}

const sheet = () => create('link', { rel: 'stylesheet', href: new URL('preview.css', home) })
const host = create('explainer-preview', { hidden: true })
const overlay = create('section', {
  className: 'overlay', popover: 'manual', role: 'dialog', tabIndex: -1, ariaLabel: 'Mistakes',
})
const stripe = create('p', { className: 'stripe', hidden: true }, 'Draft: not built')
const panel = create('div', { className: 'panel', role: 'region', hidden: true })
const legend = create('p', { className: 'legend', hidden: true })
const corner = create('div', { className: 'corner', role: 'toolbar', ariaLabel: 'Preview' })
const away = create('span', { className: 'away', role: 'status' })

let mistakes = { errors: [], warnings: [] }
let aids = null
let returnTo

function button(className, label, key, onclick) {
  const made = create('button', { type: 'button', className, hidden: true, onclick }, label)
  if (key) {
    made.append(' ', create('kbd', {}, key))
    made.setAttribute('aria-keyshortcuts', key)
  }
  corner.append(made)
  return made
}

const change = (key, value) => {
  remember(key, value)
  draw()
}
const showPanel = name => change('panel', remember('panel') === name ? '' : name)
const errors = button('errors', '', '', () => change('hidden', ''))
const warnings = button('warnings', '', '', () => showPanel('warnings'))
const draft = button('', 'Draft', 'd', () => change('draft', !(remember('draft') ?? true)))
const coverage = button('', 'Coverage', 'c', () => change('coverage', !remember('coverage')))
const edit = button('', 'Edit', 'e', () => showPanel('edit'))

/** Asks for the mistakes of the site and the aids of this page, and shows them. */
export async function inform() {
  const asked = name => fetch(new URL(name, home), { cache: 'no-store' }).then(response => response.json())
  const path = location.pathname.slice(new URL('..', home).pathname.length)
  ;[mistakes, aids] = await Promise.all([asked('mistakes'), asked(`aids?path=${path}`)])
  draw()
}

/** Says whether the server has gone. */
export function lost(isLost) {
  away.textContent = isLost ? 'The preview has stopped' : ''
}

const link = (href, label) => (href ? create('a', { href }, label) : label)
const told = ({ text, editor, file, line }) => create('article', {},
  create('pre', { tabIndex: 0 }, text.trimEnd()),
  create('p', {}, link(editor, `${editor ? 'Open ' : ''}${file}:${line}`)))

/** Exchanges what stands in an element when it would be other than it is: focus and place stay. */
function fill(element, value, make) {
  const key = JSON.stringify(value)
  if (element.shows !== key) element.replaceChildren(...make())
  element.shows = key
}

function draw() {
  drawOverlay()
  const sentences = aids?.sentences ?? []
  const quotes = (aids?.quotes ?? []).filter(quote => !quote.verified)
  errors.hidden = mistakes.errors.length === 0
  errors.textContent = count(mistakes.errors.length, 'error')
  warnings.hidden = mistakes.warnings.length === 0
  warnings.textContent = count(mistakes.warnings.length, 'warning')
  draft.hidden = !aids?.draft
  coverage.hidden = !(globalThis.CSS?.highlights && (sentences.length || quotes.length))
  edit.hidden = !(aids?.edit || sentences.some(sentence => sentence.href))

  const isDraft = !draft.hidden && (remember('draft') ?? true)
  draft.ariaPressed = isDraft
  stripe.hidden = !isDraft

  const name = { warnings, edit }[remember('panel')]?.hidden === false ? remember('panel') : ''
  warnings.ariaExpanded = name === 'warnings'
  edit.ariaExpanded = name === 'edit'
  panel.hidden = !name
  panel.ariaLabel = name
  if (name === 'warnings') fill(panel, mistakes.warnings, () => mistakes.warnings.map(told))
  if (name === 'edit') {
    const item = ({ words, support, href }) => create('li', { className: support }, link(href, words))
    fill(panel, aids, () => [
      ...(aids.edit ? [create('p', {}, 'Edit this: ', link(aids.edit.href, aids.edit.label))] : []),
      create('ol', {}, ...sentences.map(item)),
    ])
  }

  const isCovered = !coverage.hidden && !!remember('coverage')
  coverage.ariaPressed = isCovered
  const groups = ['cited', 'linked', 'editorial', 'bare'].map(kind =>
    [kind, sentences.filter(sentence => sentence.support === kind), kind])
  groups.push(['unverified', quotes, quotes.length === 1 ? 'unverified quote' : 'unverified quotes'])
  const some = isCovered ? groups.filter(([, list]) => list.length) : []
  legend.hidden = some.length === 0
  legend.replaceChildren(...some.map(([kind, list, label]) =>
    create('span', {}, create('i', { className: kind }), `${list.length} ${label}`)))
  paint(some)
}

function drawOverlay() {
  // Those that were hidden come back as soon as they are others.
  const isHidden = mistakes.errors.length === 0 || remember('hidden') === JSON.stringify(mistakes.errors)
  const isOpen = overlay.matches(':popover-open')
  if (isHidden && isOpen) {
    const hadFocus = overlay.contains(host.shadowRoot.activeElement)
    overlay.hidePopover()
    if (hadFocus) returnTo?.focus({ preventScroll: true })
  }
  if (isHidden) return
  fill(overlay, mistakes.errors, () => [
    create('header', {}, create('h2', {}, count(mistakes.errors.length, 'error')),
      create('button', { type: 'button', onclick: hide }, 'Hide ', create('kbd', {}, 'Esc'))),
    create('p', {}, 'The page below is older: it follows as soon as this is mended.'),
    ...mistakes.errors.map(told),
  ])
  if (isOpen) return
  // A dialog would close what the reader has opened in the page.
  overlay.showPopover()
  returnTo = document.activeElement
  if (!isTyping(returnTo)) overlay.focus({ preventScroll: true })
}

const hide = () => change('hidden', JSON.stringify(mistakes.errors))

// ---- Coverage: words are found in the page and coloured there, without a change to it ----

const LETTERS = /[\p{L}\p{M}\p{N}]+/gu
const INLINE = new Set('a abbr b bdi cite code em i mark q s small span strong sub sup time u wbr'.split(' '))

/** A range for each stretch of text, so that the notes between two stretches are left out. */
function ranges(places) {
  const found = []
  for (const [node, offset] of places.filter(Boolean)) {
    let range = found.at(-1)
    if (range?.startContainer !== node) {
      // The blank at the end of a stretch goes with it.
      const rest = range?.startContainer.data.slice(range.endOffset)
      if (rest?.trim() === '') range.setEnd(range.startContainer, range.endOffset + rest.length)
      range = new Range()
      range.setStart(node, offset)
      found.push(range)
    }
    range.setEnd(node, offset + 1)
  }
  return found
}

function paint(groups) {
  if (!globalThis.CSS?.highlights) return
  for (const name of [...CSS.highlights.keys()]) if (name.startsWith('explainer-')) CSS.highlights.delete(name)
  if (groups.length === 0) return
  const { text, places } = lettersOf(document.body)
  for (const [kind, list] of groups) {
    const highlight = new Highlight()
    for (const { words } of list) {
      const key = ` ${(words.match(LETTERS) ?? []).join(' ')} `
      if (key.length < 4) continue
      for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + key.length - 1)) {
        for (const range of ranges(places.slice(at + 1, at + key.length - 1))) highlight.add(range)
      }
    }
    highlight.priority = kind === 'unverified' ? 1 : 0
    CSS.highlights.set(`explainer-${kind}`, highlight)
  }
}

/** The letters of a page with one blank between words, and the place of each; marks of citations are left out. */
function lettersOf(root) {
  const isAside = node => node.nodeType === Node.ELEMENT_NODE && node.matches('.cite, [popover], script, style')
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    node => (isAside(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT))
  let text = ' '
  const places = [null]
  const blank = () => {
    if (text.endsWith(' ')) return
    text += ' '
    places.push(null)
  }
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (node.nodeType === Node.ELEMENT_NODE) {
      if (!INLINE.has(node.localName)) blank()
      continue
    }
    let end = 0
    for (const { 0: run, index } of node.data.matchAll(LETTERS)) {
      if (index > end) blank()
      end = index + run.length
      text += run
      for (let at = index; at < end; at++) places.push([node, at])
    }
    if (end < node.length) blank()
  }
  blank()
  return { text, places }
}

// ---- Keys ----

const isTyping = element =>
  !!element?.closest?.('input, textarea, select, [contenteditable]:not([contenteditable=false])')

function press(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing || event.repeat) return
  if (event.key === 'Escape') {
    // One Escape closes one thing, and what lies on top goes first.
    if (overlay.matches(':popover-open')) hide()
    else if (event.target === host && !panel.hidden) change('panel', '')
    else return
    event.preventDefault()
  }
  if (isTyping(event.composedPath()[0])) return
  const aid = { d: draft, c: coverage, e: edit }[event.key]
  if (aid && !aid.hidden) aid.click()
}

// Once for the colours in the page, and once for the shadow tree, which is shown when it is dressed; in a frame, the
// page around it says all.
const colours = sheet()
ours.add(colours)
document.head.append(colours)
const dress = sheet()
dress.onload = () => (host.hidden = self !== top)
corner.append(away)
host.attachShadow({ mode: 'open' }).append(dress, stripe, overlay, create('div', { className: 'dock' }, panel, legend, corner))
document.documentElement.append(host)
addEventListener('keydown', press, true)
