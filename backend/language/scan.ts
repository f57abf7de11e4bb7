import { bandAt } from './bands.ts'
import { boughtThrough, overThe } from './bought-through.ts'
import type { Candidate } from './candidate.ts'
import { agreesTo } from './channel-words.ts'
import { doneThrough } from './done-through.ts'
import { endedIn } from './ended-in.ts'
import { belongsOn, goesOn, joinsNext } from './goes-on.ts'
import { aroundCount, hyphened, isObjectBehind, parted, suspended, withinNotes } from './joined-words.ts'
import { leavesOutOnes, leftOutAgain, leftOutAt, outBehind, partsBefore } from './left-out.ts'
import type { Numbered } from './lexicon/numbered-names.ts'
import { type FieldHeads, possessedField } from './lexicon/possessed.ts'
import type { Lexeme, Sense } from './lexicon/sense.ts'
import type { Match, Trie } from './lexicon/trie.ts'
import { deadlineAt } from './message/deadline.ts'
import { asksToContact, asksToGive } from './message/given-to.ts'
import { plansContact } from './message/plans-contact.ts'
import { senderAsks } from './message/sender-asks.ts'
import { inCapitals } from './names-in-capitals.ts'
import type { Token } from './normalise.ts'
import { evenOne, notEvenOne, verbBehind } from './not-even-one.ts'
import type { Island } from './notation/islands.ts'
import { numberedAt } from './numbered-things.ts'
import { readNumber } from './numbers/number.ts'
import { planWordsAt } from './plan-words.ts'
import { countsGoods, endAt, isStill, signsAt } from './signs.ts'
import type { Day } from './time/calendar.ts'
import { readDuration } from './time/duration.ts'
import type { Clocked } from './time/stream.ts'
import { readWindow } from './time/window.ts'
import { readYearsOfLife } from './time/years-of-life.ts'
import { inValueRange } from './value-range.ts'
import { codeAt, codeWithNoun, quotedAt, quotedValues } from './written-names.ts'

export interface Dictionaries {
  closed: Trie
  catalog: Trie
  /** The data hold dates, so that months can be dates. */
  dated: boolean
  /** Names of saved segments. */
  saved?: Trie
  /** Events hold the names of goods. */
  goods?: boolean
  /** Fields that go by their last word. */
  heads: FieldHeads
  /** What stands before the numbers of things. */
  numbered: Trie<Numbered>
}

/** "US" is the country, "us" the people who ask. */
const fittingCase = (matches: Match[], tokens: Token[], at: number, text: string): Match[] => {
  const token = tokens[at]
  if (token?.text !== 'us') return matches
  const country = text.slice(token.start, token.end) === 'US'
  return matches.flatMap((match) => {
    const senses = match.senses.filter(({ is }) => (is === 'value' || is === 'property-value') === country)
    return match.length > 1 ? [match] : senses.length > 0 ? [{ ...match, senses }] : []
  })
}

