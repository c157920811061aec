// What programs find the site by: feeds, the sitemap, plain texts and the description
// of the search, as readers that we did not write take them.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { parseFeed } from '@rowanmanning/feed-parser'
import { none } from './lib/none.js'
import { address, base, files, home, isEmbed, isFile, kind, pages, read, site, tree, words } from './lib/site.js'

const found = pages.filter(file => !isEmbed(file) && kind(file) !== 'print' && file !== '404.html')
const local = url => join(site, decodeURIComponent(new URL(url).pathname.slice(base.length)).replace(/(^|\/)$/, '$1index.html'))
const plain = file => file.replace(/\.html$/, '.md')

describe('discovery', () => {
  it('feeds can be read, and lead to pages that are there', () => {
    const feeds = files(site).filter(file => /(^|\/)feed\.xml$/.test(file))
    assert.ok(feeds.length > 0)
    for (const file of feeds) {
      const feed = parseFeed(read(site, file))
      assert.equal(feed.self, home + file)
      assert.ok(isFile(local(feed.url)), feed.url)
      none(feed.items.filter(item => !item.id || !item.title || !item.updated || !isFile(local(item.url))).map(item => item.url))
      // The same as JSON, which needs no reader.
      const json = JSON.parse(read(site, file.replace('.xml', '.json')))
      assert.equal(json.version, 'https://jsonfeed.org/version/1.1')
      assert.equal(json.feed_url, home + file.replace('.xml', '.json'))
      assert.deepEqual(json.items.map(item => [item.id, item.url, item.title]), feed.items.map(item => [item.id, item.url, item.title]))
    }
  })

  it('pages name the feeds, the text and the search', () => {
    for (const file of found) {
      for (const link of tree(site, file).querySelectorAll('link[rel=alternate], link[rel=search]')) {
        assert.ok(isFile(local(new URL(link.getAttribute('href'), new URL(address(file), home)))), `${file}: ${link}`)
      }
      assert.ok(tree(site, file).querySelector('link[type="text/markdown"]'), file)
    }
  })

  it('every page that is to be found has a text, which says what it says', () => {
    assert.deepEqual(files(site).filter(file => /(^|\/)index\.md$/.test(file)), found.map(plain).sort())
    for (const file of found) {
      const text = read(site, plain(file)).replace(/\\(.)/g, '$1').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
      assert.ok(text.includes(new URL(address(file), home).href), file)
      const told = text.replace(/\[\^\d+\]/g, '').replace(/\]\([^)]*\)/g, '').replace(/[*[\]|>]/g, '').replace(/\s+/g, ' ')
      for (const element of tree(site, file).querySelectorAll('main h1, main h2, main .prose p, main .claim-text, main .lede')) {
        const said = words(element).replace(/[*[\]|>]/g, '').replace(/\s+/g, ' ')
        assert.ok(told.includes(said), `${file} does not say: ${said}`)
      }
    }
  })

  it('llms.txt lists texts that are there', () => {
    const listed = [...read(site, 'llms.txt').matchAll(/^- \[.*?\]\((https:[^)]+)\)/gm)].map(([, url]) => url)
    assert.ok(listed.length > 10)
    none(listed.filter(url => !isFile(local(url))))
  })

  it('the sitemap lists the same pages, and the search can be asked', () => {
    const listed = [...read(site, 'sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url)
    assert.deepEqual(listed.sort(), found.map(file => new URL(address(file), home).href).sort())
    const search = read(site, 'opensearch.xml')
    const [, template] = /<Url type="text\/html" template="(.*?)"/.exec(search)
    assert.ok(template.endsWith('search/?q={searchTerms}') && isFile(local(template.split('?')[0])))
    assert.ok(/<ShortName>(.*?)<\/ShortName>/.exec(search)[1].length <= 16)
  })
})
