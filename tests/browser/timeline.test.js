// The timeline: what it is narrowed to, what its drawing leads to, and that it
// is as good with 500 events as with five.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { desktop, inPage, phone, visit } from './lib/browser.js'
import { generate } from './lib/generate.js'
import { none } from './lib/none.js'
import { built, explainer, read, site, tree } from './lib/site.js'

const timeline = 'timeline/index.html'
const large = join(built, 'large')
generate(large, { events: 500, actors: 60 })
execFileSync(explainer, ['build', large, '--quiet', '--offline', '--output', join(large, 'public')])

const inLarge = (settings, run, page = 'timeline/index.html') =>
  inPage(settings, async window => {
    await window.goto(pathToFileURL(join(large, 'public', page)).href)
    return run(window)
  })

/** Runs in the page: the ids of the events that are shown. */
const shown = () => [...document.querySelectorAll('.timeline .event')].filter(event => event.checkVisibility()).map(event => event.id)

/** Runs in the page: headings, gaps and brackets that are shown and have nothing to say. */
function empty() {
  const visible = element => element.checkVisibility()
  const events = element => [...element.querySelectorAll('.event')].filter(visible).length
  const faults = []
  for (const part of document.querySelectorAll('.timeline-part')) {
    const heading = part.querySelector('.timeline-heading')
    if (heading && visible(heading) && events(part) === 0) faults.push(`${heading.textContent} heads nothing`)
  }
  for (const bracket of document.querySelectorAll('.bracket')) {
    if (visible(bracket.querySelector('.bracket-note')) && events(bracket) < 2) faults.push(`a bracket around ${events(bracket)}`)
  }
  for (const gap of document.querySelectorAll('.gap')) if (visible(gap)) faults.push(`${gap.textContent} among what is left`)
  return faults
}

const choose = (page, list, id) =>
  page.evaluate(
    ([list, id]) => {
      document.getElementById(list).selectedIndex = [...document.getElementById(list).options].findIndex(option => option.id === id)
    },
    [list, id],
  )

const choices = page =>
  page.$$eval('.filter option[id]', options => options.map(({ id, text, parentElement }) => ({ id, text, list: parentElement.closest('select').id })))

