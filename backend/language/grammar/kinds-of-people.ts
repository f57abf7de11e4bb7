import { countOf } from '../numbers/count-of.ts'
import { clause } from './clause.ts'
import { placesBy, tried, wholeIn } from './clauses-in.ts'
import { join, type Node } from './node.ts'
import { type OfAll, saidOfAll, sentenceBehind } from './of-all-kinds.ts'
import type { State } from './state.ts'

const announced =
  /\b(?:the |these |those )?(?:two|three|four|2|3|4) (?:different |separate |distinct )?(?:groups|audiences|segments|sets|lists)(?: in mind| here| this time)?(?=[:：])|[两二三四2-4](?:大)?(?:类|种|拨|批|组|群|波|部分)(?:不同的?)?(?:(?:人群|人|客户|用户|顾客|客群|群体)(?:[，,]?我?(?:都要|都算|全要|都想要))?|[，,]?我?(?:都要|都算|全要))|(?:要|分)[两二三](?:类|种|拨|批|组)(?:人|客户)?|\b(?:just |only )?(?:two|three|four|2|3|4)(?: different| separate| distinct)? (?:kinds|sorts|types|groups|sets|lots|categories|classes)(?: of (?:people|customers?|clients?|shoppers?|users?|them|subscribers?|buyers?|members?))?(?:,? (?:either is fine|both are fine|in one|combined|together))?/i

/** Ways to name one kind after another; those of a list are numbered from one up. */
const enumerations: { words: RegExp; first?: RegExp; opens?: true }[] = [
  {
    words: /(?:其?[一二三四]是|其[一二三四][，,：:]?|第[一二三四](?:类|种|拨|批|组)(?:人|客户)?(?:是)?[：:]?)/g,
    first: /一/,
  },
  {
    words: /(?:(?:还有|另外|再有|另)(?:外)?)?一(?:类|种|拨|批|组|部分|群|波)(?:人|客户|用户|顾客)?(?:是|为|要)?[：:]?/g,
  },
  { words: /\((?:a|b|c|d|1|2|3|4)\)/gi, first: /[a1]/i },
  { words: /\b(?:first(?:ly)?|second(?:ly)?|third(?:ly)?)[,:]/gi, first: /^first/i },
  { words: /(?:,? ?\b(?:and|or|plus) )?\b(?:one|the other|another)(?: group| kind| sort| set)?(?: is| are|:)/gi },
  {
    words:
      /(?:,? ?\b(?:and|or|plus)(?: also)? )?\b(?:those|people|customers|clients|shoppers|users|buyers|anyone|everyone)(?= (?:who|with|that|whose|in|on|from|over|under|aged)\b)/gi,
    opens: true,
  },
]

