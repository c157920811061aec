// A large site made up by rule: 500 events, 60 actors, and what belongs to them.
// `node large.js FOLDER` writes its source. JSON is YAML too.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]
const content = join(folder, 'content')
mkdirSync(content, { recursive: true })

/** The same numbers every time. */
let seed = 1
const below = limit => (seed = seed * 48271 % 2147483647) % limit
const one = list => list[below(list.length)]
const some = (prefix, limit, most) => [...new Set(Array.from({ length: 1 + below(most) }, () => `${prefix}${below(limit)}`))]
const records = (prefix, length, make) => Object.fromEntries(Array.from({ length }, (_, number) => [`${prefix}${number}`, make(number)]))
const two = number => String(number).padStart(2, '0')

const words = ('the council said that the harbour office knew of the fire before the alarm was raised and that nobody told the ships which '
  + 'lay at the pier until the water rose').split(' ')
const sentence = length => {
  const text = Array.from({ length: 5 + below(length) }, () => one(words)).join(' ')
  return `${text[0].toUpperCase()}${text.slice(1)}.`
}
const title = number => `${sentence(6).slice(0, -1)}, ${number}`

const kinds = ['person', 'organization', 'government', 'country', 'group', 'account', 'work', 'place']
const ties = ['position', 'membership', 'ownership', 'part-of', 'targets', 'supports', 'opposes']
const states = ['happened', 'happened', 'happened', 'happened', 'alleged', 'cancelled', 'planned']
const tags = ['fire', 'harbour', 'council', 'inquiry', 'trial', 'repair', 'money', 'press']

/** A day in order over ten years; every fifth date is less than a day sure. */
function date(number) {
  const [year, month, day] = [2010 + Math.floor(number / 50), 1 + Math.floor(number % 50 / 4.2), 1 + below(27)]
  return [`${year}-${two(month)}-${two(day)}`, `${year}-${two(month)}`, `${year}-${two(month)}-${two(day)}~`, `${year}-${two(month)}?`,
    `${year}-${two(month)}-${two(day)}/${year}-${two(month)}-28`][below(5) ? 0 : below(5)]
}

const cited = (most = 2) => `${sentence(12).slice(0, -1)} ${some('source-', 80, most).map(id => `[@${id}]`).join(' ')}.`

const facts = {
  sources: records('source-', 80, number => ({
    title: title(number), author: `The desk of ${one(words)}`, published: `2021-0${1 + number % 9}-11`, outlet: `The Paper ${number % 9}`,
    url: `https://example.org/${number}`, ...(number % 4 === 3 && { via: [`source-${number - 1}`] }),
  })),
  actors: records('actor-', 60, number => ({
    name: `Actor ${sentence(2).slice(0, -1)} ${number}`, kind: kinds[number % 8], weight: 1 + (number % 10 === 0) * 2, summary: cited(),
    relations: some('actor-', 60, 4).filter(to => to !== `actor-${number}`).map(to => ({ type: one(ties), to, cite: some('source-', 80, 1) })),
  })),
  events: records('event-', 500, number => ({
    title: title(number), date: date(number), summary: number % 3 ? sentence(12) : cited(), cite: some('source-', 80, 2), state: one(states), weight: number % 40 ? 1 + below(2) : 3,
    actors: some('actor-', 60, 3).map(actor => ({ actor, role: one(words) })), tags: [one(tags)], ...(number % 3 === 0 && { claims: [`claim-${number / 3}`] }),
  })),
  claims: records('claim-', 300, number => ({
    text: `${sentence(12).slice(0, -1)}, ${number}.`, kind: number % 5 ? 'fact' : 'attribution', ...(number % 5 === 0 && { by: [`actor-${number % 60}`] }),
    about: some('actor-', 60, 2), cite: some('source-', 80, 3), ...(number % 20 === 1 && { contradicts: [`claim-${number - 1}`] }),
  })),
  questions: records('question-', 15, number => ({ question: `Who knew of the ${words[number]} when ${number} ships lay there?`, missing: cited(1) })),
  terms: records('term-', 12, number => ({ term: `Term ${number}`, definition: cited(1) })),
}

writeFileSync(join(folder, 'site.yaml'), `title: A large site
tagline: Made up by rule.
url: https://example.org/
theme: broadsheet
license: CC0-1.0
checks: {all: allow}
`)
for (const [section, entries] of Object.entries(facts)) writeFileSync(join(content, `${section}.yaml`), JSON.stringify({ [section]: entries }, null, 1))
writeFileSync(join(content, 'index.md'), `---\ntitle: A large site\nsummary: ${JSON.stringify(cited())}\n---\n`
  + Array.from({ length: 5 }, (_, number) => `## Part ${number}\n\n${cited()} ${cited()}\n`).join('\n'))
