// The data of the site, each format read by a program that others wrote: a validator of JSON Schema, a parser of
// calendars, one of CSV, reference managers', FollowTheMoney's own model, a reader of GraphML, and TimelineJS itself.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { after, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import followthemoney from '@alephdata/followthemoney'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import Ajv from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { parse as csv } from 'csv-parse/sync'
import graphology from 'graphology'
import graphml from 'graphology-graphml'
import ICAL from 'ical.js'
import jsonld from 'jsonld'
import { stringify } from 'yaml'
import { inPage, origin } from './lib/browser.js'
import { none } from './lib/none.js'
import { faults } from './lib/schema.js'
import { explainer, files, home, read, root, site, tree } from './lib/site.js'

// A site in which every text is hard to write in some format, and every date is hard to say.
const hard = '=1+1, "a; b" \\ | <b>&amp;</b> \u2028 – %0A ’ 日本 ' + 'long '.repeat(30)
const facts = {
  sources: {
    paper: { title: hard, author: ['=cmd|x', { family: 'O’Neil', given: 'Ada' }], published: '2014-12-19', outlet: '@outlet', url: 'https://example.org/a?b=c&d=e' },
    wire: { description: 'BEGIN:VEVENT', published: '2014~' },
  },
  actors: {
    ada: { name: '@ada', kind: 'person', also_known_as: ['-ada', 'a|b'], relations: [{ type: 'position', to: 'firm', cite: ['paper'] }, { type: 'family', to: 'bo' }, { type: 'targets', to: 'film' }] },
    bo: { name: "'Bo", kind: 'person', links: { wikidata: 'Q42', website: 'https://example.org/' } },
    firm: { name: '+firm', kind: 'organization', summary: hard, relations: [{ type: 'ownership', to: 'film', label: hard, date: '2001/2010', cite: ['wire'] }] },
    film: { name: 'A film', kind: 'work' },
    handle: { name: '@handle', kind: 'account' },
    town: { name: 'Town', kind: 'place' },
    land: { name: 'Land', kind: 'country' },
  },
  events: {
    exact: { date: '2014-12-19', title: hard, summary: 'It was [@paper "so"].', actors: ['ada', 'firm', 'handle'], place: hard, tags: ['one', 'two'] },
    month: { date: '2014-12', title: 'Month' },
    about: { date: '2014-12-17~', title: 'About', state: 'alleged' },
    decade: { date: '201X', title: 'Decade' },
    open: { date: '2014-12-19/..', title: 'Open' },
    until: { date: '[..2014-12-20]', title: 'Until' },
    stretch: { date: '2014-11-24/2014-12-25', title: 'Stretch', state: 'planned' },
    clock: { date: '2014-12-19T23:30:00-05:00', title: 'Clock' },
    floating: { date: '2014-12-19T14:00:00', title: 'Floating' },
    last: { date: '9999-12-31', title: 'The last day' },
    ancient: { date: '-0043-03-15', title: 'Ancient' },
    undated: { title: 'Undated', unknown: ['date'] },
  },
  claims: {
    plain: { text: hard, kind: 'fact', about: ['ada', 'film'], by: ['bo'], value: '-5', cite: [{ paper: '=SUM(A1)' }, { source: 'wire', stance: 'disputes' }] },
  },
  questions: { what: { question: '@what?', known: ['plain'] } },
  terms: { word: { term: '-word', definition: hard } },
  corrections: { fix: { date: '2026-11-03', affects: ['exact'], was: '=was', now: hard, reason: 'So.' } },
}
const folder = mkdtempSync(join(tmpdir(), 'data-'))
after(() => rmSync(folder, { recursive: true }))
mkdirSync(join(folder, 'content'))
writeFileSync(join(folder, 'site.yaml'), stringify({ title: hard.slice(0, 30), checks: { all: 'allow' } }))
writeFileSync(join(folder, 'content/facts.yaml'), stringify(facts))
writeFileSync(join(folder, 'content/page.md'), '---\ntitle: A page\n---\n# =A heading\n\nWords with [[ada]] [@paper].\n')
execFileSync(explainer, ['build', '--quiet', folder])