/** What parts kinds that nothing numbers, the surest first. */
const partings = [
  /[;；]/g,
  /[,，] ?(?:and|plus|or|as well as|along with)\b|[,，]?(?:以及|还有|外加|再加上?)/gi,
  /\b(?:and|plus|or)\b(?= (?:[\w'-]+ ){0,3}(?:customers|clients|people|ones|shoppers|users|buyers|members|those|anyone)\b)/gi,
  /[,，、]|[和与](?=[^和与]*(?:客户|用户|人|的)$)/g,
]
const countIn = (announcement: string): number => {
  const [word = ''] = /two|three|four|[两二三四2-4]/i.exec(announcement) ?? []
  return countOf(word)
}

/** Where kinds begin and where the words that part them do, in a text that a colon opens: as many as were announced. */
const unnumbered = (text: string, count: number): { from: number; starts: number }[] => {
  for (const parting of partings) {
    const found = [...text.matchAll(parting)]
    if (found.length === count - 1)
      return [
        { from: 0, starts: 0 },
        ...found.map((one) => ({ from: one.index ?? 0, starts: (one.index ?? 0) + one[0].length })),
      ]
  }
  return []
}

const said = (state: State, from: number, to: number): string => (from < to ? state.textOf(from, to) : '')

interface Kinds {
  /** The announcement, and each kind with the words that number it; places of lexemes. */
  from: number
  to: number
  kinds: { from: number; starts: number; to: number }[]
  /** What is said of all of them, in words of its own. */
  all?: OfAll | undefined
}

/** Where the kinds stand: "two kinds of people: those who A and those who B", 两类人：一是A，二是B. */
const kindsIn = (state: State): Kinds | undefined => {
  const count = state.lexemes.length
  const text = said(state, 0, count)
  const found = announced.exec(text)
  if (!found) return undefined
  const places = placesBy(state)
  const [from, to] = [places.of(found.index), places.from(found.index + found[0].length)]
  const base = places.startOf(to)
  const all = saidOfAll(state, to + 1)
  const limit = all ? places.startOf(all.from) : text.length
  for (const { words, first, opens } of enumerations) {
    const names = [...text.slice(base, limit).matchAll(words)]
    // "web customers who A and rural customers who B" are told apart by more than that word
    if (opens && !/^[\s:：,，]*$/.test(text.slice(base, base + (names[0]?.index ?? 0)))) continue
    if (names.length < 2 || (first && !first.test(names[0]?.[0] ?? ''))) continue
    const starts = names.map((name) => ({
      from: places.of(base + (name.index ?? 0)),
      starts: places.from(base + (name.index ?? 0) + name[0].length),
    }))
    const kinds = starts.map((one, n) => ({ ...one, to: starts[n + 1]?.from ?? count }))
    return { from, to, kinds, all }
  }
  const colon = /^\s*[:：]/.exec(text.slice(found.index + found[0].length))
  const opens = found.index + found[0].length + (colon?.[0].length ?? 0)
  const told = text.slice(opens, limit)
  const named = [told, told.replace(/[.。!！][\s\S]*$/, '')].map((one) => unnumbered(one, countIn(found[0])))
  const kinds = (colon ? (named.find(({ length }) => length > 0) ?? []) : []).map((one) => ({
    from: one.from === 0 ? places.from(opens) : places.of(opens + one.from),
    starts: places.from(opens + one.starts),
  }))
  return { from, to, kinds: kinds.map((one, n) => ({ ...one, to: kinds[n + 1]?.from ?? count })), all }
}

/** One kind by itself: no list of values reaches into the next one. */
const within = (state: State, from: number, to: number): Node | undefined => {
  const own: State = { ...state, lexemes: state.lexemes.slice(0, to) }
  const { node } = clause(own, from, to)
  state.last = own.last
  state.troubles = own.troubles
  state.mixed ||= own.mixed
  return node
}

/** What is shared by all kinds stands before them, or behind in words of its own. */
const wholeOf = (state: State, { from, to, kinds: named, all: said }: Kinds): Node | undefined => {
  const starts = named.map((kind) => kind.starts)
  const all = starts.length > 0 ? (said ?? sentenceBehind(state, starts)) : undefined
  const kinds = named.map((kind) => ({ ...kind, to: Math.min(kind.to, all?.from ?? kind.to) }))
  const before = from > 0 ? clause(state, 0, from).node : undefined
  const spend = (start: number, end: number) => {
    for (let at = start; at < end; at += 1) state.spent.add(at)
  }
  if (kinds.length === 0) {
    const after = clause(state, to, state.lexemes.length).node
    if (after?.op !== 'any') return undefined
    spend(from, to)
    return join('all', [...(before ? [before] : []), after])
  }
  const first = kinds[0]?.from ?? to
  const between = first > to ? clause(state, to, first).node : undefined
  const each = kinds.map((kind) => within(state, kind.starts, kind.to))
  if (each.some((node) => !node)) return undefined
  spend(from, to)
  for (const kind of kinds) spend(kind.from, kind.starts)
  const behind = all && wholeIn(state, all.to, state.lexemes.length)
  if (all && behind) spend(all.from, all.to)
  const either: Node = { op: 'any', of: each as Node[] }
  return join(
    'all',
    [before, between, either, behind].flatMap((node) => node ?? []),
  )
}

/** Alternatives that a message announces as kinds of people; undefined where it announces none, or they can not be told apart. */
export const kindsOfPeople = (state: State): Node | undefined => {
  const kinds = kindsIn(state)
  if (!kinds) return undefined
  return tried(state, () => wholeOf(state, kinds))
}
