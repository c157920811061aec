// The looks of each kind of page, as small pictures in `pictures/`, so that a
// change of looks is seen where the change is reviewed. Where one differs and
// is meant to, `UPDATE_PICTURES=1 ./test pictures` takes the new looks.

import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, readdirSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, it } from 'node:test'
import { visit } from './lib/browser.js'
import { none } from './lib/none.js'
import { difference, picture } from './lib/pictures.js'
import { address, built, kind, oneOfEachKind, root, theme } from './lib/site.js'

const kept = join(root, 'tests/browser/pictures', theme)
const accepting = Boolean(process.env.UPDATE_PICTURES)

/** How much of a picture may differ: more than drawing differs from machine to machine. */
const tolerance = 0.01

const settings = {
  phone: { viewport: { width: 360, height: 1280 }, colorScheme: 'dark', picture: 150 },
  desktop: { viewport: { width: 1280, height: 1280 }, colorScheme: 'light', picture: 384 },
}
const wanted = oneOfEachKind().flatMap(file => Object.keys(settings).map(name => ({ file, name, to: `${kind(file)}-${name}.webp` })))

describe('pictures', { concurrency: 2 }, () => {
  for (const { file, name, to } of wanted) {
    it(`${address(file)} looks as it did: ${to}`, async () => {
      const { picture: width, ...window } = settings[name]
      const now = await visit(file, { ...window, bypassCSP: true }, page => picture(page, width))
      const path = join(kept, to)
      const share = existsSync(path) ? await difference(readFileSync(path), now) : 1
      if (share <= tolerance) return
      if (!accepting) {
        const seen = join(built, 'pictures', to)
        write(seen, now)
        const how = existsSync(path) ? `${(share * 100).toFixed(1)} % of it differ` : 'there is none yet'
        assert.fail(`${relative(root, path)}: ${how}; now it is ${seen}\nUPDATE_PICTURES=1 ./test pictures takes the new looks`)
      }
      write(path, now)
    })
  }

  it('every picture is of a page', () => {
    const left = readdirSync(kept).filter(file => !wanted.some(({ to }) => to === file))
    if (accepting) for (const file of left) unlinkSync(join(kept, file))
    else none(left.map(file => `${relative(root, join(kept, file))} is of no page`))
  })
})

function write(path, bytes) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
}
