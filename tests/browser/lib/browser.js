// One Chromium for a file of tests: the system's own, in a fresh profile.

import { execFileSync } from 'node:child_process'
import { after } from 'node:test'
import { chromium } from 'playwright-core'
import { serve } from './server.js'
import { address } from './site.js'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

function executable() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  for (const name of names) {
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim()
    } catch {}
  }
  throw new Error(`None of ${names.join(', ')} is on the PATH; CHROMIUM may name another.`)
}

const browser = await chromium.launch({
  executablePath: executable(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    // Letters are as wide on every machine.
    '--font-render-hinting=none',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
after(() => browser.close())

export const origin = await serve()

export const phone = { width: 360, height: 740 }
export const desktop = { width: 1280, height: 900 }

const idle = new Map()

/**
 * Runs a test in a window of its own; `settings` are Playwright's for a context.
 * A window is used again by later tests with the same settings.
 */
export async function inPage(settings, run) {
  const key = JSON.stringify(settings)
  const pool = idle.get(key) ?? idle.set(key, []).get(key)
  const page = pool.pop() ?? (await (await browser.newContext({ viewport: phone, ...settings })).newPage())
  // A page of 500 events is slow on a machine that does much else.
  page.setDefaultTimeout(120_000)
  try {
    return await run(page)
  } finally {
    page.removeAllListeners()
    await page.goto('about:blank')
    pool.push(page)
  }
}

/** The same, at a page of the site. */
export function visit(file, settings, run) {
  return inPage(settings, async page => {
    await page.goto(origin + address(file))
    return run(page)
  })
}