const candidatesAt = (clock: Clocked, at: number, words: Dictionaries, text: string): Candidate[] => {
  const { tokens } = clock
  const found: Candidate[] = []
  const quoted = quotedAt(tokens, at, text)
  const named = quoted && words.saved?.match(tokens, at + 1).find(({ length }) => length === quoted.length - 2)
  if (quoted && named) return named.senses.map((sense) => ({ length: quoted.length, sense, cost: 1 }))
  if (quoted) return [quoted, ...quotedValues(words.catalog, tokens, at, quoted.length)]
  const capitals = inCapitals(tokens, at, text, words)
  if (capitals) return [capitals]
  const coded = words.goods ? codeWithNoun(tokens, at) : undefined
  if (coded) return [coded]
  const end = endAt(tokens, at)
  if (end) return [{ length: end.length, sense: { is: 'comparator', op: end.op, side: 'before' }, cost: 0.9 }]
  if (countsGoods(tokens, at)) return [{ length: 1, sense: { is: 'unit', unit: 'items' }, cost: 0.9 }]
  if (isStill(tokens, at)) return [{ length: 2, sense: { is: 'filler' }, cost: 0.9 }]
  const sender = senderAsks(tokens, at)
  if (sender) return [{ length: sender, sense: { is: 'filler' }, cost: 0.5 }]
  const cost = (sense: Sense) => (sense.is === 'filler' ? 1.1 : 1)
  for (const trie of [words.catalog, words.closed, words.saved])
    for (const match of withinNotes(fittingCase(trie?.match(tokens, at) ?? [], tokens, at, text), tokens, at))
      for (const sense of match.senses.filter(
        (each) =>
          !joinsNext(tokens, at, match.length, each) &&
          !goesOn(tokens, at, match.length, each) &&
          !belongsOn(tokens, at, match.length, each, words),
      ))
        found.push({ length: match.length, sense, cost: cost(sense) })
  for (const { length, senses } of [...parted(words.catalog, tokens, at), ...hyphened(words.catalog, tokens, at)])
    for (const sense of senses) found.push({ length, sense, cost: 1 })
  const bought = found.some(({ sense }) => sense.is === 'event') ? 0 : boughtThrough(words.catalog, tokens, at)
  if (bought > 0) return [{ length: bought, sense: { is: 'filler' }, cost: 0.9 }]
  if (overThe(words.catalog, tokens, at))
    found.splice(0, found.length, { length: 1, sense: { is: 'filler' }, cost: 0.95 })
  found.push(...bandAt(words.catalog, tokens, at), ...numberedAt(words.numbered, tokens, at))
  const owned = possessedField(words.heads, tokens, at)
  if (owned) found.push({ length: 1, sense: { is: 'attribute', attribute: owned }, cost: 0.9 })
  const ended = endedIn(words.catalog, tokens, at)
  if (ended) return [{ length: ended, sense: { is: 'filler' }, cost: 0.9 }]
  const deadline = deadlineAt(tokens, at)
  if (deadline) found.push({ length: deadline, sense: { is: 'filler' }, cost: 0.9 })
  // "Email gold members …" is a request, and no word of the data
  if (asksToGive(tokens, at)) {
    found.length = 0
    found.push({ length: 1, sense: { is: 'filler' }, cost: 1.1 })
  } else if (plansContact(tokens, at)) {
    found.splice(0, found.length, ...found.filter(({ sense }) => sense.is !== 'event'))
    found.push({ length: 1, sense: { is: 'filler' }, cost: 1.1 })
  } else if (asksToContact(tokens, at))
    for (let n = found.length - 1; n >= 0; n -= 1)
      if (found[n]?.length === 2 && (found[n]?.sense.is === 'event' || found[n]?.sense.is === 'measure'))
        found.splice(n, 1)
  if (partsBefore(tokens, at)) found.push({ length: 1, sense: { is: 'filler' }, cost: 0.9 })
  else if (outBehind(tokens, at)) found.push({ length: 1, sense: { is: 'except', side: 'after' }, cost: 1 })
  // "First throw out the pensioners …" is an order of work, and no first event
  const leavesOut = (place: number) =>
    leftOutAt(tokens, place) > 0 ||
    words.closed.match(tokens, place).some(({ senses }) => senses.some(({ is }) => is === 'except'))
  if (/^first(?:ly)?$/.test(tokens[at]?.text ?? '') && leavesOut(at + 1))
    found.push({ length: 1, sense: { is: 'filler' }, cost: 0.9 })
  if (leavesOutOnes(tokens, at)) return [{ length: 1, sense: { is: 'except', side: 'before' }, cost: 0.9 }]
  const left = leftOutAt(tokens, at) || leftOutAgain(tokens, at)
  if (left) found.push({ length: left, sense: { is: 'except', side: 'before' }, cost: 1 })
  const through = doneThrough(words.catalog, tokens, at)
  if (through) found.push(...through)
  const ranges = inValueRange(words.catalog, tokens, at)
  if (ranges) found.push({ length: 1, sense: ranges, cost: 1 })
  if (!ranges && !through) found.push(...planWordsAt(words.catalog, clock, at))
  // 周一登录过 is a day of the week, 每周一次 a number
  const weekday = /^[周期拜]$/.test(tokens[at]?.text ?? '') && /^[一二三四五六日天]$/.test(tokens[at + 1]?.text ?? '')
  if (weekday && !/^[次笔单个回遍条年岁]$/.test(tokens[at + 2]?.text ?? ''))
    found.push({ length: 2, sense: { is: 'unknown', text: `${tokens[at]?.text}${tokens[at + 1]?.text}` }, cost: 1.2 })
  const none = notEvenOne(tokens, at)
  if (none) found.push({ length: none, sense: { is: 'not', never: true }, cost: 1 })
  const one = evenOne(tokens, at)
  if (one && !none) found.push({ length: one, sense: { is: 'filler' }, cost: 0.9 })
  const around = aroundCount(words.catalog, tokens, at)?.senses ?? []
  if (around.length > 0) found.length = 0
  for (const sense of around) found.push({ length: 2, sense, cost: 0.9 })
  if (
    /^(?:receive|receiving|get|getting|be|being|contacted|reached|messaged|texted|emailed|called|phoned)$/.test(
      tokens[at]?.text ?? '',
    ) &&
    agreesTo(tokens, at)
  )
    return [{ length: 1, sense: { is: 'filler' }, cost: 0.5 }]
  if (isObjectBehind(words.catalog, tokens, at)) return [{ length: 1, sense: { is: 'filler' }, cost: 0.5 }]
  const done = /^[过了]$/.test(tokens[at + 1]?.text ?? '') ? 2 : 1
  for (const sense of verbBehind(words.catalog, tokens, at)) found.push({ length: done, sense, cost: 1 })
  const number = readNumber(tokens, at)
  if (number) found.push({ length: number.length, sense: { is: 'number', number }, cost: 1 })
  // "spend reached 500", and not "last reached in May"
  if (/^(?:reached|hit|totall?ed)$/.test(tokens[at]?.text ?? '') && readNumber(tokens, at + 1))
    found.push({ length: 1, sense: { is: 'comparator', op: 'gte', side: 'before' }, cost: 1 })
  const hanging = suspended(tokens, at)
  const hung = hanging.findIndex(({ text }) => text === '-') + 1
  if (hung > 0) {
    for (const { length, senses } of words.catalog.match(hanging, 0))
      if (length > hung) for (const sense of senses) found.push({ length: hung, sense, cost: 1 })
    const length = readDuration(hanging, 0)
    if (length) found.push({ length: hung, sense: { is: 'duration', duration: length }, cost: 1 })
  }
  const duration = readDuration(tokens, at)
  if (duration) found.push({ length: duration.length, sense: { is: 'duration', duration }, cost: 1 })
  const life = readYearsOfLife(tokens, at)
  if (life) {
    const { length, ...years } = life
    found.push({ length, sense: { is: 'years', ...years }, cost: 1 })
  }
  const window = readWindow(clock, at)
  const months =
    window &&
    !words.dated &&
    window.window.type === 'range' &&
    /^\D+$|月/.test(
      tokens
        .slice(at, at + window.length)
        .map((each) => each.text)
        .join(' '),
    )
  if (window && !months)
    found.push({
      length: window.length,
      sense: { is: 'window', window: window.window, ...(window.future ? { future: true } : {}) },
      cost: 1,
    })
  const token = tokens[at] as Token
  const code = codeAt(tokens, at)
  const written = text.slice(token.start, tokens[at + code - 1]?.end)
  if (code) found.push({ length: code, sense: { is: 'code', text: written }, cost: 1 })
  // 买没买都留着: whichever of the two
  if (tokens[at + 1]?.text === '没' && token.kind === 'han' && tokens[at + 2]?.text === token.text)
    found.push({ length: 3, sense: { is: 'filler' }, cost: 0.9 })
  found.push(...signsAt(tokens, at))
  // "accounts" says nothing, unless the data hold some
  const things = new Set(found.flatMap(({ length, sense }) => (sense.is === 'thing' ? [length] : [])))
  if (things.size > 0)
    for (let n = found.length - 1; n >= 0; n -= 1)
      if (found[n]?.sense.is === 'filler' && things.has(found[n]?.length ?? 0)) found.splice(n, 1)
  if (found.every(({ length }) => length > 1))
    found.push({ length: 1, sense: { is: 'unknown', text: token.text }, cost: token.kind === 'han' ? 5 : 6 })
  return found
}

