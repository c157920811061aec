// Turns the page that is open into the page as it is now, and leaves alone what did not change: with its focus,
// its place, and what a reader has opened or filled in.

/** Nodes that the preview has put into the page. */
export const ours = new Set()

/** What the site wrote into a `src` or `href` that was changed here to load it anew. */
export const written = new WeakMap()

/** The `details` that came open: all others were opened by the reader. */
const open = new WeakSet(document.querySelectorAll('details[open]'))

export function morph(old, now) {
  if (old.isEqualNode(now)) return
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.data !== now.data) old.data = now.data
    return
  }
  attributes(old, now)
  children(old, now)
}

export function attributes(old, now) {
  const isDetails = old.localName === 'details'
  if (isDetails && open.has(old) !== now.open) {
    old.open = now.open
    now.open ? open.add(old) : open.delete(old)
  }
  const isKept = name => isDetails && name === 'open'
  for (const attribute of now.attributes) {
    const { name, value } = attribute
    const isWritten = name === 'src' && written.has(old)
    if (isKept(name) || (isWritten ? written.get(old) : old.getAttribute(name)) === value) continue
    // The node itself, since a page may hold names that `setAttribute` refuses.
    old.setAttributeNode(attribute.cloneNode())
    if (isWritten) written.delete(old)
  }
  for (const { name } of [...old.attributes]) {
    if (!now.hasAttribute(name) && !isKept(name)) old.removeAttribute(name)
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

  const pairs = pair(before, after)
  const kept = new Set(pairs.values())
  for (const node of before) if (!kept.has(node)) node.remove()
  const left = before.filter(node => kept.has(node))
  for (const node of after) {
    const match = pairs.get(node)
    while (left.length && !kept.has(left[0])) left.shift()
    const place = left[0] ?? behind
    if (!match) {
      const copy = document.importNode(node, true)
      for (const details of copy.querySelectorAll?.('details[open]') ?? []) open.add(details)
      old.insertBefore(copy, place)
      continue
    }
    // A node that is moved in the old way loses its focus, and whether it is open.
    if (match !== place) old.moveBefore ? old.moveBefore(match, place) : old.insertBefore(match, place)
    kept.delete(match)
    morph(match, node)
  }
}

/** What becomes what: first what is the same by id or in every letter, then, between these, what is of one kind. */
function pair(before, after) {
  const ids = new Map(before.filter(node => node.id).map(node => [node.id, before.indexOf(node)]))
  const places = new Map()
  const taken = new Set()
  const take = (node, at) => {
    places.set(node, at)
    taken.add(at)
    return at + 1
  }
  const isAlike = (a, b) => a.nodeName === b.nodeName && (a.id ?? '') === (b.id ?? '')
  let from = 0
  for (const node of after) {
    const known = ids.get(node.id)
    if (known !== undefined && !taken.has(known) && isAlike(before[known], node)) {
      from = Math.max(from, take(node, known))
      continue
    }
    // Not to the end, since lists may be long and all of it new.
    const limit = Math.min(before.length, from + 30)
    for (let at = from; at < limit; at++) {
      if (taken.has(at) || !before[at].isEqualNode(node)) continue
      from = take(node, at)
      break
    }
  }
  from = 0
  for (const node of after) {
    if (places.has(node)) {
      from = places.get(node) + 1
      continue
    }
    for (let at = from; at < before.length && !taken.has(at); at++) {
      if (!isAlike(before[at], node)) continue
      from = take(node, at)
      break
    }
  }
  return new Map([...places].map(([node, at]) => [node, before[at]]))
}
