#!/usr/bin/env node
// Writes a site of any size: the same for the same numbers, with everything that a timeline can hold, and with
// ties, claims, questions and terms for the other pages.
//
//     node tests/browser/lib/generate.js FOLDER [--events 500] [--actors 60] [--from 2009] [--years 8]
//
// `--years` may be a part of a year, and `--from` before 1: a story of a day, or of centuries.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const DAY = 86_400_000

const given = 'Ada Bela Carl Dina Emil Frida Goran Hana Igor Jana Karl Lena Milan Nora Otto Petra Quirin Rosa Stefan Tilda'.split(' ')
const family = 'Arnold Brandt Castell Dorn Eklund Farkas Gerber Hollis Ivanov Janssen Kovacs Lindqvist'.split(' ')
const bodies = 'Harbour Authority|City Council|Northern Bank|Ministry of Works|Dockers’ Union|Evening Post|Court of Audit|Lighthouse Company|Water Board|Chamber of Trade'.split('|')
const doing = 'signs|denies|publishes|leaks|questions|withdraws|approves|refuses|repeats|announces|delays|buys|sells|inspects|files'.split('|')
const things = 'the contract for the new quay|a report on the fire|the list of bidders|minutes of a closed meeting|an appeal against the fine|the second survey|a letter to the mayor|the accounts of the year before|plans for the north pier|a complaint about the tender|the insurance of the ship|an offer for the land'.split('|')
const where = 'Harbour|Town hall|North pier|Court house|Customs shed'.split('|')
const tags = 'money fire contract court press survey protest election appeal insurance harbour inquiry leak strike'.split(' ')
const ties = ['position', 'membership', 'ownership', 'part-of', 'targets', 'supports', 'opposes', 'attributed-to']
const kinds = ['person', 'organization', 'person', 'government', 'group', 'person', 'account', 'organization']

/** A small generator of numbers: the same on every machine and in every run. */
function dice(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return { next, below: end => Math.floor(next() * end), pick: list => list[Math.floor(next() * list.length)] }
}

const pad = (number, length = 2) => String(number).padStart(length, '0')
const yearOf = year => (year < 0 ? `-${pad(-year, 4)}` : pad(year, 4))

/** A day in EDTF, from milliseconds as JavaScript counts them. */
function day(time) {
  const date = new Date(time)
  return `${yearOf(date.getUTCFullYear())}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`
}
const month = time => day(time).slice(0, -3)
const year = time => day(time).slice(0, -6)

/** Midnight of 1 January. */
function newYear(year) {
  const date = new Date(0)
  date.setUTCFullYear(year, 0, 1)
  return date.getTime()
}

/** The date of an event at a moment: exact, less than exact, or a stretch. */
function dated(random, time, span, from) {
  const reach = Math.max(1, Math.round((span / DAY) * 0.02))
  const later = days => day(time + (1 + random.below(days)) * DAY)
  const clock = `${day(time)}T${pad(random.below(24))}:${pad(random.below(60))}:00Z`
  if (span < 3 * DAY) return new Date(time).toISOString().slice(0, 19) + 'Z'
  const roll = random.below(100)
  if (roll < 62) return day(time)
  if (roll < 67) return from < 0 ? day(time) : clock
  if (roll < 72) return month(time)
  if (roll < 74) return year(time)
  if (roll < 79) return `${day(time)}~`
  if (roll < 82) return `${month(time)}?`
  if (roll < 90) return `${day(time)}/${later(reach * 3)}`
  if (roll < 93) return `[${day(time)}..${later(reach)}]`
  if (roll < 95) return `[..${day(time)}]`
  return roll < 96 ? `${day(time)}/..` : undefined
}

