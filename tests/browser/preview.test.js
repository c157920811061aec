// The preview in a real browser: a file is edited, broken, mended, renamed and deleted, and the page that is open
// follows each time, where the reader left it.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { inPage } from './lib/browser.js'

const paragraphs = Array.from({ length: 60 }, (_, number) => `Paragraph ${number} of the long story.`).join('\n\n')
const facts = title => `
sources:
  log: {title: The log, unknown: [author, published, outlet, url]}
events:
  fire: {title: "${title}", date: 2014-12-19, summary: "It burned [@log]."}
`

let folder, program, address
const write = (path, text) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}
const page = words => `---\ntitle: The story\n---\n${words}\n\n${paragraphs}\n`

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'explainer-preview-'))
  write('site.yaml', 'title: Preview\nurl: https://example.org/base/\n')
  write('content/facts.yaml', facts('The first title'))
  write('content/story.md', page('It begins here.'))
  program = spawn(process.env.EXPLAINER, ['serve', folder], { stdio: ['ignore', 'ignore', 'pipe'] })
  address = await new Promise((found, failed) => {
    let said = ''
    program.stderr.on('data', data => {
      said += data
      const match = said.match(/http:\/\/127\.0\.0\.1:\d+\/base\//)
      if (match) found(match[0])
    })
    program.on('exit', () => failed(new Error(said)))
  })
})

after(() => {
  program.kill()
  rmSync(folder, { recursive: true, force: true })
})

const shows = (window, selector, words) =>
  window.waitForFunction(([selector, words]) => document.querySelector(selector)?.innerText.includes(words), [selector, words], { timeout: 20_000 })

describe('preview', () => {
  it('follows an edit, and leaves the reader where they were', () =>
    inPage({}, async window => {
      await window.goto(`${address}story/`)
      await shows(window, 'main', 'It begins here.')
      await window.evaluate(() => scrollTo(0, 900))
      const kept = await window.evaluate(() => (document.querySelector('main').kept = true, scrollY))
      write('content/story.md', page('It begins anew.'))
      await shows(window, 'main', 'It begins anew.')
      assert.equal(await window.evaluate(() => scrollY), kept)
      assert.equal(await window.evaluate(() => document.querySelector('main').kept), true, 'the page was opened anew')
    }))

  it('shows a mistake over the last good page, and takes it away with the mistake', () =>
    inPage({}, async window => {
      await window.goto(`${address}events/fire/`)
      await shows(window, 'h1', 'The first title')
      write('content/facts.yaml', facts('The second title').replace('[@log]', '[@lug]'))
      const overlay = window.getByText('unknown-source').first()
      await overlay.waitFor({ timeout: 20_000 })
      await shows(window, 'h1', 'The first title')
      write('content/facts.yaml', facts('The second title'))
      await overlay.waitFor({ state: 'hidden', timeout: 20_000 })
      await shows(window, 'h1', 'The second title')
    }))

  it('follows a file that is renamed, deleted and put back', () =>
    inPage({}, async window => {
      await window.goto(`${address}story/`)
      await shows(window, 'h1', 'The story')
      renameSync(join(folder, 'content/story.md'), join(folder, 'content/tale.md'))
      await shows(window, 'h1', 'does not exist')
      await window.goto(`${address}tale/`)
      await shows(window, 'h1', 'The story')
      unlinkSync(join(folder, 'content/tale.md'))
      await shows(window, 'h1', 'does not exist')
      write('content/tale.md', page('It is back.'))
      await shows(window, 'main', 'It is back.')
    }))

  it('follows a stylesheet of a theme without opening the page anew', () =>
    inPage({}, async window => {
      await window.goto(address)
      await shows(window, 'h1', 'Preview')
      await window.evaluate(() => { document.body.kept = true })
      write('themes/mine/theme.yaml', 'extends: broadsheet\n')
      write('themes/mine/css/99-mine.css', 'h1 { color: rgb(1, 2, 3); }\n')
      write('site.yaml', 'title: Preview\nurl: https://example.org/base/\ntheme: mine\n')
      await window.waitForFunction(() => getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)', null, { timeout: 20_000 })
      write('themes/mine/css/99-mine.css', 'h1 { color: rgb(4, 5, 6); }\n')
      await window.waitForFunction(() => getComputedStyle(document.querySelector('h1')).color === 'rgb(4, 5, 6)', null, { timeout: 20_000 })
      assert.equal(await window.evaluate(() => document.body.kept), true, 'the page was opened anew')
    }))
})
