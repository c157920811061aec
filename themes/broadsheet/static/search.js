// The search of an explainer. It shows the field, loads what it searches at the first need, and puts what it
// finds in the place of the index from A to Z, which is all there is without it.
//
// It runs from a server and from a folder alike. Nothing that it finds is ever read as markup: every node is
// made here, and every word goes in as text.
(() => {
  'use strict'

  const box = document.getElementById('find-box')
  const form = document.getElementById('find-form')
  const field = document.getElementById('find')
  const count = document.getElementById('find-count')
  const kinds = document.getElementById('find-kinds')
  const hits = document.getElementById('find-hits')
  const index = document.getElementById('find-index')
  const words = box.dataset

  // How many results are shown at once, and how long an excerpt is.
  const STEP = 20
  const EXCERPT = 220

  // ---- letters ----

  // Letters that Unicode does not take apart.
  const LETTERS = {
    ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ς: 'σ',
    ٱ: 'ا', ى: 'ي', ة: 'ه', ک: 'ك', ی: 'ي',
  }
  const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')
  // Accents of Latin, Greek and Cyrillic; the points of Hebrew; the points, hamzas and strokes of Arabic.
  const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g
  // Scripts that set no blanks between words: Chinese, Japanese, Thai, Lao, Burmese, Khmer.
  const DENSE = '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3031-\\u3035\\u3040-\\u30ff'
    + '\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}'
  const RUN = new RegExp(`[${DENSE}]+`, 'gu')
  const IS_DENSE = new RegExp(`^[${DENSE}]`, 'u')
  const OTHER = /[^\p{L}\p{N}\p{M}]+/gu

  /** A text in plain letters: small, without accents, full-width forms as usual ones. */
  const plain = text => (/^[\0-\x7f]*$/.test(text)
    ? text.toLowerCase()
    : text.normalize('NFKD').toLowerCase().replace(ACCENTS, '').replace(LETTER, letter => LETTERS[letter]).normalize('NFC'))

  /** The words of a text in plain letters, one blank before and behind each. */
  const spread = text => ` ${plain(text).replace(OTHER, ' ').replace(RUN, ' $& ').replace(/ +/g, ' ').trim()} `

  /** The same, with the place in the text of each of its letters. */
  function located(text) {
    const places = [0]
    let made = ' '
    let wasDense
    const blank = at => {
      if (made.endsWith(' ')) return
      made += ' '
      places.push(at)
    }
    for (const { 0: letters, index: at } of text.matchAll(/\P{M}\p{M}*/gu)) {
      for (const letter of plain(letters)) {
        const isDense = IS_DENSE.test(letter)
        if (letter.search(OTHER) === 0 || isDense !== wasDense) blank(at)
        wasDense = isDense
        if (letter.search(OTHER) === 0) continue
        made += letter
        for (let unit = 0; unit < letter.length; unit++) places.push(at)
      }
    }
    blank(text.length)
    places.push(text.length)
    return { made, places, text }
  }

  // ---- what is asked for ----

  /**
   * A term is a word or a phrase in plain letters. `whole` stands for it with its ends as the index has them;
   * `begin` leaves the last word open, where it is being typed (`open`) or may take an ending (`loose`).
   */
  function term(made, { open = false, loose = false, exact = false }) {
    const start = IS_DENSE.test(made) ? '' : ' '
    const end = IS_DENSE.test([...made].pop()) ? '' : ' '
    const begin = start + made
    const letters = [...made]
    // Without blanks, a text is found by its pairs of letters, wherever they stand.
    const isRun = !exact && letters.length > 2 && letters.every(letter => IS_DENSE.test(letter))
    const pairs = isRun ? letters.slice(1).map((letter, at) => letters[at] + letter) : null
    return { made, begin, whole: begin + end, open, loose: loose && letters.length > 2, exact, pairs }
  }

  /** The terms of a question: words, and phrases in any quotation marks. */
  function read(asked) {
    const terms = []
    const parts = asked.replace(/[“”„‟«»「」『』＂]/g, '"').split('"')
    parts.forEach((part, at) => {
      const isLast = at === parts.length - 1
      if (at % 2 === 1) {
        const made = spread(part).trim()
        if (made) terms.push(term(made, { exact: true, open: isLast }))
        return
      }
      const chunks = part.split(/\s+/).map(chunk => spread(chunk).trim()).filter(Boolean)
      chunks.forEach((made, number) => {
        const open = isLast && number === chunks.length - 1 && /\S$/.test(asked)
        terms.push(term(made, { open, loose: true }))
      })
    })
    return terms
  }

  /** How well a term fits a text: 2 as a whole, 1 by its beginning, 0 not at all. */
  function fit(term, text) {
    if (text.includes(term.whole)) return 2
    if (term.pairs) return term.pairs.every(pair => text.includes(pair)) ? 1 : 0
    if (term.open) return text.includes(term.begin) ? 1 : 0
    if (!term.loose) return 0
    // `hack` is in `hacked`, `hackers` and `hacking`, and `cat` is not in `category`.
    for (let at = text.indexOf(term.begin); at >= 0; at = text.indexOf(term.begin, at + 1)) {
      const end = at + term.begin.length
      if (text.indexOf(' ', end) - end <= 3) return 1
    }
    return 0
  }

  /** Where the terms stand in a text, as ranges of it, in order. */
  function ranges(terms, { made, places, text }) {
    const found = []
    const add = (needle, isFit = () => true) => {
      for (let at = made.indexOf(needle); at >= 0; at = made.indexOf(needle, at + 1)) {
        const start = at + (needle.startsWith(' ') ? 1 : 0)
        const end = at + needle.trimEnd().length
        // What one letter stands for ends where the next begins.
        if (isFit(at)) found.push([places[start], endOf(text, places, end - 1)])
      }
    }
    for (const term of terms) {
      if (term.pairs) term.pairs.forEach(pair => add(pair))
      else if (term.open) add(term.begin)
      else if (term.loose) add(term.begin, at => made.indexOf(' ', at + term.begin.length) - at - term.begin.length <= 3)
      else add(term.whole)
    }
    found.sort((a, b) => a[0] - b[0])
    return found.reduce((merged, range) => {
      const last = merged[merged.length - 1]
      if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1])
      else merged.push([...range])
      return merged
    }, [])
  }

  function endOf(text, places, last) {
    let next = last + 1
    while (next < places.length - 1 && places[next] === places[last]) next++
    const end = places[next]
    // Blanks and marks behind a word are not part of it.
    const letters = text.slice(places[last], end).match(/^(\P{M}\p{M}*)/u)
    return places[last] + (letters ? letters[0].length : end - places[last])
  }

  // ---- our own index ----

  let loading
  let records

  /** Loads what is searched, once. A page from a folder may load a script, and no data. */
  function load() {
    loading ??= new Promise((resolve, reject) => {
      const script = document.createElement('script')
      script.onload = resolve
      script.onerror = reject
      script.src = words.records
      document.head.append(script)
    }).then(() => prepare(window.explainerRecords))
    return loading
  }

  async function prepare(made) {
    records = made
    // Of a very large site the index is Pagefind's, which gives what it finds piece by piece.
    if (made.pagefind) {
      made.engine = await import(new URL(`${made.pagefind}pagefind.js`, location.href))
      // Without it, no result says how many there are of each kind.
      await made.engine.filters()
    }
    const quotes = made.quotes.map(([, exact]) => spread(exact))
    // The words of a source are those that others take from it.
    made.quotes.forEach(([source], quote) => (made.entries[source].quotes ??= []).push(quote))
    for (const entry of made.entries) {
      entry.quotes ??= []
      entry.fields = [
        [40, spread(entry.title)],
        [36, ...(entry.names ?? []).map(spread)],
        [16, ...entry.quotes.map(quote => quotes[quote])],
        [12, spread(entry.detail ?? '')],
        [10, spread(entry.text ?? '')],
      ]
    }
  }

  // Of entries that fit alike, these kinds come first.
  const BETTER = { actor: 8, term: 6, event: 5, claim: 4, question: 3, page: 2, source: 2, correction: 0 }

  /** What an entry is worth: 0 unless it has every term, or any where `some` is enough. */
  function worth(entry, terms, some) {
    let sum = 0
    for (const term of terms) {
      let best = 0
      for (const [weight, ...texts] of entry.fields) {
        if (weight <= best) break
        for (const text of texts) {
          const fits = fit(term, text)
          if (fits) best = Math.max(best, fits === 2 ? weight : weight * 0.7)
        }
      }
      if (best) sum += best + (some ? 100 : 0)
      else if (!some) return 0
    }
    if (!sum) return 0
    // A title or name that is what was asked for, or begins with it.
    const asked = terms.map(term => term.made).join(' ')
    const [[, title], [, ...names]] = entry.fields
    if ([title, ...names].some(name => name.trim() === asked)) sum += 120
    else if (title.startsWith(` ${asked}`)) sum += 30
    else if (terms.length > 1 && title.includes(` ${asked}`)) sum += 20
    sum += BETTER[keyOf(entry)] + 4 * ((entry.weight ?? 1) - 1)
    return records.statuses[entry.status]?.withdrawn ? Math.max(sum - 15, 1) : sum
  }

  const keyOf = entry => records.kinds[entry.kind].key

  /** What was found: how much in all and of each kind, and the first of them, the best first. */
  async function search(terms, asked) {
    if (records.engine) return searchFar(asked)
    const { found, some } = searchNear(terms)
    const counts = {}
    for (const entry of found) counts[keyOf(entry)] = (counts[keyOf(entry)] ?? 0) + 1
    const first = (kind, most) => (kind ? found.filter(entry => keyOf(entry) === kind) : found).slice(0, most)
    return { total: found.length, counts, some, first }
  }

  async function searchFar(asked) {
    const all = await records.engine.search(asked)
    const entryOf = ({ meta, raw_url: href, raw_content: text }) => {
      const entry = { ...JSON.parse(meta.entry), title: meta.title, href, quotes: [] }
      // The text begins with what stands above it.
      for (const part of [entry.title, ...entry.names, entry.detail]) {
        if (text.startsWith(part)) text = text.slice(part.length).trim().replace(/^\. /, '')
      }
      return { ...entry, text }
    }
    const first = async (kind, most) => {
      const { results } = kind ? await records.engine.search(asked, { filters: { kind } }) : all
      return Promise.all(results.slice(0, most).map(async result => entryOf(await result.data())))
    }
    return { total: all.results.length, counts: all.filters.kind ?? {}, first }
  }

  function searchNear(terms) {
    const all = some => records.entries
      .map((entry, number) => ({ entry, number, worth: worth(entry, terms, some) }))
      .filter(hit => hit.worth > 0)
      .sort((a, b) => b.worth - a.worth || a.number - b.number)
      .map(({ entry }) => entry)
    const found = all(false)
    return found.length || terms.length < 2 ? { found } : { found: all(true), some: true }
  }

  let known

  /** Every word of the index, with what it weighs. */
  function vocabulary() {
    const all = new Map()
    for (const { fields } of records.entries) {
      for (const [weight, ...texts] of fields) {
        for (const word of texts.join(' ').split(' ')) all.set(word, (all.get(word) ?? 0) + weight)
      }
    }
    return all
  }

  /** A word of the index that is nearly what was asked for, in place of one that nothing has. */
  function meant(terms) {
    const missing = terms.find(term => !term.exact && term.made.length > 3
      && !records.entries.some(entry => entry.fields.some(([, ...texts]) => texts.some(text => fit(term, text)))))
    if (!missing) return null
    known ??= vocabulary()
    const most = missing.made.length > 7 ? 2 : 1
    let best = null
    for (const [word, weight] of known) {
      if (Math.abs(word.length - missing.made.length) > most) continue
      const far = distance(word, missing.made)
      if (far <= most && (!best || far < best.far || (far === best.far && weight > best.weight))) best = { word, far, weight }
    }
    return best && terms.map(term => (term === missing ? best.word : term.exact ? `"${term.made}"` : term.made)).join(' ')
  }

  /** How many letters must change, two that are swapped being one change. */
  function distance(a, b) {
    let [before, row] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)]
    for (let i = 1; i <= a.length; i++) {
      const next = [i]
      for (let j = 1; j <= b.length; j++) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1)
      }
      [before, row] = [row, next]
    }
    return row[b.length]
  }

  // ---- what is shown ----

  function element(name, properties, ...inner) {
    const made = Object.assign(document.createElement(name), properties)
    made.append(...inner)
    return made
  }

  /** Words of the interface with something put in. */
  function filled(words, ...inner) {
    const [before, after = ''] = words.split('{}')
    return [before, ...inner, after]
  }

  /** A text with the terms in it marked; from `from` to `to`, or the whole. */
  function marked(terms, text, from = 0, to = text.length, found = ranges(terms, located(text))) {
    const nodes = []
    let at = from
    for (const [start, end] of found) {
      if (start < from || end > to) continue
      nodes.push(text.slice(at, start), element('mark', {}, text.slice(start, end)))
      at = end
    }
    return [...nodes, text.slice(at, to)]
  }

  /** The stretch of a text that has most of the terms, ending at words. */
  function excerpt(terms, text) {
    const found = ranges(terms, located(text))
    if (text.length <= EXCERPT) return marked(terms, text, 0, text.length, found)
    const within = start => found.filter(range => range[0] >= start && range[1] <= start + EXCERPT - 60).length
    const starts = found.map(range => range[0])
    const best = starts.reduce((best, start) => (within(start) > within(best) ? start : best), starts[0] ?? 0)
    let from = Math.max(0, best - 60)
    let to = Math.min(text.length, from + EXCERPT)
    if (from > 0) from += text.slice(from, best).search(/\s/) + 1
    if (to < text.length) to -= Math.max(0, text.slice(best, to).split('').reverse().join('').search(/\s/))
    const nodes = marked(terms, text, from, to, found)
    return [from > 0 ? '… ' : '', ...nodes, to < text.length ? ' …' : '']
  }

  const has = (terms, text) => terms.some(term => fit(term, spread(text)))

  /** The lines below the title of a result: the words of a source, or of the entry itself. */
  function lines(entry, terms) {
    const quotes = entry.quotes.filter(quote => has(terms, records.quotes[quote][1]))
    if (quotes.length && !has(terms, entry.text ?? '')) {
      return quotes.slice(0, 2).map(quote => {
        const [source, exact] = records.quotes[quote]
        const from = records.entries[source]
        const by = from === entry ? [] : [element('span', { className: 'source-meta' }, ` ${from.names?.[0] ?? from.title}`)]
        return element('p', {}, element('q', {}, ...filled(words.quoted, ...excerpt(terms, exact))), ...by)
      })
    }
    return entry.text ? [element('p', {}, ...excerpt(terms, entry.text))] : []
  }

  function result(entry, terms) {
    const title = element('a', { href: entry.href }, ...marked(terms, entry.title))
    const other = (entry.names ?? []).filter(name => has(terms, name))
    const beside = [entry.detail, ...other].filter(Boolean).join(' · ')
    const meta = beside ? marked(terms, beside) : []
    const status = records.statuses[entry.status]
    if (status) {
      const mark = element('span', { className: 'status-mark' }, status.mark)
      mark.setAttribute('aria-hidden', 'true')
      meta.unshift(element('span', { className: `status status-${status.key}` }, mark, ` ${status.text}`), beside ? ' · ' : '')
    }
    const label = element('span', { className: 'label' }, records.kinds[entry.kind].word)
    const below = meta.length ? [element('p', { className: 'source-meta' }, ...meta)] : []
    return element('li', {}, label, element('div', {}, title, ...below, ...lines(entry, terms)))
  }

  // ---- the page ----

  let kind = ''
  let shown = STEP
  // What was found last; an answer that comes late is not shown over it.
  let latest

  function address() {
    const address = new URL(location.href)
    for (const [name, value] of [['q', field.value.trim()], ['kind', field.value.trim() && kind]]) {
      if (value) address.searchParams.set(name, value)
      else address.searchParams.delete(name)
    }
    address.hash = ''
    // Not every browser lets a page from a folder change its address.
    try {
      history.replaceState(history.state, '', address.href.replace(/#$/, ''))
    } catch {}
  }

  function clear() {
    latest = undefined
    count.replaceChildren()
    hits.replaceChildren()
    kinds.replaceChildren()
    index.hidden = false
  }

  function button(text, press) {
    const made = element('button', { type: 'button' }, text)
    made.addEventListener('click', press)
    return made
  }

  /** Buttons for the kinds that were found. They stay the same nodes, so that the focus stays. */
  function filters({ total, counts }) {
    if (!kinds.firstChild) {
      for (const { key, word } of [{ key: '', word: words.all }, ...records.kinds]) {
        const made = button(word, () => {
          kind = key
          update()
        })
        made.dataset.kind = key
        made.append(' ', element('span', { className: 'count' }))
        kinds.append(made)
      }
    }
    if (!counts[kind]) kind = ''
    const several = Object.values(counts).filter(number => number > 0).length > 1
    for (const made of kinds.children) {
      const number = made.dataset.kind ? counts[made.dataset.kind] ?? 0 : total
      made.hidden = !number || !several
      made.lastChild.textContent = number
      made.setAttribute('aria-pressed', made.dataset.kind === kind)
    }
  }

  async function show(terms, found) {
    const { total, counts, some } = found
    filters(found)
    const number = kind ? counts[kind] : total
    const entries = await found.first(kind, shown)
    if (found !== latest) return
    hits.replaceChildren(...entries.map(entry => result(entry, terms)))
    if (number > shown) {
      const more = button(words.more, async () => {
        const next = shown
        shown += STEP
        await show(terms, found)
        hits.children[next]?.querySelector('a').focus()
      })
      hits.append(element('li', {}, more))
    }
    count.replaceChildren(some ? `${words.some} ` : '', total ? words.found.replace('{}', number) : words.none)
    const better = !total || some ? meant(terms) : null
    if (better) count.append(' ', ...filled(words.meant, element('a', { href: `?q=${encodeURIComponent(better)}` }, better)))
  }

  async function update() {
    address()
    const asked = field.value
    const terms = read(asked)
    if (!terms.length) return clear()
    index.hidden = true
    try {
      await load()
    } catch {
      clear()
      count.textContent = words.failed
      return
    }
    const found = await search(terms, asked)
    // Somebody who types faster than the index loads asks for something else by now.
    if (asked !== field.value) return
    latest = found
    await show(terms, found)
  }

  /** The links of the results, the field before them. */
  const stops = () => [field, ...hits.querySelectorAll('a, button')]

  function move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const all = stops()
    const at = all.indexOf(document.activeElement)
    if (!step || at < 0 || event.altKey || event.ctrlKey || event.metaKey || !all[at + step]) return
    event.preventDefault()
    all[at + step].focus()
  }

  form.addEventListener('submit', event => {
    event.preventDefault()
    stops()[1]?.focus()
  })
  field.addEventListener('focus', () => load().catch(() => {}), { once: true })
  field.addEventListener('input', () => {
    shown = STEP
    update()
  })
  box.addEventListener('keydown', move)

  box.hidden = false
  const asked = new URLSearchParams(location.search)
  field.value = asked.get('q') ?? ''
  kind = asked.get('kind') ?? ''
  if (field.value) update()
})()
