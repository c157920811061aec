// Pages are light and keep to themselves: no script, few requests, none to
// another host, and nothing that the browser complains of.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { inPage, origin } from './lib/browser.js'
import { none } from './lib/none.js'
import { address, base, files, kind, look, looked, pages, site, tree } from './lib/site.js'

const KB = 1024
const lists = ['timeline', 'actors', 'claims', 'sources', 'known', 'evidence', 'network', 'glossary', 'print', 'search']
const isList = file => lists.includes(kind(file)) || file === 'embed/timeline/index.html'
// The print edition of a large site is that whole site.
const allowed = file => (look === 'few' && kind(file) === 'print' ? Infinity : isList(file) ? 60 : 25) * KB
const allowedScript = file => (kind(file) === 'search' ? 15 * KB : 0)

describe('light', { concurrency: 2 }, () => {
  for (const file of looked) {
    it(`${address(file)} is light and keeps to itself`, () =>
      inPage({}, async page => {
        const faults = []
        page.on('console', message => {
          const missing = file === '404.html' && message.text().includes('status of 404')
          if (['error', 'warning'].includes(message.type()) && !missing) faults.push(`console: ${message.text()}`)
        })
        page.on('pageerror', error => faults.push(`script: ${error.message}`))
        const requests = []
        page.on('request', request => requests.push(request))
        // The page for a missing address is seen at one, and a deep one.
        await page.goto(origin + (file === '404.html' ? `${base}no/such/page/` : address(file)))
        // What a page asks for late, it asks for by then.
        await page.evaluate(() => new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn, 50))))

        let bytes = 0
        let script = 0
        for (const request of requests) {
          const body = (await request.sizes()).responseBodySize
          bytes += body
          if (request.resourceType() === 'script') script += body
          if (!request.url().startsWith(origin + base)) faults.push(`asks for ${request.url()}`)
        }
        if (requests.length > 4) faults.push(`${requests.length} requests, 4 allowed`)
        if (bytes > allowed(file)) faults.push(`${bytes} bytes, ${allowed(file)} allowed`)
        if (script > allowedScript(file)) faults.push(`${script} bytes of script, ${allowedScript(file)} allowed`)
        none(faults)
      }))
  }

  it('pages hold no script, style or handler of their own', () => {
    for (const file of pages) {
      const page = tree(site, file)
      const scripts = page.querySelectorAll('script').filter(script =>
        script.getAttribute('type') !== 'application/ld+json' && !(kind(file) === 'search' && script.hasAttribute('src')))
      assert.equal(scripts.length, 0, `${file} has a script`)
      assert.equal(page.querySelector('style, [style]'), null, `${file} has a style of its own`)
      const handlers = page.querySelectorAll('*').flatMap(element => Object.keys(element.attributes)).filter(name => /^on/i.test(name))
      assert.deepEqual(handlers, [], file)
    }
  })

  // Every page loads `site.css`, and some kinds of page one sheet more, which counts against the page too.
  it('the style sheet of all pages comes to 8 KB at most, and that of a kind to 4 KB', () => {
    for (const file of files(site).filter(file => file.endsWith('.css'))) {
      const bytes = gzipSync(readFileSync(join(site, file))).length
      assert.ok(bytes > 0 && bytes <= (file === 'site.css' ? 8 : 4) * KB, `${file} comes to ${bytes} bytes`)
    }
  })
})
