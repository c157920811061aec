// Nothing private gets out: notes for editors, comments, drafts, hidden and
// unnamed files, and the names of folders on the author's machine.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { parse } from 'yaml'
import { none } from './lib/none.js'
import { explainer, files, offline, read, root, site } from './lib/site.js'

const content = join(root, 'content')
const facts = files(content).filter(file => /\.ya?ml$/.test(file))

/** Letters and figures alone: what no typography changes. */
const bare = text => text.replace(/<[^>]*>/g, '').replace(/&#?\w+;/g, '').replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()

/** Every `note:` of a tree of facts. */
function notes(value) {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'note' && typeof inner === 'string' ? [inner] : notes(inner))
}

describe('private', () => {
  it('no note to editors is published', () => {
    const secrets = facts.flatMap(file => notes(parse(read(content, file))))
    assert.ok(secrets.length > 0, 'the content has no note to look for')
    // A sentence of a note is as private as the whole.
    // The author may say it in a page as well, for all to read.
    const said = files(content).filter(file => file.endsWith('.md')).map(file => bare(read(content, file)))
    const sentences = secrets.flatMap(note => note.split(/(?<=[.;!?])\s+/)).map(bare)
      .filter(text => text.length > 25 && !said.some(page => page.includes(text)))
    for (const file of files(site)) {
      const text = bare(read(site, file))
      none(sentences.filter(sentence => text.includes(sentence)).map(sentence => `${file}: ${sentence}`))
    }
  })

  it('no folder of this machine is named', () => {
    const names = [root.replace(/\/$/, ''), homedir(), tmpdir(), process.env.BUILT, content]
    for (const folder of [site, offline]) {
      for (const file of files(folder)) {
        const text = readFileSync(join(folder, file), 'latin1')
        none(names.filter(name => name.length > 4 && text.includes(`${name}/`)).map(name => `${file}: ${name}`))
        assert.doesNotMatch(text, /file:\/\/|\/home\/\w+\/|[A-Z]:\\Users\\/, file)
      }
    }
  })

  it('drafts, hidden files and files that nothing names stay at home', () => {
    const folder = mkdtempSync(join(tmpdir(), 'explainer-private-'))
    try {
      for (const part of ['site.yaml', 'content', 'themes']) cpSync(join(root, part), join(folder, part), { recursive: true })
      const write = (file, text) => {
        mkdirSync(join(folder, file, '..'), { recursive: true })
        writeFileSync(join(folder, file), text)
      }
      const source = Object.keys(parse(read(content, 'sources.yaml')).sources)[0]
      write('content/canary-page.md', '---\ntitle: Canary\ndraft: true\n---\nThe canary sings. {.editorial}\n')
      write('content/canary.yaml', `# canary comment\nactors:\n  canary-actor: {name: Canary, kind: person, draft: true, note: canary note}\n`
        + `claims:\n  canary-claim: {text: The canary sings., kind: fact, draft: true, cite: [${source}]}\n`)
      write('content/canary.txt', 'canary')
      write('content/.hidden', 'canary')
      write('content/.canary/canary.md', '---\ntitle: Canary\n---\ncanary')
      const out = join(folder, 'public')
      execFileSync(explainer, ['build', '--quiet', folder], { stdio: ['ignore', 'pipe', 'pipe'] })
      none(files(out).filter(file => /canary/i.test(file) || /canary/i.test(readFileSync(join(out, file), 'latin1'))))
      assert.deepEqual(files(out).map(file => file.split('/').pop()).filter(name => name.startsWith('.') && name !== '.nojekyll'), [])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
