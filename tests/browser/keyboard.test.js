// A reader without a mouse, and one without JavaScript, get everything: on the
// largest page of each kind.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { desktop, phone, visit } from './lib/browser.js'
import { none } from './lib/none.js'
import { address, oneOfEachKind, site, tree } from './lib/site.js'

const pages = oneOfEachKind()
const withNavigation = pages.filter(file => tree(site, file).querySelector('nav'))
const withCitation = pages.filter(file => tree(site, file).querySelector('.cite-mark'))

describe('keyboard', { concurrency: 2 }, () => {
  for (const file of withNavigation) {
    it(`${address(file)} begins with a link past the navigation`, () =>
      visit(file, {}, async page => {
        await page.keyboard.press('Tab')
        const link = page.locator(':focus')
        const to = await link.getAttribute('href')
        assert.match(to, /^#./)
        const { x, y, height } = await link.boundingBox()
        assert.ok(x >= 0 && y >= 0 && height > 0, 'the focused link cannot be seen')
        await page.keyboard.press('Enter')
        await page.waitForFunction(to => location.hash === to, to)
        await page.keyboard.press('Tab')
        assert.ok(await page.evaluate(to => document.querySelector(to).contains(document.activeElement)
          || document.querySelector(to).compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING, to),
        'the next stop is not in the text')
      }))
  }

  for (const file of pages) {
    it(`${address(file)} shows where the focus is`, () =>
      visit(file, { viewport: desktop }, async page => {
        const faults = []
        for (let stop = 0; stop < 40; stop++) {
          await page.keyboard.press('Tab')
          const unseen = await page.evaluate(focusUnseen)
          if (unseen === 'end') break
          if (unseen) faults.push(unseen)
        }
        none(faults)
      }))
  }

  for (const file of withCitation) {
    it(`${address(file)} opens a citation by Enter and closes it by Escape`, () =>
      visit(file, { viewport: phone }, async page => {
        const mark = page.locator('.cite-mark:visible').first()
        const note = page.locator(`[id="${await mark.getAttribute('popovertarget')}"]`)
        await mark.focus()
        await page.keyboard.press('Enter')
        assert.ok(await note.isVisible(), 'Enter does not open it')
        const box = await note.boundingBox()
        assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= phone.width && box.y + box.height <= phone.height,
          `it is cut off: ${JSON.stringify(box)}`)
        await page.keyboard.press('Tab')
        assert.ok(await note.evaluate(note => note.contains(document.activeElement)), 'Tab does not lead into it')
        await page.keyboard.press('Escape')
        assert.ok(!await note.isVisible(), 'Escape does not close it')
        assert.ok(await mark.evaluate(mark => mark === document.activeElement), 'the focus does not come back')
      }))
  }
})

describe('without JavaScript', { concurrency: 2 }, () => {
  for (const file of pages) {
    it(`${address(file)} can be read`, () =>
      visit(file, { javaScriptEnabled: false }, async page => {
        assert.ok(await page.locator('h1').first().isVisible())
        const all = (await page.locator('main').textContent()).replace(/\s+/g, '')
        const seen = (await page.locator('main').innerText()).replace(/\s+/g, '')
        // What a reader can open (notes, details) is there, but closed at first.
        assert.ok(seen.length > 0.15 * all.length, `${seen.length} of ${all.length} characters are seen`)
      }))
  }

  for (const file of withCitation) {
    it(`${address(file)} opens a citation by a click`, () =>
      visit(file, { javaScriptEnabled: false }, async page => {
        const mark = page.locator('.cite-mark:visible').first()
        const note = page.locator(`[id="${await mark.getAttribute('popovertarget')}"]`)
        await mark.click()
        assert.ok(await note.isVisible())
      }))
  }
})

/** Runs in the page: the focused element, if nothing marks it. */
function focusUnseen() {
  const element = document.activeElement
  if (element === document.body || element === null) return 'end'
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
  if ((outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none') return null
  return `no focus ring: ${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`
}