const sites = { 'the site': site, 'hard texts': join(folder, 'public') }
const table = text => csv(text, { bom: true, columns: true })
/** A cell as it was before it was kept from being a formula. */
const bare = cell => cell.replace(/^'/, '')
const bounds = date => [date.first, date.last]

for (const [name, built] of Object.entries(sites)) {
  const json = file => JSON.parse(read(built, file))
  const all = json('data/explainer.json')
  const dated = all.events.filter(event => event.date && (event.date.first ?? event.date.last))

  describe(`the data of ${name}`, () => {
    it('the JSON fits its schema, and the schema that of schemas', () => {
      const ajv = new Ajv({ strict: true, allErrors: true })
      addFormats(ajv)
      const schema = json('data/explainer.schema.json')
      assert.ok(ajv.validateSchema(schema), ajv.errorsText())
      const fits = ajv.compile(schema)
      assert.ok(fits(all), JSON.stringify(fits.errors, null, 1))
      // It holds what it should hold: a field that nobody knows does not pass.
      assert.ok(!fits({ ...all, more: 1 }))
      assert.ok(!fits({ ...all, events: [{ ...all.events[0], id: 'Not an id' }] }))
    })

    it('every id in the JSON leads to a record of it', () => {
      const kinds = ['sources', 'actors', 'events', 'claims', 'questions', 'terms', 'corrections', 'pages']
      const known = new Set(kinds.flatMap(kind => all[kind].map(record => record.id)))
      const faults = []
      const lists = ['via', 'roots', 'relied_on_by', 'cited_by', 'mentioned_by', 'corrected_by', 'events', 'after', 'before', 'by', 'contradicts', 'supersedes', 'superseded_by', 'questions', 'known', 'answered_by', 'affects']
      for (const record of kinds.flatMap(kind => all[kind])) {
        for (const list of lists) for (const id of record[list] ?? []) if (!known.has(id)) faults.push(`${record.id}: ${list}: ${id}`)
        for (const { source } of record.cite) if (!known.has(source)) faults.push(`${record.id} cites ${source}`)
      }
      none(faults)
    })

    it('each table has a line for each record, and no cell is a formula', () => {
      const tables = files(built).filter(file => /^data\/(?!timelinejs)\w+\.csv$/.test(file))
      assert.ok(tables.length > 5)
      const faults = []
      for (const file of tables) {
        const text = read(built, file)
        assert.ok(text.startsWith('\ufeff') && text.endsWith('\r\n'), file)
        const rows = table(text)
        const kind = file.slice('data/'.length, -'.csv'.length)
        for (const row of rows) {
          for (const [column, cell] of Object.entries(row)) {
            if (/^\s*[=+@＝＋－＠\t\r]|^-(?![\d.]+$)/.test(cell)) faults.push(`${file}: ${column}: ${cell}`)
          }
        }
        if (!all[kind]) continue
        assert.deepEqual(rows.map(row => row.id), all[kind].map(record => record.id), file)
        for (const [number, record] of all[kind].entries()) {
          for (const [field, value] of Object.entries(record)) {
            if (typeof value === 'string') assert.equal(bare(rows[number][field]), value, `${file}: ${field}`)
            if (value.edtf) assert.deepEqual([bare(rows[number][field]), bare(rows[number][`${field}_first`])], [value.edtf, value.first ?? ''])
          }
        }
      }
      none(faults)
      const cited = ['sources', 'actors', 'events', 'claims', 'questions', 'terms', 'corrections', 'pages'].flatMap(kind => all[kind].flatMap(record => [...record.cite, ...(record.relations ?? []).flatMap(relation => relation.cite)]))
      assert.equal(table(read(built, 'data/citations.csv')).length, cited.length)
      assert.equal(table(read(built, 'data/relations.csv')).length, all.actors.flatMap(actor => actor.relations).length)
    })

    it('the calendar has every event that it can say, on the right days', () => {
      const calendar = new ICAL.Component(ICAL.parse(read(built, 'data/timeline.ics')))
      const found = calendar.getAllSubcomponents('vevent').map(event => new ICAL.Event(event))
      const wanted = dated.filter(event => /^\d{4}-/.test(event.date.first ?? event.date.last))
      assert.deepEqual(found.map(event => event.uid.split('@')[0]), wanted.map(event => event.id))
      for (const [number, event] of found.entries()) {
        const { title, date, summary } = wanted[number]
        assert.ok(event.summary.startsWith(title.trim()), event.summary)
        assert.ok(event.description.startsWith(date.text))
        if (summary) assert.ok(event.description.includes(summary))
        if (!event.startDate.isDate) continue
        const [first, last] = bounds(date)
        assert.equal(event.startDate.toString(), first ?? last)
        const end = event.endDate.clone()
        end.addDuration(ICAL.Duration.fromString('-P1D'))
        if (last !== '9999-12-31') assert.equal(end.toString(), last ?? first)
      }
      none(read(built, 'data/timeline.ics').split('\r\n').filter(line => Buffer.byteLength(line) > 75))
    })

    it('reference managers find every source', () => {
      const formats = { 'sources.bib': '@biblatex/text', 'sources.csl.json': '@csl/list+object', 'sources.ris': '@ris/file' }
      for (const [file, forceType] of Object.entries(formats)) {
        const text = read(built, `data/${file}`)
        const { data } = new Cite(file.endsWith('json') ? JSON.parse(text) : text, { forceType })
        assert.equal(data.length, all.sources.length, file)
      }
    })

    it('each entity fits the model of FollowTheMoney', () => {
      const { Model, defaultModel } = followthemoney
      const model = new Model(defaultModel)
      const entities = read(built, 'data/entities.ftm.json').trim().split('\n').map(line => JSON.parse(line))
      const byId = new Map(entities.map(entity => [entity.id, entity]))
      assert.equal(byId.size, entities.length)
      const faults = []
      for (const { id, schema: name, properties } of entities) {
        const schema = model.getSchema(name)
        if (schema.abstract) faults.push(`${id}: ${name} is abstract`)
        for (const required of schema.required ?? []) if (!properties[required]) faults.push(`${id}: ${name} wants ${required}`)
        for (const [property, values] of Object.entries(properties)) {
          if (!schema.hasProperty(property)) {
            faults.push(`${id}: ${name} has no ${property}`)
            continue
          }
          const { type, range } = schema.getProperty(property)
          for (const value of values) {
            if (type.name === 'date' && !/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d)?)?)?$/.test(value)) faults.push(`${id}: ${property}: ${value}`)
            if (type.name === 'url' && !/^https?:/.test(value)) faults.push(`${id}: ${property}: ${value}`)
            if (type.name !== 'entity') continue
            const other = byId.get(value)
            if (!other || !model.getSchema(other.schema).isA(range ?? 'Thing')) faults.push(`${id}: ${property} leads to ${other?.schema} ${value}, and not to ${range}`)
          }
        }
        assert.ok(model.getEntity({ id, schema: name, properties }).getCaption() || schema.edge)
      }
      none(faults)
      const ties = all.actors.flatMap(actor => actor.relations).length
      assert.equal(entities.length, all.sources.length + all.actors.length + all.events.length + all.claims.length + ties)
    })

    it('GraphML has every actor with a tie', () => {
      const graph = graphml.parse(graphology.MultiGraph, read(built, 'network/network.graphml'))
      assert.equal(graph.size, all.actors.flatMap(actor => actor.relations).length)
    })

    it('TimelineJS shows every event that has a date', async () => {
      const timeline = json('data/timelinejs.json')
      assert.deepEqual(timeline.events.map(event => event.unique_id), dated.map(event => event.id))
      const rows = table(read(built, 'data/timelinejs.csv'))
      assert.deepEqual(rows.map(row => bare(row.Headline)), [timeline.title, ...timeline.events].map(event => bare(event.text.headline)))
      assert.deepEqual(rows.slice(1).map(row => row.Year), timeline.events.map(event => String(event.start_date.year)))
      const shown = await inTimelineJs(timeline)
      assert.deepEqual(shown.errors, [])
      assert.equal(shown.slides.length, timeline.events.length + 1)
      // It has an order of its own among the events of one day.
      const words = text => text.replace(/\s+/g, ' ').trim()
      const sorted = pairs => pairs.map(pair => pair.map(words).join(' | ')).sort()
      const asides = { happened: '', planned: ' (planned)', cancelled: ' (cancelled)', alleged: ' (alleged)' }
      const wanted = dated.map(event => [event.date.text, event.title + asides[event.state]])
      assert.deepEqual(sorted(shown.slides.slice(1).map(slide => [slide.date, slide.headline])), sorted(wanted))
    })
  })
}

