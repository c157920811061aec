// Plays somebody who has never seen the program: from an empty folder by a mistake to a site on a branch, which is
// then served below a path as GitHub does. One step after the other, each needs the one before.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { parse } from 'node-html-parser'
import { none } from './lib/none.js'
import { serve } from './lib/server.js'
import { explainer } from './lib/site.js'

const home = mkdtempSync(join(tmpdir(), 'newcomer-'))
const folder = join(home, 'my site')
const remote = join(home, 'my-site.git')
after(() => rmSync(home, { recursive: true }))

/** Runs a program in the new folder, and asserts how it ends. What it says, in both streams. */
function run(program, args, status = 0, where = folder) {
  const env = {
    ...process.env,
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: 'Ada Example',
    GIT_AUTHOR_EMAIL: 'ada@example.org',
    GIT_COMMITTER_NAME: 'Ada Example',
    GIT_COMMITTER_EMAIL: 'ada@example.org',
  }
  delete env.EXPLAINER_ARCHIVE
  const ran = spawnSync(program, args, { cwd: where, env, encoding: 'utf8' })
  const said = `${ran.stdout}${ran.stderr}`
  assert.equal(ran.status, status, `${args.join(' ')}: ${said}`)
  return said
}

const says = (said, words) => assert.ok(said.includes(words), `“${words}” is not in:\n${said}`)

describe('a newcomer', () => {
  it('makes a site that has nothing wrong', () => {
    mkdirSync(folder)
    says(run(explainer, ['init']), 'explainer serve')
    says(run(explainer, ['check', '--strict']), 'no mistakes')
  })

  it('adds a claim', () => {
    run(explainer, ['new', 'actor', 'night-watch'])
    run(explainer, ['new', 'claim', 'seen-by-watch'])
    // What is new is a draft: nothing half-finished gets out, and nothing breaks.
    says(run(explainer, ['check', '--strict']), 'no mistakes')
  })

  const content = name => join(folder, 'content', name)
  const change = (name, from, to) => writeFileSync(content(name), readFileSync(content(name), 'utf8').replace(from, to))

  it('fills it in, with a mistake, and is told where it is and what to do', () => {
    change('actors.yaml', /( night-watch:[^]*?) +draft: true\n/, '$1')
    change('claims.yaml', /( seen-by-watch:[^]*?) +draft: true\n/, '$1')
    change('claims.yaml', /( seen-by-watch:[^]*?kind: )fact/, '$1attribution\n    by: nigth-watch')
    const said = run(explainer, ['check'], 1)
    says(said, 'error[unknown-actor]')
    says(said, 'did you mean `night-watch`?')
    says(said, '^^^^')
    run(explainer, ['build'], 1)
    assert.ok(!existsSync(join(folder, 'public')), 'nothing was written')
  })

  it('mends it and builds', () => {
    change('claims.yaml', 'nigth-watch', 'night-watch')
    run(explainer, ['check'])
    says(run(explainer, ['build']), 'built ')
  })

  it('publishes it, and every link holds below the path of the repository', async () => {
    run('git', ['init', '--quiet', '--bare', remote], 0, home)
    run('git', ['init', '--quiet'])
    run('git', ['remote', 'add', 'origin', remote])
    says(run(explainer, ['deploy']), 'on `gh-pages` of `origin`')
    const published = join(home, 'published')
    run('git', ['clone', '--quiet', '--branch', 'gh-pages', remote, published], 0, home)
    assert.ok(existsSync(join(published, '.nojekyll')))
    const origin = await serve(published, '/my-site/')
    const { broken, seen } = await crawl(`${origin}/my-site/`)
    none(broken)
    assert.ok(seen.has('/my-site/claims/seen-by-watch/'), 'the new claim is reached from the front page')
  })
})

/** Follows every link of a site from its front page. */
async function crawl(start) {
  const broken = []
  const seen = new Map()
  const wanted = [[start, start]]
  for (const [address, from] of wanted) {
    const url = new URL(address, from)
    const fragment = decodeURIComponent(url.hash.slice(1))
    if (!url.href.startsWith(new URL(start).origin)) continue
    if (!url.href.startsWith(start)) {
      broken.push(`${from}: ${address} leaves the site`)
      continue
    }
    if (!seen.has(url.pathname)) {
      const answer = await fetch(url)
      const html = (answer.headers.get('content-type') ?? '').startsWith('text/html')
      const page = html && answer.ok ? parse(await answer.text()) : null
      seen.set(url.pathname, { ok: answer.ok, ids: page?.querySelectorAll('[id]').map(element => element.id) })
      for (const element of page?.querySelectorAll('[href], [src], [srcset], [action]') ?? []) {
        for (const name of ['href', 'src', 'action']) {
          const to = element.getAttribute(name)
          if (to !== undefined && !/^(mailto|tel|data):/.test(to) && element.getAttribute('rel') !== 'canonical') wanted.push([to, url.href])
        }
        for (const part of (element.getAttribute('srcset') ?? '').split(',').filter(Boolean)) wanted.push([part.trim().split(' ')[0], url.href])
      }
    }
    const { ok, ids } = seen.get(url.pathname)
    if (!ok) broken.push(`${from}: ${address} leads nowhere`)
    else if (fragment && ids && !ids.includes(fragment)) broken.push(`${from}: ${address} has no such anchor`)
  }
  return { broken: [...new Set(broken)], seen }
}
