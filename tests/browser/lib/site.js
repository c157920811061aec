// The built site as files: which pages there are, and what each links to.
// `./test` builds it and names the folder in BUILT, its theme in THEME, and in
// LOOK how many of its pages are opened in the browser: `all`; a `sample`, which has
// the largest and the smallest of each kind; or a `few`, the largest of each.

import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'node-html-parser'
import { home } from './build.js'

if (!process.env.BUILT || !process.env.EXPLAINER) throw new Error('Run ./test browser: it builds the site first.')

export const root = fileURLToPath(new URL('../../..', import.meta.url))
export const explainer = process.env.EXPLAINER
export const built = process.env.BUILT
export const site = join(built, 'site')
export const offline = join(built, 'offline')

export { home }
export const base = new URL(home).pathname

export const isFile = path => existsSync(path) && statSync(path).isFile()

/** Every file below a folder, by its path with slashes, in order. */
export function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
    .sort()
}

export const read = (folder, file) => readFileSync(join(folder, file), 'utf8')

const parsed = new Map()

/** A page as a tree, parsed once. */
export function tree(folder, file) {
  const path = join(folder, file)
  if (!parsed.has(path)) parsed.set(path, parse(readFileSync(path, 'utf8'), { comment: true }))
  return parsed.get(path)
}

/** The pages, without those that only lead to a new address. */
export const pages = files(site).filter(file => file.endsWith('.html') && !isRedirect(file))
if (pages.length === 0) throw new Error(`No page in ${site}`)

export function isRedirect(file) {
  return tree(site, file).querySelector('meta[http-equiv=refresh]') !== null
}

export const theme = process.env.THEME ?? 'broadsheet'

export const isEmbed = file => file.startsWith('embed/')

/** What stands in the address bar for a file. */
export const address = file => base + file.replace(/(^|\/)index\.html$/, '$1')

/** The kind of a page, by the class of its body: `page-event` is `event`. */
export function kind(file) {
  return /\bpage-([\w-]+)/.exec(tree(site, file).querySelector('body').getAttribute('class'))?.[1] ?? 'page'
}

/** The largest page of each kind. */
export const oneOfEachKind = () => extremes((length, best) => length > best)

/** The page of each kind whose length passes the test against all others. */
function extremes(better) {
  const best = new Map()
  for (const file of pages) {
    const { length } = read(site, file)
    const name = kind(file)
    if (!best.has(name) || better(length, best.get(name).length)) best.set(name, { file, length })
  }
  return [...best.values()].map(({ file }) => file)
}

export const look = process.env.LOOK ?? 'all'

/** The pages that are looked at in the browser. */
export const looked = {
  all: () => pages,
  sample: () => [...new Set([...oneOfEachKind(), ...extremes((length, best) => length < best)])].sort(),
  few: oneOfEachKind,
}[look]()

/** The words of an element as a reader sees them, citation marks left out. */
export function words(element) {
  const copy = parse(element.toString())
  for (const aside of copy.querySelectorAll('.cite, script, style')) aside.remove()
  return copy.textContent.replace(/[\s\u2060]+/g, ' ').trim()
}
