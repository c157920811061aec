// Nothing scrolls sideways, on the narrowest phone or with text at twice its
// size, and nothing moves once it is drawn.

import { describe, it } from 'node:test'
import { desktop, phone, visit } from './lib/browser.js'
import { none } from './lib/none.js'
import { address, looked } from './lib/site.js'

describe('layout', { concurrency: 2 }, () => {
  for (const file of looked) {
    it(`${address(file)} keeps to the width and does not move`, () =>
      visit(file, { viewport: { width: 320, height: 640 } }, async page => {
        const faults = await page.evaluate(shifts)
        const look = async name => {
          for (const wide of await page.evaluate(tooWide)) faults.push(`${name}: ${wide}`)
        }
        await look('320 px')
        const browser = await page.context().newCDPSession(page)
        await browser.send('Page.setFontSizes', { fontSizes: { standard: 32 } })
        await page.setViewportSize(phone)
        await look('360 px, text at 200 %')
        await page.setViewportSize(desktop)
        await look('1280 px, text at 200 %')
        await browser.send('Page.setFontSizes', { fontSizes: { standard: 16 } })
        await page.setViewportSize({ width: 320, height: 640 })
        await browser.detach()
        none(faults)
      }))
  }
})

/** Runs in the page: what moved since it was first drawn, if it comes to 0.01, the least that tools show. */
async function shifts() {
  await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  const entries = await new Promise(resolve => {
    new PerformanceObserver(list => resolve(list.getEntries())).observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => resolve([]), 50)
  })
  if (entries.reduce((sum, { value }) => sum + value, 0) < 0.005) return []
  const name = ({ node }) => `${node?.localName}.${node?.className}`
  return entries.map(({ value, sources }) => `moves by ${value.toFixed(4)}: ${sources.map(name).join(', ')}`)
}

/** Runs in the page: what is wider than the window, if the window scrolls. */
function tooWide() {
  const root = document.scrollingElement
  const width = root.clientWidth
  if (root.scrollWidth <= width) return []
  const wide = [...document.body.querySelectorAll('*')].filter(element => element.getBoundingClientRect().right > width + 0.5)
  const innermost = wide.filter(element => !wide.some(other => other !== element && element.contains(other)))
  const name = ({ localName, className, textContent }) => `${localName}.${className}: ${textContent.trim().slice(0, 40)}`
  return [`scrolls sideways to ${root.scrollWidth} px`, ...innermost.slice(0, 5).map(name)]
}
