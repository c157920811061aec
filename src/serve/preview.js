// The script that the preview puts into a page. It keeps the page as the site is now, shows mistakes, and
// offers the aids of an author. Nothing of it is ever built.
//
// Beside it, in the folder `__explainer/`, the server has
//   events           a stream that says the present state, and each that follows: `RUN.VERSION`
//   mistakes         { errors: [], warnings: [] }, each { severity, code, headline, file, line, column, text, editor }
//   aids?path=PATH   null, or { draft, edit: { href, label },
//                    sentences: [{ words, support: "cited" | "linked" | "editorial" | "bare", href }],
//                    quotes: [{ words, verified }] }
(() => {
  const script = document.currentScript
  const home = new URL('.', script.src)
  const here = () => location.href.split('#')[0]
  const fetched = (address, method) => fetch(address, { cache: 'no-store', method })
  const asked = name => fetched(new URL(name, home)).then(response => response.json())
  const remember = (key, value) => {
    try {
      if (value === undefined) return JSON.parse(sessionStorage.getItem(`explainer ${key}`))
      sessionStorage.setItem(`explainer ${key}`, JSON.stringify(value))
    } catch {} // Storage may be turned off.
  }

  // ---- What the page shows, and what the site is ----

  let shown = script.dataset.state
  let wanted = shown
  let busy = false
  let stream, again

  // Hidden tabs close their stream, since a browser has six connections for all tabs of a site; they catch up.
  function listen() {
    clearTimeout(again)
    if (document.hidden || stream) return
    stream = new EventSource(new URL('events', home))
    stream.onmessage = ({ data }) => {
      lost(false)
      wanted = data
      catchUp()
    }
    stream.onerror = () => {
      lost(true)
      // A stream that could not be read at all is not tried again by itself.
      if (stream?.readyState === EventSource.CLOSED) {
        deafen()
        again = setTimeout(listen, 1000)
      }
    }
  }

  function deafen() {
    clearTimeout(again)
    stream?.close()
    stream = undefined
  }

  async function catchUp() {
    if (busy || wanted === shown) return
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
      again = setTimeout(catchUp, 1000)
    } finally {
      busy = false
    }
  }

  async function refresh() {
    const response = await fetched(here())
    if (response.redirected) return location.replace(response.url + location.hash)
    if (!response.headers.get('content-type')?.startsWith('text/html')) return
    const next = new DOMParser().parseFromString(await response.text(), 'text/html')
    // A policy holds from the moment a page is opened, and a script has run: they cannot be exchanged.
    if (fixed(next) !== fixed(document)) return location.reload()
    for (const node of next.querySelectorAll('script')) if (isOurs(node)) node.remove()
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

  // ---- The page becomes another, and what did not change is left alone ----

  const ours = new Set([script])
  const isOurs = node => ours.has(node) || (node.localName === 'script' && node.src === script.src)
  /** What the server wrote into an attribute that was changed here to load it anew. */
  const plain = new WeakMap()
  /** The `details` that came open: all others were opened by the reader. */
  const open = new WeakSet(document.querySelectorAll('details[open]'))

  function fixed(page) {
    const nodes = [...page.querySelectorAll('script:not([type*=json]), meta[http-equiv=content-security-policy i]')]
    return nodes.filter(node => !isOurs(node)).map(node => node.outerHTML).join('\n')
  }

  function morph(old, now) {
    if (old.isEqualNode(now)) return
    if (old.nodeType !== Node.ELEMENT_NODE) {
      if (old.data !== now.data) old.data = now.data
      return
    }
    attributes(old, now)
    children(old, now)
  }

  function attributes(old, now) {
    const isDetails = old.localName === 'details'
    if (isDetails && open.has(old) !== now.open) {
      old.open = now.open
      now.open ? open.add(old) : open.delete(old)
    }
    const kept = name => isDetails && name === 'open'
    for (const attribute of now.attributes) {
      const { name, value } = attribute
      const has = name === 'src' && plain.has(old) ? plain.get(old) : old.getAttribute(name)
      if (has !== value && !kept(name)) {
        old.setAttributeNode(attribute.cloneNode())
        if (name === 'src') plain.delete(old)
      }
    }
    for (const { name } of [...old.attributes]) {
      if (!now.hasAttribute(name) && !kept(name)) old.removeAttribute(name)
    }
  }

  function children(old, now) {
    let before = [...old.childNodes].filter(node => !ours.has(node))
    let after = [...now.childNodes]
    let start = 0
    while (start < before.length && start < after.length && before[start].isEqualNode(after[start])) start++
    let end = 0
    const most = Math.min(before.length, after.length) - start
    while (end < most && before.at(-1 - end).isEqualNode(after.at(-1 - end))) end++
    const behind = before[before.length - end] ?? null
    before = before.slice(start, before.length - end)
    after = after.slice(start, after.length - end)

    // First those that are the same by id or in every letter, then, between these, those of the same kind.
    const ids = new Map(before.map((node, at) => [node.id, at]))
    const pairs = new Map()
    const taken = new Set()
    const alike = (a, b) => a.nodeName === b.nodeName && (a.id ?? '') === (b.id ?? '')
    const pair = (node, at) => {
      pairs.set(node, at)
      taken.add(at)
    }
    let from = 0
    for (const node of after) {
      let at = node.id ? ids.get(node.id) : undefined
      if (at === undefined || taken.has(at) || !alike(before[at], node)) {
        at = from
        const limit = Math.min(before.length, from + 30)
        while (at < limit && (taken.has(at) || !before[at].isEqualNode(node))) at++
        if (at >= limit) continue
      }
      pair(node, at)
      from = Math.max(from, at + 1)
    }
    from = 0
    for (const node of after) {
      if (pairs.has(node)) {
        from = pairs.get(node) + 1
        continue
      }
      for (let at = from; at < before.length && !taken.has(at); at++) {
        if (!alike(before[at], node)) continue
        pair(node, at)
        from = at + 1
        break
      }
    }

    before.forEach((node, at) => taken.has(at) || node.remove())
    const left = before.filter((_, at) => taken.has(at))
    const placed = new Set()
    for (const node of after) {
      const match = before[pairs.get(node)]
      while (placed.has(left[0])) left.shift()
      const place = left[0] ?? behind
      if (!match) {
        old.insertBefore(document.importNode(node, true), place)
      } else {
        // A node that is moved as others are loses its focus, and whether it is open.
        if (match !== place) old.moveBefore ? old.moveBefore(match, place) : old.insertBefore(match, place)
        placed.add(match)
        morph(match, node)
      }
    }
  }

  // ---- Styles and images are loaded before they are shown, so that nothing flickers ----

  /** Loads the stylesheets of the next page beside the present ones, which it gives to be removed. */
  async function restyle(next) {
    const sheets = page => [...page.querySelectorAll('link[rel~=stylesheet]')].filter(link => link !== style)
    const now = sheets(next)
    const old = sheets(document)
    for (const link of now) link.remove()
    for (const link of old) ours.add(link)
    const texts = await Promise.all(now.map(link => fetched(link.href).then(response => response.text())))
    const same = (link, at) => old[at] && addressOf(old[at]) === link.getAttribute('href') && hasRules(old[at], texts[at])
    if (now.length === old.length && now.every(same)) return []
    const loaded = now.map(link => {
      const fresh = document.importNode(link)
      plain.set(fresh, link.getAttribute('href'))
      ours.add(fresh)
      fresh.href = anew(link.href, wanted)
      return new Promise(done => {
        fresh.onload = fresh.onerror = done
        setTimeout(done, 3000)
        document.head.append(fresh)
      })
    })
    await Promise.all(loaded)
    return old
  }

  const addressOf = link => plain.get(link) ?? link.getAttribute('href')
  const anew = (address, what) => `${address}${address.includes('?') ? '&' : '?'}${encodeURIComponent(what)}`

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

  /** The images that the page has shown, by address, with the name of their content. */
  const drawn = new Map()

  async function redraw(first) {
    const images = [...document.images].filter(image => image.src.startsWith(location.origin))
    const byAddress = Map.groupBy(images, image => new URL(plain.get(image) ?? image.src, document.baseURI).href)
    await Promise.all([...byAddress].map(async ([address, images]) => {
      const tag = (await fetched(address, 'HEAD')).headers.get('etag')
      const changed = drawn.get(address) !== tag
      drawn.set(address, tag)
      if (first || !changed || !tag) return
      const fresh = new Image()
      fresh.src = anew(address, tag)
      await fresh.decode().catch(() => {})
      for (const image of images) {
        if (!plain.has(image)) plain.set(image, image.getAttribute('src'))
        image.src = fresh.src
      }
    }))
  }

  // ---- Mistakes and aids ----

  const create = (name, properties = {}, ...inside) => {
    const element = Object.assign(document.createElement(name), properties)
    element.append(...inside)
    return element
  }
  const sheet = () => create('link', { rel: 'stylesheet', href: new URL('preview.css', home) })
  const count = (number, one) => `${number} ${one}${number === 1 ? '' : 's'}`

  const style = sheet()
  const dressed = sheet()
  const host = create('explainer-preview', { hidden: true })
  const overlay = create('section', { className: 'overlay', popover: 'manual', role: 'dialog', tabIndex: -1, ariaLabel: 'Mistakes' })
  const stripe = create('p', { className: 'stripe' }, 'Draft: `build` leaves this out')
  const panel = create('div', { className: 'panel', role: 'region' })
  const legend = create('p', { className: 'legend' })
  const corner = create('div', { className: 'corner', role: 'toolbar', ariaLabel: 'Preview' })
  const away = create('span', { className: 'away', role: 'status' })
  let mistakes = { errors: [], warnings: [] }
  let aids = null
  let returnTo

  const button = (label, key, pressed) => {
    const made = create('button', { type: 'button', onclick: pressed }, label)
    if (key) {
      made.append(' ', create('kbd', {}, key))
      made.setAttribute('aria-keyshortcuts', key)
    }
    corner.append(made)
    return made
  }
  const toggle = (what, otherwise = false) => () => {
    remember(what, !(remember(what) ?? otherwise))
    draw()
  }
  const showPanel = what => () => {
    remember('panel', remember('panel') === what ? '' : what)
    draw()
  }
  const errors = button('', '', () => (remember('hidden', ''), draw()))
  errors.className = 'errors'
  const warnings = button('', '', showPanel('warnings'))
  warnings.className = 'warnings'
  const draft = button('Draft', 'd', toggle('draft', true))
  const coverage = button('Coverage', 'c', toggle('coverage'))
  const edit = button('Edit', 'e', showPanel('edit'))
  corner.append(away)

  const lost = gone => (away.textContent = gone ? 'The preview has stopped' : '')

  async function inform() {
    const path = location.pathname.slice(new URL('..', home).pathname.length)
    ;[mistakes, aids] = await Promise.all([asked('mistakes'), asked(`aids?path=${path}`)])
    draw()
  }

  const link = (href, label) => (href ? create('a', { href }, label) : label)
  const told = ({ text, editor, file, line }) => create('article', {},
    create('pre', { tabIndex: 0 }, text.trimEnd()),
    create('p', {}, link(editor, editor ? `Open ${file}:${line}` : `${file}:${line}`)))

  function draw() {
    // One that was hidden comes back with other mistakes.
    const known = JSON.stringify(mistakes.errors)
    const hidden = mistakes.errors.length === 0 || remember('hidden') === known
    const title = count(mistakes.errors.length, 'error')
    const isOpen = overlay.matches(':popover-open')
    if (hidden && isOpen) {
      overlay.hidePopover()
      returnTo?.focus({ preventScroll: true })
    } else if (!hidden) {
      overlay.replaceChildren(
        create('header', {}, create('h2', {}, title),
          create('button', { type: 'button', onclick: hide }, 'Hide ', create('kbd', {}, 'Esc'))),
        create('p', {}, 'Below lies the page as it was last in order. It comes back when this is mended.'),
        ...mistakes.errors.map(told))
      if (!isOpen) {
        overlay.showPopover()
        returnTo = document.activeElement
        if (!isTyping(returnTo)) overlay.focus({ preventScroll: true })
      }
    }
    errors.textContent = title
    errors.hidden = mistakes.errors.length === 0

    const sentences = aids?.sentences ?? []
    const quotes = (aids?.quotes ?? []).filter(quote => !quote.verified)
    warnings.hidden = mistakes.warnings.length === 0
    warnings.textContent = count(mistakes.warnings.length, 'warning')
    draft.hidden = !aids?.draft
    coverage.hidden = !(globalThis.CSS?.highlights && (sentences.length || quotes.length))
    edit.hidden = !(aids?.edit || sentences.some(sentence => sentence.href))
    const isDraft = !draft.hidden && (remember('draft') ?? true)
    const isCovered = !coverage.hidden && !!remember('coverage')
    const shows = { warnings, edit }[remember('panel')]?.hidden === false ? remember('panel') : ''
    draft.ariaPressed = isDraft
    coverage.ariaPressed = isCovered
    warnings.ariaExpanded = shows === 'warnings'
    edit.ariaExpanded = shows === 'edit'
    stripe.hidden = !isDraft

    panel.hidden = !shows
    panel.ariaLabel = shows
    if (shows === 'warnings') panel.replaceChildren(...mistakes.warnings.map(told))
    if (shows === 'edit') {
      const item = ({ words, support, href }) => create('li', { className: support }, link(href, words))
      panel.replaceChildren(
        ...(aids.edit ? [create('p', {}, 'Edit this: ', link(aids.edit.href, aids.edit.label))] : []),
        create('ol', {}, ...sentences.map(item)))
    }

    const groups = ['cited', 'linked', 'editorial', 'bare'].map(kind =>
      [kind, sentences.filter(sentence => sentence.support === kind), kind])
    groups.push(['unverified', quotes, count(quotes.length, 'unverified quote').replace(/^\d+ /, '')])
    const some = groups.filter(([, list]) => list.length)
    legend.hidden = !isCovered
    legend.replaceChildren(...some.map(([kind, list, label]) =>
      create('span', {}, create('i', { className: kind }), `${list.length} ${label}`)))
    paint(isCovered ? some : [])
  }

  // ---- Coverage: words are found in the page and coloured there, without a change to it ----

  const LETTERS = /[\p{L}\p{M}\p{N}]+/gu
  const INLINE = new Set('a abbr b bdi cite code em i mark q s small span strong sub sup time u wbr'.split(' '))

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
          const range = new Range()
          range.setStart(...places[at + 1])
          const [node, offset] = places[at + key.length - 2]
          range.setEnd(node, offset + 1)
          highlight.add(range)
        }
      }
      highlight.priority = kind === 'unverified' ? 1 : 0
      CSS.highlights.set(`explainer-${kind}`, highlight)
    }
  }

  /** The letters of a page with one blank between words, and the place of each; marks of citations left out. */
  function lettersOf(root) {
    const aside = node => node.nodeType === Node.ELEMENT_NODE && node.matches('.cite, [popover], script, style')
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
      node => (aside(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT))
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

  const isTyping = element => !!element?.closest?.('input, textarea, select, [contenteditable]:not([contenteditable=false])')

  function hide() {
    remember('hidden', JSON.stringify(mistakes.errors))
    draw()
  }

  function pressed(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing || event.repeat) return
    if (event.key === 'Escape' && overlay.matches(':popover-open')) {
      // One Escape closes one thing.
      event.preventDefault()
      return hide()
    }
    if (isTyping(event.composedPath()[0])) return
    const aid = { d: draft, c: coverage, e: edit }[event.key]
    if (aid && !aid.hidden) aid.click()
  }

  // ---- Start ----

  ours.add(style)
  document.head.append(style)
  host.attachShadow({ mode: 'open' }).append(dressed, stripe, overlay, panel, legend, corner)
  dressed.onload = () => (host.hidden = false)
  document.documentElement.append(host)
  addEventListener('keydown', pressed, true)
  addEventListener('pagehide', deafen)
  addEventListener('pageshow', listen)
  addEventListener('online', () => (deafen(), listen()))
  document.addEventListener('visibilitychange', () => (document.hidden ? deafen() : listen()))
  // What was drawn is known before the first state is heard: if that is the state of the page, it was right.
  Promise.allSettled([inform(), redraw(true)]).then(() => {
    listen()
  })
})()
