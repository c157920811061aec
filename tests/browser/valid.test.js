// What others read is valid: HTML by the Nu checker, feeds, sitemap, metadata.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { inPage, origin } from './lib/browser.js'
import { none } from './lib/none.js'
import { address, files, home, isFile, kind, look, looked, pages, read, site, tree, words } from './lib/site.js'

const vnu = createRequire(import.meta.url)('vnu-jar')
const url = file => home + address(file).slice(new URL(home).pathname.length)
const listed = pages.filter(file => !tree(site, file).querySelector('meta[name=robots][content*=noindex]') && file !== '404.html')

/** Whether an address of the site leads to a file, whatever its anchor. */
function leads(to) {
  if (!to.startsWith(home)) return false
  const path = decodeURIComponent(new URL(to).pathname.slice(new URL(home).pathname.length))
  return isFile(join(site, path === '' || path.endsWith('/') ? `${path}index.html` : path))
}

/** What `look` sees in an XML file that the browser has parsed. */
const xml = (file, look) => inPage({}, page => page.evaluate(({ text, look }) => {
  const document = new DOMParser().parseFromString(text, 'application/xml')
  const error = document.querySelector('parsererror')
  if (error) throw new Error(error.textContent)
  return new Function(`return (${look})`)()(document)
}, { text: read(site, file), look: String(look) }))

describe('valid', () => {
  it('the Nu HTML checker has nothing to say', async () => {
    const html = look === 'few' ? looked : files(site).filter(file => file.endsWith('.html'))
    const messages = await check(html.map(file => origin + address(file)))
    // The checker takes data for a script: a policy stops what would run, and browsers say nothing of it, see light.test.js.
    const real = messages.filter(({ message }) => !message.startsWith('Inline script violates Content Security Policy'))
    none(real.map(({ type, subType, message, url, lastLine }) =>
      `${url.slice(origin.length)}:${lastLine}: ${subType ?? type}: ${message}`))
  })

  it('feed.xml is an Atom feed', async () => {
    const feed = await xml('feed.xml', document => {
      const texts = (element, name) => [...element.children].filter(child => child.localName === name).map(child => child.textContent)
      const links = element => [...element.children].filter(({ localName }) => localName === 'link')
        .map(link => ({ rel: link.getAttribute('rel') ?? 'alternate', href: link.getAttribute('href') }))
      const shape = element => ({
        id: texts(element, 'id'), title: texts(element, 'title'), updated: texts(element, 'updated'),
        author: texts(element, 'author'), links: links(element),
      })
      const root = document.documentElement
      return {
        namespace: root.namespaceURI,
        ...shape(root),
        entries: [...root.children].filter(({ localName }) => localName === 'entry').map(shape),
      }
    })
    assert.equal(feed.namespace, 'http://www.w3.org/2005/Atom')
    assert.ok(feed.links.some(({ rel, href }) => rel === 'self' && href === `${home}feed.xml`), 'it does not name itself')
    assert.ok(feed.entries.length > 0, 'it is empty')
    for (const part of [feed, ...feed.entries]) {
      assert.deepEqual([part.id.length, part.title.length, part.updated.length], [1, 1, 1], 'one id, title and date each')
      assert.ok(part.title[0].trim(), 'a title is empty')
      assert.match(part.updated[0], instant)
      assert.ok(part.author.length + feed.author.length > 0, 'no author')
      none(part.links.map(({ href }) => href).filter(href => !leads(href)).map(href => `${href} leads nowhere`))
    }
    const ids = feed.entries.map(({ id }) => id[0])
    assert.equal(new Set(ids).size, ids.length, 'two entries share an id')
  })

  it('feed.json is a JSON Feed', () => {
    const feed = JSON.parse(read(site, 'feed.json'))
    assert.equal(feed.version, 'https://jsonfeed.org/version/1.1')
    assert.equal(feed.feed_url, `${home}feed.json`)
    assert.equal(feed.home_page_url, home)
    assert.ok(feed.title && feed.items.length > 0)
    for (const item of feed.items) {
      assert.equal(typeof item.id, 'string')
      assert.ok(item.content_text ?? item.content_html, `${item.id} is empty`)
      assert.ok(leads(item.url), `${item.url} leads nowhere`)
      for (const date of [item.date_published, item.date_modified]) if (date) assert.match(date, instant)
    }
  })

  it('sitemap.xml lists every page once, and nothing else', async () => {
    const found = await xml('sitemap.xml', document => [...document.getElementsByTagName('loc')].map(({ textContent }) => textContent))
    assert.deepEqual(found.toSorted(), listed.map(url).toSorted())
  })

  it('robots.txt names the sitemap', () => assert.ok(read(site, 'robots.txt').includes(`Sitemap: ${home}sitemap.xml`)))

  for (const file of listed) {
    it(`${address(file)} says what it is`, () => {
      const page = tree(site, file)
      const meta = name => page.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content')
      assert.equal(page.querySelector('link[rel=canonical]')?.getAttribute('href'), url(file))
      assert.ok(page.querySelector('html').getAttribute('lang'))
      assert.equal(page.querySelectorAll('h1').length, 1, 'one h1')
      assert.ok(meta('description'), 'no description')
      for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
        assert.ok(JSON.parse(script.textContent)['@context'])
      }
    })
  }

  it('no two pages share a title', () => {
    const titles = listed.map(file => tree(site, file).querySelector('title').textContent)
    none(titles.filter((title, i) => titles.indexOf(title) !== i))
  })

  it('the description of a record says what its page says, in the same words', () => {
    const records = ['home', 'event', 'actor', 'claim']
    none(listed.filter(file => records.includes(kind(file))).flatMap(file => {
      const description = tree(site, file).querySelector('meta[name=description]')?.getAttribute('content') ?? ''
      const start = plain(description.replace(/…$/, '')).slice(0, 120)
      return plain(words(tree(site, file).querySelector('body'))).includes(start) ? [] : [`${address(file)}: ${description}`]
    }))
  })
})

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/
const plain = text => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

function check(urls) {
  return new Promise((resolve, reject) => {
    // Asked over HTTP, so that it knows what 'self' means in the policy. It refuses loopback unless told.
    const java = ['-Dnu.validator.servlet.allow-forbidden-hosts=true', '-Xss4m', '-jar', vnu]
    const options = ['--stdout', '--format', 'json', '--exit-zero-always']
    execFile('java', [...java, ...options, ...urls], { maxBuffer: 64 << 20 }, (error, out) =>
      error ? reject(error) : resolve(JSON.parse(out).messages))
  })
}