export function generate(folder, { events = 500, actors = 60, from = 2009, years = 8 } = {}) {
  const random = dice(events * 1000 + actors)
  const content = join(folder, 'content')
  mkdirSync(content, { recursive: true })
  const write = (name, lines) => writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
  write('site.yaml', [
    'title: The harbour, from the first tender to the last appeal',
    'tagline: A story that was made up, of every kind of event.',
    'url: https://site.invalid/harbour/',
    'theme: broadsheet',
    'checks: {all: allow}',
  ])
  write('content/sources.yaml', [
    'sources:',
    ...Array.from({ length: 40 }, (_, number) => `  paper-${number}: {title: Report ${number + 1}, outlet: Evening Post, unknown: [author, published, url]}`),
  ])
  const names = Array.from({ length: actors }, (_, number) => {
    if (kinds[number % kinds.length] === 'person') return `${given[number % given.length]} ${family[(number * 7) % family.length]}`
    return bodies[number % bodies.length] + (number >= bodies.length ? ` ${1 + Math.floor(number / bodies.length)}` : '')
  })
  write('content/actors.yaml', [
    'actors:',
    ...names.map((name, number) => {
      // Most ties are to the few who have most.
      const others = new Set(Array.from({ length: random.below(4) }, () => Math.floor(random.next() ** 2 * actors)))
      others.delete(number)
      const relations = [...others].map(other => `{type: ${random.pick(ties)}, to: actor-${other}, cite: [paper-${random.below(40)}]}`)
      return `  actor-${number}: {name: "${name}", kind: ${kinds[number % kinds.length]}, weight: ${number < 3 ? 3 : 2}, `
        + `summary: "Known from the papers of the harbour [@paper-${number % 40}].", relations: [${relations.join(', ')}]}`
    }),
  ])
  const claims = Math.round(events * 0.6)
  write('content/claims.yaml', [
    'claims:',
    ...Array.from({ length: claims }, (_, number) => {
      const cited = [...new Set(Array.from({ length: 1 + random.below(3) }, () => `paper-${random.below(40)}`))].join(', ')
      const against = number % 20 === 1 ? `, contradicts: [claim-${number - 1}]` : ''
      return `  claim-${number}: {text: "${names[number % actors]} ${random.pick(doing)} ${random.pick(things)}, as number ${number} of the papers has it.", `
        + `kind: fact, about: [actor-${number % actors}], cite: [${cited}]${against}}`
    }),
  ])
  write('content/more.yaml', [
    'questions:',
    ...things.map((thing, number) => `  question-${number}: {question: "Who paid for ${thing}?", missing: The books of that year.}`),
    'terms:',
    ...tags.map((tag, number) => `  term-${number}: {term: ${tag}, definition: "What the papers call a ${tag} [@paper-${number}]."}`),
  ])
  write('content/corrections.yaml', [
    'corrections:',
    '  day-of-the-tender: {date: 2020-02-02, kind: correction, affects: [event-0], reason: The day was wrong.}',
  ])
  write('content/index.md', [
    '---',
    'title: The harbour, from the first tender to the last appeal',
    'summary: "Many had a part in it [@paper-0]."',
    'published: 2020-01-01',
    '---',
    ...things.slice(0, 6).map((thing, number) => `## What of ${thing}?\n\nThe papers tell it in two ways [@paper-${number}; @paper-${number + 9}].\n`),
  ])
  // Stories move in bursts: some days have many events, some years hardly any.
  const span = years * 365.25 * DAY
  const bursts = Array.from({ length: Math.max(2, Math.round(events / 12)) }, () => random.next())
  const times = Array.from({ length: events }, () => {
    const near = random.pick(bursts) + (random.next() - 0.5) * 0.03
    const at = random.below(4) === 0 ? random.next() : Math.min(Math.max(near, 0), 0.999)
    return newYear(from) + at * span
  }).sort((a, b) => a - b)
  const lines = ['events:']
  // A bound event must come after what it names: the last that has an exact day.
  let exact = null
  times.forEach((time, number) => {
    const date = dated(random, time, span, from)
    // Few take part in most of it, as in life.
    const cast = new Set(Array.from({ length: 1 + random.below(3) }, () => Math.floor(random.next() ** 2 * actors)))
    const [who] = cast
    const what = random.pick(things)
    const verb = random.pick(doing)
    const weight = [1, 1, 2, 2, 2, 2, 2, 3][random.below(8)]
    const state = date && random.below(12) === 0 ? random.pick(['planned', 'cancelled', 'alleged']) : undefined
    const own = new Set(Array.from({ length: 1 + random.below(2) }, () => random.pick(tags)))
    const paper = random.below(40)
    lines.push(
      `  event-${number}:`,
      date ? `    date: "${date}"` : '    unknown: date',
      `    title: "${names[who]} ${verb} ${what}, number ${number}"`,
      `    summary: >-`,
      `      [[actor-${who}]] ${verb} ${what}, ${number} days into the affair, as those who were there remember it [@paper-${paper}].`,
      `      Nobody had asked for it, and ${random.pick(names)} said so on the same evening [@paper-${(paper + 7) % 40}].`,
      `    weight: ${weight}`,
      `    tags: [${[...own].join(', ')}]`,
      `    actors: [${[...cast].map(actor => `{actor: actor-${actor}, role: ${actor === who ? 'did it' : 'was there'}}`).join(', ')}]`,
    )
    if (state) lines.push(`    state: ${state}`)
    if (random.below(3) === 0) lines.push(`    place: ${random.pick(where)}`)
    if (!date && exact !== null && random.below(3) > 0) lines.push(`    after: [event-${exact}]`)
    if (date === day(time)) exact = number
  })
  write('content/events.yaml', lines)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, ...options] = process.argv.slice(2)
  const asked = {}
  for (let at = 0; at + 1 < options.length; at += 2) asked[options[at].replace(/^--/, '')] = Number(options[at + 1])
  if (!folder || Object.values(asked).some(Number.isNaN)) throw new Error('generate.js FOLDER [--events 500] [--actors 60] [--from 2009] [--years 8]')
  generate(folder, asked)
}
