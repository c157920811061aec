// On paper: white, without navigation, with the notes written out.

import { describe, it } from 'node:test'
import { visit } from './lib/browser.js'
import { none } from './lib/none.js'
import { address, oneOfEachKind } from './lib/site.js'

describe('print', { concurrency: 2 }, () => {
  for (const file of oneOfEachKind()) {
    it(`${address(file)} prints well, from the dark too`, () =>
      visit(file, { viewport: { width: 720, height: 1000 }, colorScheme: 'dark' }, async page => {
        await page.emulateMedia({ media: 'print' })
        const faults = await page.evaluate(printFaults)
        await page.emulateMedia({ media: null })
        none(faults)
      }))
  }
})

/** Runs in the page, as printed. */
function printFaults() {
  const faults = []
  const seen = element => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible'
  for (const nav of document.querySelectorAll('nav, .skip')) {
    if (seen(nav)) faults.push(`navigation is printed: ${nav.className || nav.getAttribute('aria-label')}`)
  }
  for (const element of [document.documentElement, document.body]) {
    const { backgroundColor } = getComputedStyle(element)
    if (!['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'].includes(backgroundColor)) faults.push(`the paper is ${backgroundColor}`)
  }
  for (const element of document.querySelectorAll('main, h1, p, li, td, th, dd, a')) {
    if (!seen(element)) continue
    const [r, g, b] = getComputedStyle(element).color.match(/[\d.]+/g).map(Number)
    if (Math.max(r, g, b) > 140) faults.push(`pale ink on ${element.localName}.${element.className}: ${r}, ${g}, ${b}`)
  }
  for (const note of document.querySelectorAll('.notes > li')) {
    if (!seen(note)) faults.push(`note ${note.id} is not printed`)
  }
  return faults
}
