// What Lighthouse says of the site of this repository on a phone, in both themes:
//   npm ci --prefix tests/browser && cargo build --release && node bench/lighthouse.mjs
// Run by hand: it measures time, and takes Lighthouse from the registry.

import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const lighthouse = 'lighthouse@12.8.2'
const pages = ['index.html', 'timeline/index.html', 'actors/sony-pictures/index.html', 'claims/north-korea-behind-hack/index.html']
const categories = ['performance', 'accessibility', 'best-practices', 'seo']
const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync']

// A theme a process: what is served is named by the environment.
const [theme] = process.argv.slice(2)
if (!theme) {
  for (const theme of ['broadsheet', 'dossier']) execFileSync(process.execPath, [fileURLToPath(import.meta.url), theme], { stdio: 'inherit' })
  process.exit()
}

const folder = mkdtempSync(join(tmpdir(), 'explainer-lighthouse-'))
process.env.BUILT = folder
process.env.EXPLAINER ??= join(root, 'target/release/explainer')
process.env.CHROME_PATH ??= execFileSync('sh', ['-c', 'command -v chromium || command -v google-chrome'], { encoding: 'utf8' }).trim()
try {
  const { build } = await import('../tests/browser/lib/build.js')
  build(theme, folder)
  const { serve } = await import('../tests/browser/lib/server.js')
  const { address } = await import('../tests/browser/lib/site.js')
  const origin = await serve()
  for (const page of pages) {
    const report = join(folder, 'report.json')
    await run([lighthouse, origin + address(page), '--quiet', '--output=json', `--output-path=${report}`,
      `--only-categories=${categories}`, `--chrome-flags=${flags.join(' ')}`])
    const found = JSON.parse(readFileSync(report, 'utf8'))
    const scores = categories.map(name => `${name} ${Math.round(found.categories[name].score * 100)}`)
    console.log(`${theme} ${address(page)}: ${scores.join(', ')}`)
    for (const name of categories) {
      for (const { id, weight } of found.categories[name].auditRefs) {
        const { score, title, displayValue = '' } = found.audits[id]
        if (weight > 0 && score !== null && score < 0.9) console.log(`  ${name}: ${title} ${displayValue}`)
      }
    }
  }
} finally {
  rmSync(folder, { recursive: true })
}

// Beside the server, which answers meanwhile.
async function run(words) {
  const child = spawn('npx', ['--yes', ...words], { stdio: ['ignore', 'inherit', 'inherit'] })
  const code = await new Promise(ended => child.on('exit', ended))
  if (code !== 0) throw new Error(`Lighthouse ended with ${code}`)
}