/** Shows a timeline in TimelineJS, as its users do, and reads what is there. */
function inTimelineJs(timeline) {
  const types = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' }
  const html = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="css/timeline.css"><div id="timeline" style="width: 900px; height: 600px"></div><script src="js/timeline.js"></script>`
  const dist = fileURLToPath(new URL('node_modules/@knight-lab/timelinejs/dist/', import.meta.url))
  return inPage({ viewport: { width: 1000, height: 700 } }, async page => {
    const at = `${origin}/timelinejs/`
    const errors = []
    page.on('pageerror', error => errors.push(String(error)))
    // It would fetch the letters of its makers.
    await page.route(url => url.origin !== origin && url.protocol !== 'data:', route => route.abort())
    await page.route(`${at}**`, route => {
      const path = new URL(route.request().url()).pathname.slice('/timelinejs/'.length)
      if (path === '') return route.fulfill({ contentType: 'text/html', body: html })
      return route.fulfill({ contentType: types[extname(path)] ?? 'application/octet-stream', body: readFileSync(join(dist, path)) })
    })
    await page.goto(at)
    await page.evaluate(timeline => { new TL.Timeline('timeline', timeline) }, timeline)
    await page.waitForFunction(count => document.querySelectorAll('.tl-slide').length >= count, timeline.events.length + 1)
    const slides = await page.locator('.tl-slide').evaluateAll(all => all.map(slide => ({
      headline: slide.querySelector('.tl-headline')?.textContent ?? '',
      date: slide.querySelector('.tl-headline-date')?.textContent ?? '',
    })))
    const said = await page.locator('.tl-message-error, .tl-error').allTextContents()
    await page.unroute(`${at}**`)
    return { slides, errors: [...errors, ...said] }
  })
}

describe('the graph of JSON-LD', () => {
  it('has every record that has a page, in the words of schema.org', async () => {
    const graph = JSON.parse(read(site, 'data/explainer.jsonld'))
    // The context is a file on a server of theirs: to its words, this is the same.
    const documentLoader = async documentUrl => ({ documentUrl, document: { '@context': { '@vocab': 'https://schema.org/' } } })
    const expanded = await jsonld.expand(graph, { documentLoader, safe: true })
    assert.equal(expanded.length, graph['@graph'].length)
    none(graph['@graph'].flatMap(node => faults(node)))
    const all = JSON.parse(read(site, 'data/explainer.json'))
    const ids = graph['@graph'].map(node => node['@id'])
    assert.equal(new Set(ids).size, ids.length)
    const records = [...all.actors, ...all.claims, ...all.sources]
    none(records.filter(({ address }) => !ids.some(id => id.startsWith(address))).map(record => record.id))
  })
})

describe('the command', () => {
  const run = (...options) => execFileSync(explainer, ['export', ...options], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 })

  it('writes what the site offers', () => {
    const offered = { json: 'explainer.json', 'json-ld': 'explainer.jsonld', 'json-schema': 'explainer.schema.json', biblatex: 'sources.bib', 'csl-json': 'sources.csl.json', ris: 'sources.ris', icalendar: 'timeline.ics', timelinejs: 'timelinejs.json', 'timelinejs-csv': 'timelinejs.csv', ftm: 'entities.ftm.json' }
    for (const [format, file] of Object.entries(offered)) {
      assert.equal(run(format, root, '--base-url', home), read(site, `data/${file}`), format)
    }
    assert.equal(run('graphml', root, '--base-url', home), read(site, 'network/network.graphml'))
    run('csv', root, '--base-url', home, '--output', join(folder, 'tables'))
    const tables = files(join(folder, 'tables'))
    assert.deepEqual(tables, files(join(site, 'data')).filter(file => file.endsWith('.csv') && file !== 'timelinejs.csv'))
    for (const file of tables) assert.equal(read(join(folder, 'tables'), file), read(site, `data/${file}`))
  })
})

describe('the page', () => {
  it('lists every file with its size', () => {
    const page = tree(site, 'data/index.html')
    const listed = page.querySelectorAll('main li a').map(link => link.getAttribute('href').replace(/^.*\//, '')).sort()
    const made = files(join(site, 'data')).filter(file => !/\.(html|md|png)$/.test(file))
    assert.deepEqual(listed, [...made, 'network.graphml'].sort())
    none(page.querySelectorAll('main li').filter(item => !/ \d+ kB$/.test(item.textContent.trim())).map(String))
  })
})
