// Every link and every anchor leads somewhere, every id is there once, and every
// page can be reached from the front page.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { none } from './lib/none.js'
import { address, base, files, home, isEmbed, isFile, isRedirect, offline, pages, site, tree } from './lib/site.js'

const references = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'for', 'headers', 'popovertarget', 'list']

const idsOf = folder => memo(file => tree(folder, file).querySelectorAll('[id]').map(element => element.id))
const ids = { [site]: idsOf(site), [offline]: idsOf(offline) }

/** Every address in a page, with the element that holds it. */
function addresses(folder, file) {
  return tree(folder, file).querySelectorAll('[href], [src], [srcset], [poster], [action]').flatMap(element =>
    ['href', 'src', 'poster', 'action'].filter(name => element.hasAttribute(name))
      .map(name => ({ to: element.getAttribute(name), tag: element.rawTagName, rel: element.getAttribute('rel') }))
      .concat((element.getAttribute('srcset') ?? '').split(',').filter(Boolean)
        .map(part => ({ to: part.trim().split(' ')[0], tag: element.rawTagName }))))
}

/** The file that an address of the site stands for, or what is wrong with it. */
function follow(folder, file, to) {
  const here = new URL(address(file), home)
  const url = new URL(to, folder === offline ? new URL(base + file, home) : here)
  if (!url.href.startsWith(home)) return url.origin === here.origin ? { wrong: 'leaves the base path' } : {}
  const path = decodeURIComponent(url.pathname.slice(base.length))
  const target = folder === site && (path === '' || path.endsWith('/')) ? `${path}index.html` : path
  if (!isFile(join(folder, target))) return { wrong: 'leads nowhere' }
  const anchor = decodeURIComponent(url.hash.slice(1))
  if (anchor && target.endsWith('.html') && !ids[folder](target).includes(anchor)) return { wrong: 'has no such anchor' }
  return { target }
}

function faults(folder, file) {
  const found = addresses(folder, file).flatMap(({ to, rel }) => {
    if (/^(mailto|tel|data):/.test(to)) return []
    if (folder === offline && rel === 'canonical') return []
    if (to.startsWith('//')) return [`${to} has no scheme`]
    const { wrong } = follow(folder, file, to)
    return wrong ? [`${to} ${wrong}`] : []
  })
  const here = ids[folder](file)
  for (const id of here.filter((id, i) => here.indexOf(id) !== i)) found.push(`id ${id} stands twice`)
  for (const name of references) {
    for (const element of tree(folder, file).querySelectorAll(`[${name}]`)) {
      for (const id of element.getAttribute(name).split(/\s+/)) {
        if (!here.includes(id)) found.push(`${name}="${id}" names no element`)
      }
    }
  }
  return [...new Set(found)]
}

describe('links, served', () => {
  for (const file of pages) {
    it(`${address(file)} has no broken link, anchor or id`, () => none(faults(site, file)))
  }

  it('redirects lead to pages', () => {
    for (const file of files(site).filter(file => file.endsWith('.html') && isRedirect(file))) {
      none(faults(site, file))
      const [, to] = /url=(.*)$/i.exec(tree(site, file).querySelector('meta[http-equiv=refresh]').getAttribute('content'))
      assert.ok(follow(site, file, to.trim()).target, `${file} leads to ${to}`)
    }
  })

  it('every page is reached from the front page', () => {
    const seen = new Set(['index.html'])
    for (const file of seen) {
      for (const { to, tag } of addresses(site, file)) {
        const { target } = tag === 'a' ? follow(site, file, to) : {}
        if (target?.endsWith('.html')) seen.add(target)
      }
    }
    const orphans = pages.filter(file => !seen.has(file) && !isEmbed(file) && file !== '404.html')
    none(orphans)
  })
})

describe('links, as files', () => {
  for (const file of files(offline).filter(file => file.endsWith('.html'))) {
    it(`${file} has no broken link, anchor or id`, () => {
      // The page for a missing address is a server's alone.
      if (file === '404.html') return
      none(faults(offline, file))
      none(addresses(offline, file).map(({ to }) => to).filter(to => to.startsWith('/')).map(to => `${to} names the root of the disk`))
    })
  }
})

function memo(make) {
  const made = new Map()
  return key => made.get(key) ?? made.set(key, make(key)).get(key)
}
