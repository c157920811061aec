// The search: what it finds and in which order, from a server and from the disk; and the index from A to Z,
// which is there without it.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import { desktop, inPage, origin, phone, visit } from './lib/browser.js'
import { none } from './lib/none.js'
import { address, explainer, home, isFile, offline, pages, site, tree } from './lib/site.js'

const file = 'search/index.html'
const field = '#find'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

// A site with names that searches get wrong, and some that nobody should have.
const facts = `
sources:
  report: {title: The report, author: [Ada], published: 2014, outlet: The Times, url: "https://example.org/a"}
actors:
  sony: {name: Sony Pictures, kind: organization, weight: 3, summary: A studio., also_known_as: [{name: Collateral Media}]}
  lodz: {name: Łódź Straße Ærø, kind: place}
  emile: {name: Émile Müller, kind: person, summary: He read what Sony Pictures wrote.}
  state: {name: 北朝鮮, kind: country, summary: ソニーを攻撃した部隊。}
  wide: {name: ＡＢＣ社, kind: organization}
  ahmad: {name: أَحْمَد عَلِيّ, kind: person}
  hostile: {name: '<img src=x onerror="window.hit = 1">', kind: person, summary: '</script><script>window.hit = 2</script> hostile words'}
events:
  leak: {date: 2014-11-24, title: Hackers publish e-mails, summary: They were hacked.}
claims:
  blame: {text: Officials blame a state., kind: attribution, cite: [report: "we strongly suspect the state"]}
  withdrawn: {text: Officials blame a studio., kind: fact, status: retracted, because: It was wrong., cite: [report]}
terms:
  wiper: {term: wiper, definition: It erases disks.}
questions:
  who: {question: Who was it?}
`
const story = `---
title: The story
---
It began long ago. {.editorial}

## How it ended

The wiper ran on ${'and on '.repeat(60)} until a strange zebra came by ${'and by '.repeat(60)}. {.editorial}
`

let folder
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'explainer-search-'))
  mkdirSync(join(folder, 'content'))
  writeFileSync(join(folder, 'site.yaml'), 'title: A small site\n')
  writeFileSync(join(folder, 'content/facts.yaml'), facts)
  writeFileSync(join(folder, 'content/story.md'), story)
  execFileSync(explainer, ['build', '--quiet', '--offline', folder], { stdio: ['ignore', 'pipe', 'pipe'] })
})
after(() => rmSync(folder, { recursive: true }))

const ask = (page, words) => page.locator(field).fill(words)
const results = page => page.locator('#find-hits > li').evaluateAll(all => all.map(item => ({
  kind: item.querySelector('.label').textContent,
  title: item.querySelector('a').textContent,
  text: item.innerText,
  marked: [...item.querySelectorAll('mark')].map(mark => mark.textContent),
})))

/** Waits until the count says so, and gives the titles. */
async function titles(page, number) {
  await page.waitForFunction(number => document.querySelector('#find-count').textContent.endsWith(`: ${number}`), number)
  return (await results(page)).map(({ title }) => title)
}

/** The small site, opened from the disk. */
const small = (run, settings = {}) => inPage(settings, async page => {
  const faults = []
  // From the disk, Chromium gives up its transition from page to page, and says so.
  page.on('pageerror', error => /transition/i.test(error.message) || faults.push(error.message))
  page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  await page.goto(pathToFileURL(join(folder, 'public', file)).href)
  await run(page)
  assert.equal(await page.evaluate(() => window.hit), undefined, 'a title ran as script')
  none(faults)
})

