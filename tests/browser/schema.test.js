// The schemas of `explainer schema`, read by tools that others wrote: ajv, and the language server that editors run.

import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import Ajv from 'ajv'
import { parseDocument } from 'yaml'
import { start } from './lib/language-server.js'
import { none } from './lib/none.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const program = process.env.EXPLAINER
const files = (folder, ending) => readdirSync(folder, { recursive: true }).filter(path => ending.test(path)).map(path => join(folder, path))
const schema = name => JSON.parse(execFileSync(program, ['schema', name], { encoding: 'utf8' }))

// Words of our own, by which editors say more; whoever does not know them passes over them.
const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false, allErrors: true })
for (const word of ['errorMessage', 'patternErrorMessage']) ajv.addKeyword(word)
const names = ['site', 'facts', 'front-matter']
const valid = Object.fromEntries(names.map(name => [name, ajv.compile(schema(name))]))

const yaml = text => parseDocument(text, { uniqueKeys: false })
const faults = (name, text) => {
  valid[name](yaml(text).toJS())
  return (valid[name].errors ?? []).map(error => `${error.instancePath} ${error.message}`)
}
const frontMatter = text => /^---\n([\s\S]*?)^---$/m.exec(text)?.[1] ?? ''

describe('the schemas', () => {
  for (const name of names) {
    it(`${name} is one, by the rules of draft 7`, () => {
      const ours = schema(name)
      assert.equal(ours.$schema, 'http://json-schema.org/draft-07/schema#')
      assert.ok(ajv.validateSchema(ours), JSON.stringify(ajv.errors))
    })

    it(`${name} explains every field`, () => {
      const silent = []
      const walk = (value, path) => {
        if (value === null || typeof value !== 'object') return
        for (const [field, property] of Object.entries(value.properties ?? {})) {
          if (!property.description && !property.const) silent.push(`${path}.${field}`)
        }
        for (const [key, below] of Object.entries(value)) walk(below, `${path}.${key}`)
      }
      walk(schema(name), name)
      none(silent)
    })
  }

  it('take the site of this repository', () => {
    none(faults('site', readFileSync(join(root, 'site.yaml'), 'utf8')))
    const facts = files(join(root, 'content'), /\.ya?ml$/)
    const pages = files(join(root, 'content'), /\.md$/)
    assert.ok(facts.length > 3 && pages.length > 3)
    for (const path of facts) none(faults('facts', readFileSync(path, 'utf8')).map(fault => path + fault))
    for (const path of pages) none(faults('front-matter', frontMatter(readFileSync(path, 'utf8'))).map(fault => path + fault))
  })

  const claim = more => `claims:\n  a:\n    text: A.\n    kind: fact\n${more}`
  const wrong = {
    'an unknown section': ['facts', 'claim:\n  a: {text: A., kind: fact}\n'],
    'an unknown field': ['facts', claim('    knd: fact\n')],
    'a missing field': ['facts', 'claims:\n  a: {text: A.}\n'],
    'an unknown word': ['facts', claim('    status: confrimed\n')],
    'a list for a text': ['facts', claim('    unit: [a]\n')],
    'a key without a value': ['facts', claim('    by:\n')],
    'an id that is none': ['facts', 'claims:\n  My Claim: {text: A., kind: fact}\n'],
    'a reference that is no id': ['facts', claim('    by: The Mayor\n')],
    'a date as it is spoken': ['facts', claim('    said: 19 December\n')],
    'a date of another notation': ['facts', claim('    said: 19.12.2014\n')],
    'a citation without source': ['facts', claim('    cite: [{quote: a}]\n')],
    'a citation of two sources': ['facts', claim('    cite: [{a: b, c: d}]\n')],
    'a field of a citation that is none': ['facts', claim('    cite: [{source: a, stanse: disputes}]\n')],
    'a source without a name': ['facts', 'sources:\n  a: {type: book}\n'],
    'a type that CSL has not': ['facts', 'sources:\n  a: {title: A, type: newspaper}\n'],
    'a weight of four': ['facts', 'actors:\n  a: {name: A, kind: group, weight: 4}\n'],
    'a relation without an end': ['facts', 'actors:\n  a: {name: A, kind: group, relations: [{type: supports}]}\n'],
    'a path that climbs out': ['facts', 'sources:\n  a: {title: A, snapshot: ../a.txt}\n'],
    'a site without title': ['site', 'language: en\n'],
    'a check that is none': ['site', 'title: A\nchecks: {single-sauce: allow}\n'],
    'a level that is none': ['site', 'title: A\nchecks: {all: forbid}\n'],
    'a colour that is none': ['site', 'title: A\ncolors: {accent: "red; }"}\n'],
    'a coverage beyond all': ['site', 'title: A\ncoverage: {minimum: 80}\n'],
    'a style that is none': ['site', 'title: A\ncitations: {style: apaa}\n'],
    'an entry that leads nowhere': ['site', 'title: A\nnavigation: [{text: A}]\n'],
    'an address without its beginning': ['site', 'title: A\nurl: example.org\n'],
    'a page with a field that is none': ['front-matter', 'titel: A\n'],
    'a page that may be a draft': ['front-matter', 'draft: maybe\n']
  }
  for (const [what, [name, text]] of Object.entries(wrong)) {
    it(`refuse ${what}`, () => assert.notDeepEqual(faults(name, text), []))
  }

  it('take what looks like something else', () => {
    none(faults('facts', claim('    value: 2\n    unit: true\n    said: 2014\n    by: a\n    cite: [a, b: "x y", {source: c, quote: 12.04}]\n    draft: "true"\n    extra: 5\n')))
    none(faults('facts', 'actors:\n  "1984": {name: 1984, kind: work, weight: "2", also_known_as: Orwell, relations: {type: other, to: 1984}}\nclaims:\n'))
    none(faults('facts', 'sources:\n  a: {description: A, author: [B, {family: C}], page: 4, issue: 1.10, unknown: url, archived: {url: "https://a.b/"}}\n'))
    none(faults('facts', 'events:\n  a: {title: A, actors: b, place: C, date: "[..2014]"}\n'))
    none(faults('site', 'title: 2014\nsearch: false\ncitations: {style: styles/own.csl}\nnavigation: timeline\ncoverage: {minimum: 1}\ncolors: {accent: "rgb(1 2 3 / 50%)"}\n'))
    none(faults('site', 'title: A\nsearch: pagefind\nauthors: {family: A}\ncards: true\nchecks: {all: deny, orphan: allow}\n'))
    none(faults('front-matter', ''))
    none(faults('front-matter', 'about: [guides/first, a]\nweight: -3\nauthors: A\n'))
    const chapter = readFileSync(join(root, 'docs/authoring.md'), 'utf8').split('\n## ').find(text => text.startsWith('Dates'))
    const dates = [...chapter.matchAll(/^\| `([^`]+)` \|/gm)].map(match => match[1])
    assert.ok(dates.length > 30)
    for (const date of dates) none(faults('facts', `events:\n  a:\n    title: A\n    date: ${JSON.stringify(date)}\n`))
  })

  // What is refused by the one and taken by the other: every file of YAML in the specs and in the guide.
  it('agree with the program on the files of its own tests', () => {
    const folder = mkdtempSync(join(tmpdir(), 'explainer-schema-'))
    const texts = { site: new Set(), facts: new Set() }
    for (const path of [...files(join(root, 'tests/spec'), /\.md$/), ...files(join(root, 'docs'), /\.md$/)]) {
      const blocks = readFileSync(path, 'utf8').matchAll(/^`([^`\n]+)`:?\n+```[^\n]*\n([\s\S]*?)^```$/gm)
      for (const [, name, text] of blocks) {
        if (/^site\.yaml$/.test(name)) texts.site.add(text)
        else if (/^content\/.*\.ya?ml$/.test(name)) texts.facts.add(text)
      }
    }
    assert.ok(texts.site.size > 20 && texts.facts.size > 200, `${texts.site.size} and ${texts.facts.size}`)
    const check = site => spawnSync(program, ['check', '--drafts', '--format', 'json', site], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout
    const mistakes = out => out.split('\n').filter(Boolean).map(line => JSON.parse(line))
    const compare = (name, text, codes) => {
      if (yaml(text).errors.length || codes.some(code => unreadable.includes(code))) return
      const found = faults(name, text)
      const seen = codes.filter(code => certain.includes(code))
      if (seen.length && !found.length) differ.push(`the schema takes ${seen}:\n${text}`)
      if (found.length && !codes.some(code => [...certain, ...perhaps].includes(code))) differ.push(`the program takes ${found}:\n${text}`)
    }
    const unreadable = ['yaml-syntax', 'yaml-alias', 'second-document', 'duplicate-key', 'too-deep', 'key-is-no-text', 'not-utf8']
    const certain = ['wrong-type', 'unknown-key', 'unknown-section', 'unknown-value', 'empty-value', 'bad-id', 'bad-url', 'bad-color', 'bad-language', 'outside', 'unknown-check', 'unknown-style']
    // A schema knows most of these, and not what one field owes another.
    const perhaps = ['missing-field', 'bad-date', 'out-of-range', 'empty-text', 'bad-style', 'missing-style']
    const differ = []
    try {
      mkdirSync(join(folder, 'content'))
      writeFileSync(join(folder, 'site.yaml'), 'title: T\n')
      const facts = [...texts.facts]
      facts.forEach((text, i) => writeFileSync(join(folder, 'content', `f${i}.yaml`), text))
      const codes = facts.map(() => [])
      // Words of Markdown inside of a text are not a matter of the schema; nor is what leads nowhere.
      for (const { code, places } of mistakes(check(folder))) {
        const number = /f(\d+)\.yaml$/.exec(places[0].file)?.[1]
        if (number) codes[number].push(code)
      }
      facts.forEach((text, i) => compare('facts', text, codes[i]))
      rmSync(join(folder, 'content'), { recursive: true })
      for (const text of texts.site) {
        writeFileSync(join(folder, 'site.yaml'), text)
        const here = mistakes(check(folder)).filter(({ places }) => places[0].file === 'site.yaml')
        compare('site', text, here.map(mistake => mistake.code))
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
    none(differ)
  })
})

describe('an editor with the YAML language server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'explainer-editor-'))
  const modeline = '# yaml-language-server: $schema=../schemas/facts.schema.json\n'
  let servers = {}
  before(async () => {
    execFileSync(program, ['init', '--quiet', folder])
    // As VS Code hands over what stands in the settings of the folder, and as Helix, Zed and Neovim hand over nothing.
    const { 'yaml.schemas': schemas } = JSON.parse(readFileSync(join(folder, '.vscode/settings.json'), 'utf8'))
    servers = { 'settings': await start(folder, { yaml: { schemas } }), 'modeline': await start(folder) }
  })
  after(() => {
    Object.values(servers).forEach(server => server.stop())
    rmSync(folder, { recursive: true })
  })
  const labels = items => items.map(item => item.label)

  for (const [how, head] of [['settings', ''], ['modeline', modeline]]) {
    describe(`bound by a ${how}`, () => {
      const claim = `${head}claims:\n  a:\n    text: A.\n`
      it('completes the sections, and the fields of a claim', async () => {
        assert.deepEqual(labels(await servers[how].completions('content/new.yaml', `${head}|`)).sort(), ['actors', 'claims', 'corrections', 'events', 'questions', 'sources', 'terms'])
        const fields = labels(await servers[how].completions('content/new.yaml', `${claim}    |`))
        for (const field of ['kind', 'by', 'about', 'said', 'cite', 'contradicts', 'status', 'tags']) assert.ok(fields.includes(field), `${field} is not in ${fields}`)
        assert.ok(!fields.includes('text') && !fields.includes('date'), `${fields}`)
      })

      it('completes the kinds of a claim, and the stances of a citation', async () => {
        const kinds = labels(await servers[how].completions('content/new.yaml', `${claim}    kind: |`))
        assert.deepEqual(kinds, ['fact', 'quotation', 'attribution', 'estimate', 'prediction', 'opinion', 'denial'])
        const stances = labels(await servers[how].completions('content/new.yaml', `${claim}    cite:\n      - source: b\n        stance: |`))
        assert.deepEqual(stances, ['supports', 'disputes', 'mentions'])
        // No `true` and `false` where a text is wanted, though YAML may take it for one.
        assert.deepEqual(labels(await servers[how].completions('content/new.yaml', `${claim}    unit: |`)), ['people'])
      })

      it('explains a field', async () => {
        const said = await servers[how].hover('content/new.yaml', `${claim}    contra|dicts: b\n`)
        assert.match(said, /Ids of claims that cannot be so if this is/)
        assert.match(await servers[how].hover('content/new.yaml', `${head}events:\n  a:\n    sta|te: planned\n`), /Where it is not written: happened/)
      })

      it('marks an unknown key and an unknown word where they stand', async () => {
        const mistakes = await servers[how].mistakes('content/new.yaml', `${claim}    knd: fact\n    kind: fcat\n`)
        const line = claim.split('\n').length - 1
        const found = mistakes.map(mistake => [mistake.range.start.line, mistake.message]).sort()
        assert.deepEqual(found.map(([at]) => at), [line, line + 1])
        assert.match(found[0][1], /knd/)
        assert.match(found[1][1], /"fact", "quotation"/)
      })
    })
  }

  it('finds nothing wrong with what `init` and `new` make', async () => {
    for (const kind of ['source', 'actor', 'event', 'claim', 'question', 'term', 'correction']) {
      execFileSync(program, ['new', '--quiet', '--site', folder, kind, `my-${kind}`])
    }
    const facts = readdirSync(join(folder, 'content')).filter(path => path.endsWith('.yaml'))
    assert.equal(facts.length, 6)
    for (const path of ['site.yaml', ...facts.map(path => `content/${path}`)]) {
      assert.match(readFileSync(join(folder, path), 'utf8'), /^# yaml-language-server: \$schema=/, path)
      for (const server of Object.values(servers)) none((await server.mistakes(path)).map(mistake => `${path}: ${mistake.message}`))
    }
    const site = readFileSync(join(folder, 'site.yaml'), 'utf8')
    for (const server of Object.values(servers)) {
      assert.match((await server.mistakes('site.yaml', `${site}titel: a\n`)).map(mistake => mistake.message).join(), /titel/)
    }
  })
})
