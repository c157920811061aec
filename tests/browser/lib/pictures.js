// Small pictures of pages, made so that every machine makes the same: the faces
// come from packages, and what is left of differences in drawing goes as the
// picture is made smaller. The browser itself reads and writes them as WebP.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import pixelmatch from 'pixelmatch'
import { inPage } from './browser.js'
import { theme } from './site.js'

const { resolve } = createRequire(import.meta.url)

/** In place of the faces that a theme finds on the reader's machine. */
const faces = {
  broadsheet: { '--serif': 'source-serif-4', '--sans': 'source-sans-3' },
  dossier: { '--serif': 'inter', '--sans': 'courier-prime' },
}[theme]
const symbols = ['400', 'noto-sans-symbols-2', 'symbols']

const face = (name, weight, part, style = 'normal') => {
  const file = resolve(`@fontsource/${name}/files/${name}-${part}-${weight}-${style}.woff2`)
  return `@font-face { font-family: "${name}"; font-weight: ${weight}; font-style: ${style};`
    + ` src: url(data:font/woff2;base64,${readFileSync(file, 'base64')}) }\n`
}

/** A stylesheet with the faces of the theme in it. */
export const typeset = Object.values(faces).flatMap(name => ['400', '700'].map(weight => face(name, weight, 'latin'))).join('')
  + face(symbols[1], symbols[0], symbols[2])
  + `:root:root { ${Object.entries(faces).map(([token, name]) => `${token}: "${name}", "${symbols[1]}", sans-serif`).join('; ')} }`

/** A page as it looks in its window: a small WebP, `width` pixels wide. */
export async function picture(page, width) {
  await page.addStyleTag({ content: typeset })
  await page.evaluate(() => Promise.all([...document.fonts].map(face => face.load())))
  return webp(await page.screenshot({ animations: 'disabled' }), { width, quality: 0.45 })
}

/** A picture in another format and size. */
export async function webp(png, { width, quality }) {
  const text = await inPage({}, desk => desk.evaluate(shrink, { png: png.toString('base64'), width, quality }))
  return Buffer.from(text, 'base64')
}

/** Runs in a page. */
async function shrink({ png, width, quality }) {
  const bytes = Uint8Array.from(atob(png), letter => letter.charCodeAt(0))
  const image = await createImageBitmap(new Blob([bytes]), { resizeWidth: width, resizeQuality: 'high' })
  const canvas = document.createElement('canvas')
  canvas.width = image.width
  canvas.height = image.height
  canvas.getContext('2d').drawImage(image, 0, 0)
  return canvas.toDataURL('image/webp', quality).split(',')[1]
}

/**
 * The share of two pictures that differs, 0 to 1: of their dots, or of the
 * patches of eight by eight that they make. In patches letters are grey, so that
 * a tint is seen which could not be told from the edges of letters.
 */
export async function difference(one, other) {
  const pictures = [one, other].map(webp => webp.toString('base64'))
  const share = async (scale, threshold) => {
    const [a, b] = await inPage({}, desk => desk.evaluate(dots, { pictures, scale }))
    if (a.width !== b.width || a.height !== b.height) return 1
    const [left, right] = [a, b].map(({ data }) => Buffer.from(data, 'base64'))
    return pixelmatch(left, right, null, a.width, a.height, { threshold }) / (a.width * a.height)
  }
  return Math.max(await share(1, 0.15), await share(1 / 8, 0.04))
}

/** Runs in a page: the dots of pictures, four bytes each. */
function dots({ pictures, scale }) {
  return Promise.all(pictures.map(async picture => {
    const bytes = Uint8Array.from(atob(picture), letter => letter.charCodeAt(0))
    const whole = await createImageBitmap(new Blob([bytes]))
    const image = await createImageBitmap(whole, { resizeWidth: Math.round(whole.width * scale), resizeQuality: 'high' })
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    let text = ''
    for (let at = 0; at < data.length; at += 0x8000) text += String.fromCharCode(...data.subarray(at, at + 0x8000))
    return { width: image.width, height: image.height, data: btoa(text) }
  }))
}