describe('timeline', { concurrency: 2 }, () => {
  for (const [name, open] of [
    ['the site', run => visit(timeline, {}, run)],
    ['500 events', run => inLarge({}, run)],
  ]) {
    it(`${name}: each choice shows what belongs to it, and says how many that are`, () =>
      open(async page => {
        const all = await page.evaluate(shown)
        const offered = await choices(page)
        // Of the many, every sixth.
        for (const { id, text, list } of offered.filter((_, at) => offered.length < 60 || at % 6 === 0)) {
          await choose(page, list, id)
          const expected = await page.$$eval(`.timeline .event.${id.slice(3)}`, events => events.map(event => event.id))
          const found = await page.evaluate(shown)
          assert.deepEqual(found, expected, text)
          assert.match(text, new RegExp(`\\(${found.length}\\)$`))
          none((await page.evaluate(empty)).map(fault => `${text}: ${fault}`))
          await choose(page, list, '')
        }
        assert.deepEqual(await page.evaluate(shown), all, 'all of it is back')
      }))

    it(`${name}: two choices show what belongs to both, and one click shows all`, () =>
      open(async page => {
        const all = await page.evaluate(shown)
        const found = await choices(page)
        const of = list => found.filter(choice => choice.list === list).slice(0, 3)
        for (const actor of of('by-actor')) {
          for (const other of [...of('by-tag'), ...of('by-state')]) {
            await choose(page, 'by-actor', actor.id)
            await choose(page, other.list, other.id)
            const both = await page.$$eval(`.timeline .event.${actor.id.slice(3)}.${other.id.slice(3)}`, events => events.map(event => event.id))
            assert.deepEqual(await page.evaluate(shown), both, `${actor.text} and ${other.text}`)
            none(await page.evaluate(empty))
            await page.click('.filtered button')
          }
        }
        assert.deepEqual(await page.evaluate(shown), all)
      }))
  }

  it('each actor and tag has a timeline of its own with just its events', () => {
    const faults = []
    const options = tree(site, timeline).querySelectorAll('.filter option[id]')
    const events = tree(site, timeline).querySelectorAll('.timeline .event')
    const links = tree(site, timeline).querySelectorAll('.slices a')
    for (const link of links) {
      const page = join('timeline', link.getAttribute('href'), 'index.html')
      const option = options.find(option => option.text.startsWith(`${link.text} (`))
      const name = option.getAttribute('id').slice(3)
      const expected = events.filter(event => event.classNames.split(' ').includes(name)).map(event => event.id)
      const found = tree(site, page).querySelectorAll('.timeline .event').map(event => event.id)
      if (expected.join() !== found.join()) faults.push(`${page}: ${found} and not ${expected}`)
      if (!read(site, 'sitemap.xml').includes(page.replace('index.html', ''))) faults.push(`${page} is not in the sitemap`)
    }
    none(faults)
    const folders = ['actor', 'tag'].flatMap(kind => readdirSync(join(site, 'timeline', kind)))
    assert.ok(links.length > 0 && links.length <= folders.length)
  })

  it('a heading that sticks covers nothing that a link leads to', () =>
    visit(timeline, { viewport: desktop }, async page => {
      const faults = []
      const targets = await page.$$eval('.overview a, .jump a', links => links.map(link => link.getAttribute('href')))
      assert.ok(targets.length > 3)
      for (const target of new Set(targets)) {
        const covered = await page.evaluate(id => {
          location.hash = id
          const event = document.querySelector(id)
          const { left, top } = event.querySelector('.event-title').getBoundingClientRect()
          const over = document.elementFromPoint(left + 4, top + 4)
          return !event.contains(over) && (over?.className ?? 'nothing is there')
        }, target)
        if (covered !== false) faults.push(`${target}: ${covered}`)
      }
      none(faults)
    }))

  it('the cells of the drawing have room for a finger, and its words do not touch', () =>
    Promise.all(
      [visit, (_, settings, run) => inLarge(settings, run)].flatMap(open =>
        [{ width: 320, height: 640 }, phone, desktop].map(viewport =>
          open(timeline, { viewport }, async page => {
            const faults = await page.evaluate(() => {
              const boxes = selector => [...document.querySelectorAll(selector)].filter(e => e.checkVisibility()).map(e => e.getBoundingClientRect())
              const small = boxes('.overview a rect').filter(({ width, height }) => width < 23.9 || height < 23.9)
              const words = boxes('.overview text')
              const touching = words.filter((a, at) =>
                words.some((b, other) => other > at && a.left < b.right && b.left < a.right && a.top < b.bottom - 2 && b.top < a.bottom - 2),
              )
              const edge = document.querySelector('.overview').getBoundingClientRect()
              const outside = words.filter(({ left, right }) => left < edge.left - 1 || right > edge.right + 17)
              const tell = name => box => `${name}: ${JSON.stringify(box)}`
              return [...small.map(tell('small')), ...touching.map(tell('touching')), ...outside.map(tell('outside'))]
            })
            none(faults.map(fault => `${viewport.width} px: ${fault}`))
          }),
        ),
      ),
    ))

  it('500 events keep to the width of a small phone, and to 60 KB', () =>
    inLarge({ viewport: { width: 320, height: 640 } }, async page => {
      const wide = await page.evaluate(() => document.scrollingElement.scrollWidth)
      assert.ok(wide <= 320, `scrolls sideways to ${wide} px`)
      const sizes = ['timeline/index.html', 'timeline.css', 'site.css'].map(file => gzipSync(readFileSync(join(large, 'public', file))).length)
      const sum = sizes.reduce((a, b) => a + b)
      assert.ok(sum <= 60 * 1024, `${sizes} bytes`)
    }))

  it('on paper it is a list', () =>
    visit(timeline, {}, async page => {
      await page.emulateMedia({ media: 'print' })
      const left = await page.$$eval('.filter, .jump, .filtered, .slices', found => found.filter(e => e.checkVisibility()).map(e => e.className))
      await page.emulateMedia({ media: null })
      none(left)
    }))
})
