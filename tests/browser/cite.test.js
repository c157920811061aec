// Files for reference managers, read by a program that others wrote: all three
// formats of a source must give the same title and the same authors.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { stringify } from 'yaml'
import { none } from './lib/none.js'
import { explainer, files, read, site } from './lib/site.js'

// Sources whose every field is hard to write in one of the formats.
const nasty = {
  signs: { title: '100 % & more #1 $5 a_b ~ ^ {x} }{ \\ {', outlet: 'A & B {C}', author: [{ family: 'Ünïcödé', given: 'Ada B.' }] },
  quotes: { title: '“Curly” and "straight" and it’s `so`', author: ['The {Desk} & Sons'] },
  tag: { title: 'TY - JOUR ER - and @misc{x, title = {y}}', author: [{ family: 'van Gogh', given: 'Vincent' }] },
  names: { title: 'Smith et al.', author: [{ family: 'O’Neil-Smith', given: 'J. R.' }, { family: 'Only' }, 'Barnes and Noble'], editor: [{ family: 'Other', given: 'Bo' }] },
  untitled: { description: 'a leaflet & more', published: '2014-12~' },
  vague: { title: 'Vague', published: '201X' },
  page: { title: 'Pages', type: 'article-journal', outlet: 'Journal', volume: '4', issue: '2', page: '11-19', doi: '10.1000/1_82', published: '2014-12-19', accessed: '2026-11-22', language: 'de' },
}
const folder = mkdtempSync(join(tmpdir(), 'cite-'))
after(() => rmSync(folder, { recursive: true }))
mkdirSync(join(folder, 'content'))
writeFileSync(join(folder, 'site.yaml'), 'title: Nasty\nchecks: {missing-metadata: allow}\n')
writeFileSync(join(folder, 'content/facts.yaml'), stringify({ sources: nasty }))
execFileSync(explainer, ['build', '--quiet', folder])

const formats = { bib: '@biblatex/text', 'csl.json': '@csl/list+object', ris: '@ris/file' }

/** The first item of a file as CSL has it; what the program adds of its own is left out. */
function item(root, file, end) {
  const text = read(root, file)
  const [first] = new Cite(end === 'csl.json' ? JSON.parse(text) : text, { forceType: formats[end] }).data
  return first
}

const plain = text => text?.replace(/<\/?(?:span|i|b|sup|sub|sc)[^>]*>/g, '')
const name = ({ family, given, literal, 'non-dropping-particle': particle, 'dropping-particle': dropped }) =>
  literal ?? [given, dropped, particle, family].filter(Boolean).join(' ')
const names = list => (list ?? []).map(name).map(plain)
const year = date => date?.['date-parts']?.[0]?.[0]

describe('cite this', () => {
  for (const root of [site, join(folder, 'public')]) {
    it(`the three files of each source say the same (${root === site ? 'the site' : 'nasty sources'})`, () => {
      const faults = []
      const folders = files(root).filter(file => file.endsWith('.bib')).map(file => file.slice(0, -'.bib'.length))
      assert.notEqual(folders.length, 0)
      for (const path of folders) {
        const [bib, csl, ris] = Object.keys(formats).map(end => item(root, `${path}.${end}`, end))
        for (const [format, other] of [['bib', bib], ['ris', ris]]) {
          const check = (what, found, wanted) => {
            try {
              assert.deepEqual(found, wanted)
            } catch {
              faults.push(`${path}.${format}: ${what} is ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`)
            }
          }
          check('title', plain(other.title), csl.title)
          check('author', names(other.author), names(csl.author))
          check('URL', other.URL, csl.URL)
          // It takes a decade for its first year.
          if (csl.issued?.['date-parts'] && !csl.issued.circa) check('year', year(other.issued), year(csl.issued))
        }
      }
      none(faults)
    })
  }
})
