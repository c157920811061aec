// Makes the pictures of the README, in the faces of this machine: `./test readme`.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { desktop, phone, visit } from './lib/browser.js'
import { webp } from './lib/pictures.js'
import { root, theme } from './lib/site.js'

const images = join(root, 'docs/images')
const windows = { desktop: { ...desktop, height: 800 }, phone: { ...phone, height: 720 } }

mkdirSync(images, { recursive: true })
for (const [name, viewport] of Object.entries(windows)) {
  for (const colorScheme of ['light', 'dark']) await take('index.html', `home-${theme}-${name}-${colorScheme}`, { viewport, colorScheme })
}
if (theme === 'broadsheet') await take('claims/north-korea-behind-hack/index.html', 'claim', { viewport: { ...desktop, height: 1000 }, colorScheme: 'light' })

async function take(file, name, settings) {
  const png = await visit(file, settings, page => page.screenshot({ animations: 'disabled' }))
  writeFileSync(join(images, `${name}.webp`), await webp(png, { width: settings.viewport.width, quality: 0.8 }))
}

// The browser would keep the process.
process.exit()
