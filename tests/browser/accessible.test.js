// axe finds nothing: WCAG 2.2 A and AA and best practices, narrow and wide,
// light and dark. Each page in one of the four settings in turn, and the
// largest page of each kind in all of them.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, it } from 'node:test'
import { desktop, phone, visit } from './lib/browser.js'
import { none } from './lib/none.js'
import { address, looked, oneOfEachKind } from './lib/site.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const settings = [
  { viewport: phone, colorScheme: 'light' },
  { viewport: desktop, colorScheme: 'dark' },
  { viewport: phone, colorScheme: 'dark' },
  { viewport: desktop, colorScheme: 'light' },
]
const name = ({ viewport, colorScheme }) => `${viewport.width} px, ${colorScheme}`

const models = oneOfEachKind()
const visits = [
  ...looked.map((file, i) => [file, settings[i % 4]]).filter(([file]) => !models.includes(file)),
  ...models.flatMap(file => settings.map(setting => [file, setting])),
]

describe('accessible', { concurrency: 2 }, () => {
  for (const [file, setting] of visits) {
    it(`${address(file)} has no axe violation at ${name(setting)}`, () =>
      visit(file, setting, async page => {
        await page.evaluate(axe)
        none(await page.evaluate(violations, tags))
      }))
  }
})

/** Runs in the page, with everything open that a reader can open. */
async function violations(tags) {
  const run = (part, rules) => axe.run(part, { runOnly: rules, resultTypes: ['violations'], preload: false })
  for (const details of document.querySelectorAll('details')) details.open = true
  const found = [await run(document, tags)]
  const note = document.querySelector('.cite-note')
  if (note) {
    note.showPopover()
    found.push(await run(note, ['color-contrast', 'target-size', 'link-in-text-block']))
  }
  return found.flatMap(({ violations }) => violations).map(({ id, nodes }) => {
    const [{ target, failureSummary }] = nodes
    return `${id}, ${nodes.length} times, first ${target.join(' ')}: ${failureSummary.split('\n').slice(1).join(' ').trim()}`
  })
}