describe('search, from the disk', { concurrency: 2 }, () => {
  it('names come before texts, and every result says what it is', () => small(async page => {
    await ask(page, 'sony')
    assert.deepEqual(await titles(page, 2), ['Sony Pictures', 'Émile Müller'])
    const [first, second] = await results(page)
    assert.deepEqual([first.kind, first.marked], ['Actor', ['Sony']])
    assert.deepEqual([second.kind, second.marked], ['Actor', ['Sony']])
    await ask(page, 'collat')
    assert.deepEqual(await titles(page, 1), ['Sony Pictures'])
    assert.deepEqual((await results(page))[0].marked, ['Collat'])
  }))

  it('the words that a claim pins are found, with it and with their source', () => small(async page => {
    for (const words of ['"strongly suspect"', '“strongly suspect”', '"strongly sus']) {
      await ask(page, words)
      assert.deepEqual((await titles(page, 2)).sort(), ['Officials blame a state.', 'The report'])
      assert.match((await results(page))[0].text, /“we strongly suspect the state”/)
    }
    // Both words are there, and not in this order.
    await ask(page, '"suspect strongly"')
    await page.waitForFunction(() => document.querySelector('#find-count').textContent.startsWith('Nothing'))
  }))

  it('a status stands beside a claim, and what was withdrawn comes last', () => small(async page => {
    await ask(page, 'officials blame')
    assert.deepEqual(await titles(page, 2), ['Officials blame a state.', 'Officials blame a studio.'])
    assert.match((await results(page))[1].text, /⊘ retracted/)
  }))

  it('accents, other letters and full-width forms make no difference', () => small(async page => {
    for (const [words, title] of [
      ['lodz strasse aero', 'Łódź Straße Ærø'], ['ŁÓDŹ', 'Łódź Straße Ærø'], ['muller emile', 'Émile Müller'], ['Émi', 'Émile Müller'],
      ['abc', 'ＡＢＣ社'], ['احمد علي', 'أَحْمَد عَلِيّ'], ['أَحْمَد', 'أَحْمَد عَلِيّ'],
    ]) {
      await ask(page, words)
      assert.deepEqual(await titles(page, 1), [title], words)
    }
    assert.deepEqual((await results(page))[0].marked, ['أَحْمَد'])
  }))

  it('Chinese and Japanese are found by pairs of letters', () => small(async page => {
    for (const [words, marked] of [['攻撃', ['攻撃']], ['朝鮮', ['朝鮮']], ['北朝鮮', ['北朝鮮']], ['ソニーを攻撃', ['ソニーを攻撃']], ['部', ['部']]]) {
      await ask(page, words)
      assert.deepEqual(await titles(page, 1), ['北朝鮮'], words)
      assert.deepEqual((await results(page))[0].marked, marked, words)
    }
  }))

  it('the last word may be unfinished, and others may have an ending', () => small(async page => {
    for (const words of ['hackers pub', 'hack publish', 'e-mail']) {
      await ask(page, words)
      assert.deepEqual(await titles(page, 1), ['Hackers publish e-mails'], words)
    }
    await ask(page, 'pub hackers')
    assert.match(await page.locator('#find-count').textContent(), /Some have a part/)
  }))

  it('a part of a long page is found at its place, with the words around', () => small(async page => {
    await ask(page, 'zebra')
    assert.deepEqual(await titles(page, 1), ['How it ended'])
    const [{ kind, text, marked }] = await results(page)
    assert.deepEqual([kind, marked], ['Page', ['zebra']])
    assert.match(text, /The story\n+… .*a strange zebra came.* …$/s)
    await page.locator('#find-hits a').click()
    assert.match(page.url(), /story\/index\.html#how-it-ended$/)
  }))

  it('what is misspelt is asked about', () => small(async page => {
    await ask(page, 'zerba')
    await page.locator('#find-count a').click()
    await page.waitForURL(/\?q=zebra$/)
    assert.deepEqual(await titles(page, 1), ['How it ended'])
  }))

  it('markup in a title or a text is text', () => small(async page => {
    await ask(page, 'hostile words')
    assert.deepEqual(await titles(page, 1), ['<img src=x onerror="window.hit = 1">'])
    assert.match((await results(page))[0].text, /<\/script><script>window\.hit = 2<\/script> hostile words/)
    await ask(page, '<img onerror')
    assert.equal(await page.locator('#find-hits img').count(), 0)
    await page.goto(`${page.url().split('?')[0]}?q=${encodeURIComponent('"><img src=x onerror="window.hit=3">')}`)
    await page.waitForFunction(() => document.querySelector('#find-count').textContent)
    assert.equal(await page.locator('#find-box img').count(), 0)
  }))

  it('the kinds can be told apart', () => small(async page => {
    await ask(page, 'the')
    await page.locator('#find-kinds button', { hasText: 'Source' }).click()
    assert.deepEqual(await titles(page, 1), ['The report'])
    assert.match(page.url(), /\?q=the&kind=source$/)
    await ask(page, '')
    assert.ok(await page.locator('#find-index').isVisible())
    assert.equal(await page.locator('#find-hits li').count(), 0)
  }))
})

describe('search, from a server', { concurrency: 2 }, () => {
  const name = tree(site, 'actors/index.html').querySelector('.actor-name a').textContent

  it('nothing is loaded before it is needed, and all of it from below the base path', () => inPage({}, async page => {
    const asked = []
    page.on('request', request => asked.push(request.url()))
    await page.goto(origin + address(file))
    assert.equal(asked.filter(url => url.includes('search-index')).length, 0)
    await ask(page, name)
    await page.locator('#find-hits a').first().waitFor()
    const below = origin + new URL(home).pathname
    none(asked.filter(url => !url.startsWith(below)))
    assert.deepEqual(asked.filter(url => url.includes('search-index')), [`${below}search-index.js`])
  }))

  it('the question is in the address, and is read from it', () => visit(file, {}, async page => {
    await ask(page, name)
    await page.waitForURL(url => url.searchParams.get('q') === name)
    await page.reload()
    assert.equal(await page.locator(field).inputValue(), name)
    assert.equal(await page.locator('#find-hits a').first().textContent(), name)
    assert.ok(!await page.locator('#find-index').isVisible())
  }))

  it('every page leads to it, into the field', () => visit('index.html', {}, async page => {
    none(pages.filter(file => !file.startsWith('embed/') && !tree(site, file).querySelector('header nav a[href$="search/#find"]')))
    await page.locator('header nav a', { hasText: 'Search' }).click()
    await page.waitForURL(/\/search\/#find$/)
    assert.ok(await page.locator(field).evaluate(field => field === document.activeElement))
  }))

  it('the keyboard leads through the results', () => visit(file, { viewport: desktop }, async page => {
    const focused = () => page.evaluate(() => [...document.querySelectorAll('#find-hits a')].indexOf(document.activeElement))
    await page.locator(field).focus()
    await page.keyboard.type(name)
    await page.locator('#find-hits a').nth(1).waitFor()
    await page.keyboard.press('ArrowDown')
    assert.equal(await focused(), 0)
    await page.keyboard.press('ArrowDown')
    assert.equal(await focused(), 1)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    assert.ok(await page.locator(field).evaluate(field => field === document.activeElement))
    await page.keyboard.press('Enter')
    assert.equal(await focused(), 0)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/actors\/[\w-]+\/$/)
    assert.equal(await page.locator('h1').textContent(), name)
  }))

  it('more results follow where there are more', () => visit(file, {}, async page => {
    await ask(page, 'e')
    const more = page.locator('#find-hits button')
    await more.waitFor()
    const before = await page.locator('#find-hits a').count()
    await more.click()
    await page.waitForFunction(before => document.querySelectorAll('#find-hits a').length > before, before)
    assert.equal(await page.evaluate(() => [...document.querySelectorAll('#find-hits a')].indexOf(document.activeElement)), before)
  }))

  for (const [viewport, colorScheme] of [[phone, 'light'], [desktop, 'dark']]) {
    it(`results have no axe violation at ${viewport.width} px, ${colorScheme}, and do not run over`, () =>
      visit(file, { viewport, colorScheme }, async page => {
        await ask(page, name)
        await page.locator('#find-hits a').first().waitFor()
        await page.evaluate(axe)
        none(await page.evaluate(async () => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
          const found = []
          for (const runOnly of [tags, ['color-contrast-enhanced']]) {
            found.push(await axe.run(document.querySelector('main'), { runOnly, resultTypes: ['violations'] }))
          }
          return found.flatMap(({ violations }) => violations).map(({ id, nodes }) => `${id}: ${nodes[0].target} ${nodes[0].failureSummary}`)
        }))
        await page.setViewportSize({ width: 320, height: 600 })
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'it runs over at 320 px')
      }))
  }

  it('without script there is an index of every page, and no field', () => visit(file, { javaScriptEnabled: false }, async page => {
    assert.ok(!await page.locator(field).isVisible())
    const listed = new Set(await page.locator('.index a').evaluateAll(links => links.map(link => new URL(link.href).pathname)))
    // The timelines of actors and tags have no events of their own.
    const away = /^(embed\/|404|search\/|timeline\/.)/
    none(pages.filter(file => !away.test(file) && !listed.has(address(file))).map(file => `${file} is not listed`))
    const letters = await page.locator('#find-index nav a').evaluateAll(links => links.map(link => link.hash))
    assert.deepEqual(letters, await page.locator('#find-index h2').evaluateAll(all => all.map(({ id }) => `#${id}`)))
  }))

  it('where the index cannot be loaded, the list stays', () => inPage({}, async page => {
    await page.route('**/search-index.js', route => route.abort())
    await page.goto(origin + address(file))
    await ask(page, name)
    await page.waitForFunction(() => document.querySelector('#find-count').textContent.includes('could not be loaded'))
    assert.ok(await page.locator('#find-index').isVisible())
    await page.unroute('**/search-index.js')
  }))

  it('the built site works from the disk as well', () => inPage({}, async page => {
    assert.ok(isFile(join(offline, file)))
    await page.goto(`${pathToFileURL(join(offline, file)).href}?q=${encodeURIComponent(name)}`)
    assert.equal(await page.locator('#find-hits a').first().textContent(), name)
  }))
})
