// Builds a site in a theme, into a folder that tests take as BUILT:
// `node build.js THEME FOLDER [SITE]`, with the program in EXPLAINER. The site is
// that of this repository, unless the folder of another is given.

import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Where the site lives. */
export const home = 'https://site.invalid/sony-hack/'

/** `folder` gets `site`, as it is served, and `offline`, as it is opened from the disk. */
export function build(theme, folder, site = root, program = process.env.EXPLAINER) {
  const source = join(folder, 'source')
  mkdirSync(source, { recursive: true })
  for (const part of ['content', 'themes', 'evidence.lock', 'signed.lock']) {
    if (existsSync(join(site, part))) cpSync(join(site, part), join(source, part), { recursive: true })
  }
  const settings = readFileSync(join(site, 'site.yaml'), 'utf8')
  writeFileSync(join(source, 'site.yaml'), settings.replace(/^theme: .*$/m, `theme: ${theme}`))
  const explainer = (...options) => execFileSync(program, ['build', '--quiet', ...options, source], { stdio: 'inherit' })
  explainer('--base-url', home, '--output', join(folder, 'site'))
  explainer('--offline', '--output', join(folder, 'offline'))
}

if (argv[1] === fileURLToPath(import.meta.url)) build(argv[2], argv[3], argv[4])
