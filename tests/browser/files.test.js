// The pages of `build --offline` work when they are opened from the disk.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import { inPage, visit } from './lib/browser.js'
import { none } from './lib/none.js'
import { isFile, offline, oneOfEachKind, pages, tree } from './lib/site.js'

const open = (page, file) => page.goto(pathToFileURL(join(offline, file)).href)

describe('from the disk', { concurrency: 2 }, () => {
  it('every page of the site is there', () => none(pages.filter(file => !isFile(join(offline, file)))))

  for (const file of oneOfEachKind().filter(file => file !== '404.html')) {
    it(`${file} looks as it does from a server`, async () => {
      const served = await visit(file, {}, page => page.evaluate(looks))
      await inPage({}, async page => {
        const faults = []
        page.on('console', message => message.type() === 'error' && faults.push(message.text()))
        page.on('request', request => request.url().startsWith('file:') || faults.push(`asks for ${request.url()}`))
        await open(page, file)
        none(faults)
        assert.deepEqual(await page.evaluate(looks), served)
      })
    })
  }

  it('a reader goes from page to page', () =>
    inPage({}, async page => {
      for (const i of tree(offline, 'index.html').querySelectorAll('header nav a').keys()) {
        await open(page, 'index.html')
        const link = page.locator('header nav a').nth(i)
        const name = await link.textContent()
        await link.click()
        assert.match(page.url(), /\/index\.html(#.+)?$/)
        assert.ok((await page.title()).length > 0 && await page.locator('h1').first().isVisible(), name)
      }
    }))
})

/** Runs in the page: how it looks, in a few measures. */
function looks() {
  return ['html', 'body', 'main', 'h1', 'p', 'header', 'footer'].map(name => {
    const element = document.querySelector(name)
    if (!element) return null
    const { fontFamily, fontSize, color, backgroundColor, display } = getComputedStyle(element)
    return [name, fontFamily, fontSize, color, backgroundColor, display, element.getBoundingClientRect().width]
  })
}
