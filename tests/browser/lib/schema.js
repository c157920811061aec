// What schema.org has words for: its classes, their properties, and what those take,
// as the declarations of `schema-dts` have them, which are made from the vocabulary.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const declarations = readFileSync(fileURLToPath(import.meta.resolve('schema-dts').replace(/[^/]*$/, 'schema.d.ts')), 'utf8')

const bases = new Map()
for (const [, name, above, body] of declarations.matchAll(/interface (\w+Base) extends ([^{]+) \{([\s\S]*?)\n\}/g)) {
  const properties = new Map()
  for (const [, property, range] of body.matchAll(/"(\w+)"\?: SchemaValue<(.+), "\w+">;/g)) properties.set(property, range.split(' | '))
  bases.set(name, { above: above.split(', '), properties })
}
const leaves = new Map()
for (const [, above, type] of declarations.matchAll(/interface \w+Leaf extends ([^{]+) \{\n\s*"@type": "(\w+)";/g)) leaves.set(type, above.split(', '))
if (leaves.size < 700 || bases.size < 300) throw new Error('The declarations of schema-dts have another form')

const values = new Set(['Text', 'URL', 'Date', 'DateTime', 'Number', 'Integer', 'Boolean'])

/** The bases of a class, its own first. */
function* chain(names) {
  for (const name of names) {
    const base = bases.get(name)
    if (!base) continue
    yield [name, base]
    yield* chain(base.above)
  }
}

/** Whether a class is another or lies below it. */
const below = (type, other) => type === other || leaves.get(type) && [...chain(leaves.get(type))].some(([name]) => name === `${other}Base`)

const range = (type, property) =>
  [...chain(leaves.get(type))].map(([, { properties }]) => properties.get(property)).find(Boolean)

/** What is wrong with a node and all that it holds. */
export function faults(node, wanted = ['Thing']) {
  // A thing that says only what it is called, or where it is described.
  const type = node['@type'] ?? wanted.find(type => leaves.has(type))
  if (!leaves.has(type)) return [`there is no class ${type}`]
  const found = wanted.some(other => below(type, other)) ? [] : [`${type} stands where ${wanted.join(' or ')} is taken`]
  for (const [property, value] of Object.entries(node)) {
    if (property.startsWith('@')) continue
    const taken = range(type, property)
    if (!taken) {
      found.push(`${type} has no property ${property}`)
      continue
    }
    for (const item of [value].flat()) {
      if (typeof item === 'object') found.push(...faults(item, taken))
      else if (!taken.some(kind => values.has(kind)) && !/^https?:/.test(item)) found.push(`${property} of ${type} takes no text`)
    }
  }
  return found
}
