// The drawings of ties: what is written in them can be read on a phone, stands on
// nothing else, and neighbours light up without a script.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { desktop, phone, visit } from './lib/browser.js'
import { none } from './lib/none.js'
import { address, kind, pages, read, site, tree } from './lib/site.js'

const network = 'network/index.html'
const drawn = pages.filter(file => tree(site, file).querySelector('figure.network'))

describe('network', { concurrency: 2 }, () => {
  for (const file of drawn) {
    for (const viewport of [phone, desktop]) {
      it(`${address(file)} can be read at ${viewport.width} px`, () =>
        visit(file, { viewport }, async page => none(await page.evaluate(faults))))
    }
  }

  it('shows the drawing that fits, and never two', async () => {
    for (const [viewport, shown] of [[phone, 'narrow'], [desktop, 'wide']]) {
      await visit(network, { viewport }, async page => {
        const visible = await page.locator('.drawing:visible').evaluateAll(all => all.map(svg => svg.classList[1]))
        assert.deepEqual(visible, [shown])
      })
    }
  })

  it('lights up the neighbours of the box that has the focus, and no others', () =>
    visit(network, { viewport: desktop, reducedMotion: 'reduce' }, async page => {
      const links = page.locator('.drawing.wide a')
      for (let at = 0; at < await links.count(); at++) {
        // The focus that a keyboard gives.
        await links.nth(at).focus()
        none(await page.evaluate(number => {
          const inside = [...document.querySelectorAll('.drawing.wide :is(.node, .tie)')]
          return inside.flatMap(part => {
            const near = part.classList.contains(`k${number}`)
            const lit = getComputedStyle(part).opacity === '1'
            return near === lit ? [] : [`${part.textContent.trim()} ${lit ? 'is lit' : 'is not lit'} beside ${number}`]
          })
        }, at))
      }
    }))

  it('every actor with a tie is in the drawing and in the table', () => {
    const page = tree(site, network)
    const table = [...new Set(page.querySelectorAll('.relations tbody a[href^="../actors/"]').map(link => link.getAttribute('href')))].sort()
    for (const name of ['wide', 'narrow']) {
      const links = page.querySelectorAll(`.drawing.${name} a`).map(link => link.getAttribute('href')).sort()
      assert.deepEqual(links, table)
    }
  })

  it('every tie is a line, and a doubtful one never looks like a fact', () => {
    const page = tree(site, network)
    assert.equal(page.querySelectorAll('.drawing.wide .tie').length, page.querySelectorAll('.relations tbody tr').length)
    for (const tie of page.querySelectorAll('.tie-doubtful')) {
      const [line, head] = tie.querySelectorAll('path')
      assert.ok(line.getAttribute('stroke-dasharray'))
      assert.notEqual(head.getAttribute('fill'), 'currentColor')
    }
    assert.ok(page.querySelector('.tie-doubtful'))
  })

  it('the actors with ties have a drawing of their own', () => {
    const tied = pages.filter(file => kind(file) === 'actor' && tree(site, file).querySelector('.relations'))
    none(tied.filter(file => !tree(site, file).querySelector('.drawing.fan')))
  })

  it('the downloads are well-formed, and hold the same ties', () =>
    visit(network, {}, async page => {
      const { nodes, ties } = JSON.parse(read(site, 'network/network.json'))
      const parse = (text, type) => page.evaluate(([text, type]) => {
        const document = new DOMParser().parseFromString(text, type)
        const count = name => document.getElementsByTagName(name).length
        return { error: document.querySelector('parsererror')?.textContent, nodes: count('node') || count('a'), edges: count('edge') }
      }, [text, type])
      const graphml = await parse(read(site, 'network/network.graphml'), 'application/xml')
      assert.deepEqual(graphml, { error: undefined, nodes: nodes.length, edges: ties.length })
      const svg = await parse(read(site, 'network/network.svg'), 'image/svg+xml')
      assert.deepEqual(svg, { error: undefined, nodes: nodes.length, edges: 0 })
      const ids = new Set(nodes.map(node => node.id))
      none(ties.filter(tie => !ids.has(tie.from) || !ids.has(tie.to)).map(tie => `${tie.from} to ${tie.to}`))
    }))
})

/** Runs in the page: text that is too small, that leaves its box, or that stands on another. */
function faults() {
  const faults = []
  for (const svg of document.querySelectorAll('.drawing')) {
    if (svg.getClientRects().length === 0) continue
    const whole = svg.getBoundingClientRect()
    const scale = whole.width / svg.viewBox.baseVal.width
    const texts = [...svg.querySelectorAll('text')].map(text => ({ text, name: text.textContent, box: text.getBoundingClientRect() }))
    for (const { text, name, box } of texts) {
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale
      if (size < 11.9) faults.push(`${name} is drawn at ${size.toFixed(1)} px`)
      const around = text.parentElement.classList.contains('node') ? text.parentElement.querySelector(':scope > path').getBoundingClientRect() : whole
      if (box.left < around.left - 1 || box.right > around.right + 1 || box.top < around.top - 1 || box.bottom > around.bottom + 1) {
        faults.push(`${name} leaves its box`)
      }
    }
    const boxes = [...svg.querySelectorAll('.node')].map(node => ({ name: node.textContent, box: node.getBoundingClientRect() }))
    const things = [...boxes, ...texts.filter(({ text }) => !text.closest('.node'))]
    for (const [at, one] of things.entries()) {
      for (const other of things.slice(at + 1)) {
        const [a, b] = [one.box, other.box]
        const over = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const under = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        if (over > 1 && under > 2) faults.push(`${one.name} stands on ${other.name}`)
      }
    }
    for (const { name, box } of boxes) {
      if (box.width < 24 || box.height < 24) faults.push(`${name} is too small to hit`)
    }
  }
  return faults
}
