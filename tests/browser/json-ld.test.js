// What pages say to machines is JSON-LD in the words of schema.org, says what the
// page says, and leads to pages that are there.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import jsonld from 'jsonld'
import { none } from './lib/none.js'
import { faults } from './lib/schema.js'
import { address, base, home, isEmbed, isFile, kind, pages, read, root, site, tree, words } from './lib/site.js'

const blocks = file => tree(site, file).querySelectorAll('script[type="application/ld+json"]')
const graph = text => JSON.parse(text)['@graph'] ?? [JSON.parse(text)]
const found = pages.filter(file => !isEmbed(file) && kind(file) !== 'print' && file !== '404.html')

// The context of schema.org is a file on a server of theirs: to its words, this is the same.
const documentLoader = async documentUrl => {
  assert.equal(documentUrl, 'https://schema.org')
  return { documentUrl, document: { '@context': { '@vocab': 'https://schema.org/' } } }
}

/** Every node, with those inside it. */
function* nodes(value) {
  if (Array.isArray(value)) for (const item of value) yield* nodes(item)
  else if (value && typeof value === 'object') {
    yield value
    for (const inner of Object.values(value)) yield* nodes(inner)
  }
}

/** The things that a page is about, and that have no place on it. */
const things = ['actor', 'event', 'claim', 'source', 'review', 'glossary', 'dataset']

function leads(to) {
  const url = new URL(to)
  if (!url.href.startsWith(home)) return `${to} leads away`
  const path = decodeURIComponent(url.pathname.slice(base.length))
  const target = path === '' || path.endsWith('/') ? `${path}index.html` : path
  if (!isFile(join(site, target))) return `${to} leads nowhere`
  const anchor = decodeURIComponent(url.hash.slice(1))
  const there = !anchor || things.includes(anchor) || tree(site, target).querySelector(`[id="${anchor}"]`)
  return there ? null : `${to} has no such anchor`
}

describe('JSON-LD', () => {
  it('stands once on each page that is to be found, and on no other', () => {
    none(pages.filter(file => blocks(file).length !== (found.includes(file) ? 1 : 0)))
  })

  it('can be read by a program that knows no page of ours', async () => {
    for (const file of found) {
      const expanded = await jsonld.expand(JSON.parse(blocks(file)[0].rawText), { documentLoader, safe: true })
      assert.equal(expanded.length, graph(blocks(file)[0].rawText).length, file)
    }
  })

  it('uses classes and properties of schema.org, with what they take', () => {
    none(found.flatMap(file => graph(blocks(file)[0].rawText).flatMap(node => faults(node)).map(fault => `${file}: ${fault}`)))
  })

  it('so do the cases that this site does not have', () => {
    const spec = read(root, 'tests/spec/json-ld.md')
    const cases = [...spec.matchAll(/^```json\n([\s\S]*?)^```/gm)].map(([, text]) => text)
    assert.ok(cases.length > 15)
    none(cases.flatMap(text => graph(text).flatMap(node => faults(node))))
  })

  it('leads to pages that are there', () => {
    none(found.flatMap(file => [...nodes(JSON.parse(blocks(file)[0].rawText))].flatMap(node => {
      const own = !node['@id']?.endsWith('#source')
      return [node['@id'], own && node.url, node.item].filter(Boolean).map(leads).filter(Boolean)
    }).map(fault => `${file}: ${fault}`)))
  })

  it('calls a page as its heading does, and is about its record', () => {
    for (const file of found) {
      const all = graph(blocks(file)[0].rawText)
      const page = all.find(node => node['@id'] === new URL(address(file), home).href)
      assert.equal(page.headline ?? page.name, words(tree(site, file).querySelector('h1')), file)
      if (page.mainEntity) {
        const about = all.find(node => node['@id'] === page.mainEntity['@id'])
        assert.equal(about.name ?? about.text, page.name, file)
      }
    }
  })
})
