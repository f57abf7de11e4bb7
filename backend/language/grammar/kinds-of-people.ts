import { clause } from './clause.ts'
import { join, type Node } from './node.ts'
import type { State } from './state.ts'

const announced =
  /[两二三四2-4](?:大)?(?:类|种|拨|批|组|群|波|部分)(?:不同的?)?(?:(?:人群|人|客户|用户|顾客|客群|群体)(?:[，,]?我?(?:都要|都算|全要|都想要))?|[，,]?我?(?:都要|都算|全要))|(?:要|分)[两二三](?:类|种|拨|批|组)(?:人|客户)?|\b(?:just |only )?(?:two|three|four|2|3|4)(?: different| separate| distinct)? (?:kinds|sorts|types|groups|sets|lots|categories|classes)(?: of (?:people|customers?|clients?|shoppers?|users?|them|subscribers?|buyers?|members?))?(?:,? (?:either is fine|both are fine|in one|combined|together))?/i

/** Ways to name one kind after another; those of a list are numbered from one up. */
const enumerations: { words: RegExp; first?: RegExp }[] = [
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
  },
]

const said = (state: State, from: number, to: number): string => (from < to ? state.textOf(from, to) : '')

interface Kinds {
  /** The announcement, and each kind with the words that number it; places of lexemes. */
  from: number
  to: number
  kinds: { from: number; starts: number; to: number }[]
}

/** Where the kinds stand: "two kinds of people: those who A and those who B", 两类人：一是A，二是B. */
const kindsIn = (state: State): Kinds | undefined => {
  const count = state.lexemes.length
  const text = said(state, 0, count)
  const found = announced.exec(text)
  if (!found) return undefined
  const ends = state.lexemes.map((_, n) => said(state, 0, n + 1).length)
  const startOf = (n: number) => (ends[n] ?? 0) - said(state, n, n + 1).length
  const placeFrom = (offset: number) => {
    const at = state.lexemes.findIndex((_, n) => startOf(n) >= offset)
    return at < 0 ? count : at
  }
  const placeOf = (offset: number) => {
    const at = ends.findIndex((end) => end > offset)
    return at < 0 ? count : at
  }
  const [from, to] = [placeOf(found.index), placeFrom(found.index + found[0].length)]
  const base = startOf(to)
  for (const { words, first } of enumerations) {
    const names = [...text.slice(base).matchAll(words)]
    if (names.length < 2 || (first && !first.test(names[0]?.[0] ?? ''))) continue
    const starts = names.map((name) => ({
      from: placeOf(base + (name.index ?? 0)),
      starts: placeFrom(base + (name.index ?? 0) + name[0].length),
    }))
    const kinds = starts.map((one, n) => ({ ...one, to: starts[n + 1]?.from ?? count }))
    return { from, to, kinds }
  }
  return { from, to, kinds: [] }
}

/** What is shared by all kinds stands before them. */
const wholeOf = (state: State, { from, to, kinds }: Kinds): Node | undefined => {
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
  const each = kinds.map((kind) => clause(state, kind.starts, kind.to).node)
  if (each.some((node) => !node)) return undefined
  spend(from, to)
  for (const kind of kinds) spend(kind.from, kind.starts)
  return join('all', [...(before ? [before] : []), ...(between ? [between] : []), { op: 'any', of: each as Node[] }])
}

/** Alternatives that a message announces as kinds of people; undefined where it announces none, or they can not be told apart. */
export const kindsOfPeople = (state: State): Node | undefined => {
  const kinds = kindsIn(state)
  if (!kinds) return undefined
  const [spent, last, troubles] = [new Set(state.spent), { ...state.last }, [...state.troubles]]
  const node = wholeOf(state, kinds)
  if (node) return node
  state.spent = spent
  state.last = last
  state.troubles = troubles
  return undefined
}
