// Equal input, equal bytes: whatever the folder, the time zone, the language,
// the number of cores, the mask of permissions, the age of the files.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { explainer, files, root } from './lib/site.js'

const folder = mkdtempSync(join(tmpdir(), 'explainer-same-'))
after(() => rmSync(folder, { recursive: true }))

/** Builds a copy of the site, and gives the bytes of every file. */
function build(name, env, age = 0) {
  const copy = join(folder, name)
  mkdirSync(copy, { recursive: true })
  for (const part of ['site.yaml', 'content', 'themes']) cpSync(join(root, part), join(copy, part), { recursive: true })
  for (const file of files(join(copy, 'content'))) utimesSync(join(copy, 'content', file), age, age)
  const { status, stderr } = spawnSync(explainer, ['build', '--quiet', '.'], {
    cwd: copy, env: { PATH: process.env.PATH, ...env }, encoding: 'utf8',
  })
  assert.equal(status, 0, stderr)
  const out = join(copy, 'public')
  return new Map(files(out).map(file => [file, readFileSync(join(out, file))]))
}

function same(one, other) {
  assert.deepEqual([...one.keys()], [...other.keys()])
  for (const [file, bytes] of one) assert.ok(bytes.equals(other.get(file)), `${file} differs`)
}

describe('same bytes', () => {
  let first
  before(() => {
    first = build('a', { TZ: 'UTC', LANG: 'C', RAYON_NUM_THREADS: '1' })
  })

  it('on another machine', () => {
    const env = { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', RAYON_NUM_THREADS: '7', HOME: '/nowhere', COLUMNS: '20' }
    const mask = process.umask(0o077)
    try {
      same(first, build('another/and a deeper/föld er', env, 1_700_000_000))
    } finally {
      process.umask(mask)
    }
  })

  it('on another day', () => same(first, build('later', { SOURCE_DATE_EPOCH: '2966371200' })))

  it('over what was built before', () => same(first, build('a', { TZ: 'America/St_Johns' })))
})