/** Cuts the tokens into the fewest known pieces: the cheapest path, longer pieces first where paths cost the same. */
export const scan = (
  tokens: Token[],
  today: Day,
  words: Dictionaries,
  text: string,
  islands: readonly Island[] = [],
): Lexeme[] => {
  const clock: Clocked = { tokens, today, periods: new Map() }
  const all = tokens.map((token, at): Candidate[] => {
    const island = islands.find(({ from, to }) => from <= at && at < to)
    if (island?.from === at) return island.senses.map((sense) => ({ length: island.to - at, sense, cost: 0 }))
    if (island) return [{ length: 1, sense: { is: 'filler' }, cost: 1 }]
    const found = candidatesAt(clock, at, words, text)
    const next = islands.find(({ from }) => from > at)?.from
    if (next === undefined) return found
    const before = found.filter(({ length }) => at + length <= next)
    return before.length > 0 ? before : [{ length: 1, sense: { is: 'unknown', text: token.text }, cost: 5 }]
  })
  const best = new Array<number>(tokens.length + 1).fill(0)
  const step = new Array<number>(tokens.length).fill(1)
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    best[at] = Number.POSITIVE_INFINITY
    for (const { length, cost } of all[at] as Candidate[]) {
      const total = cost + best[at + length]!
      if (total < best[at]! - 1e-9 || (Math.abs(total - best[at]!) < 1e-9 && length > step[at]!)) {
        best[at] = total
        step[at] = length
      }
    }
  }
  const lexemes: Lexeme[] = []
  for (let at = 0; at < tokens.length; at += step[at]!) {
    const read = (all[at] as Candidate[]).filter(({ length }) => length === step[at]).map(({ sense }) => sense)
    // 免打扰 is what the data hold, before it is a word of leaving out
    const held = read.some((sense) => sense.is === 'value' && tokens[at + step[at]!]?.text === '的')
    const senses = held ? read.filter(({ is }) => is !== 'except') : read
    lexemes.push({ senses, from: at, to: at + step[at]! })
  }
  return lexemes
}
