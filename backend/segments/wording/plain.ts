import type { Bilingual } from '../../bilingual.ts'
import { both } from '../scope.ts'
import { numeral, quoted } from '../words.ts'
import type { Found, Hole, Parts, Written } from './wording.ts'

const here = <T>(value: T, { text, lang }: Written, at: number, words: Bilingual): Found<T>[] =>
  text.startsWith(words[lang], at) ? [{ value, end: at + words[lang].length }] : []

/** The values whose words stand at a place. */
export const thoseSaid = <T>(
  values: readonly T[],
  from: Written,
  at: number,
  words: (value: T) => Bilingual,
): Found<T>[] => values.flatMap((value) => here(value, from, at, words(value)))

/** One of a few values, each with its words. */
export const choice = <K extends string>(table: Record<K, Bilingual>): Hole<K> => ({
  say: (value) => table[value],
  read: (from, at) => thoseSaid(Object.keys(table) as K[], from, at, (key) => table[key]),
})

/** Words that follow from the other parts. */
export const echo = (words: (parts: Parts) => Bilingual): Hole<undefined> => ({
  say: (_, __, parts) => words(parts),
  read: (from, at, parts) => here(undefined, from, at, words(parts)),
})

const digits = /-?\d{1,3}(?:,\d{3})*(?:\.\d+)?/y

/** A number as it is shown, with separators of thousands. */
export const numberAt = ({ text }: Written, at: number): Found<number>[] => {
  digits.lastIndex = at
  const [found] = digits.exec(text) ?? []
  return found === undefined ? [] : [{ value: Number(found.replaceAll(',', '')), end: at + found.length }]
}

export const number: Hole<number> = {
  say: (value) => both(numeral(value), numeral(value)),
  read: numberAt,
}

const bare = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/y
/** A number without separators: coordinates, versions. */
export const digit: Hole<number> = {
  say: (value) => both(String(value), String(value)),
  read({ text }, at) {
    bare.lastIndex = at
    const [found] = bare.exec(text) ?? []
    return found === undefined ? [] : [{ value: Number(found), end: at + found.length }]
  },
}

const inQuotes = { zh: /“((?:””|[^”])*)”/y, en: /"((?:""|[^"])*)"/y }
const doubled = { zh: '”', en: '"' }

/** A text in quotes; a closing quote inside is doubled. */
export const quotedAt = ({ text, lang }: Written, at: number): Found<string>[] => {
  const form = inQuotes[lang]
  form.lastIndex = at
  const [whole, inside] = form.exec(text) ?? []
  if (whole === undefined || inside === undefined) return []
  return [{ value: inside.replaceAll(doubled[lang].repeat(2), doubled[lang]), end: at + whole.length }]
}

export const quotation: Hole<string> = {
  say: (value) => quoted(both(value, value)),
  read: quotedAt,
}

/** What may be absent, and then says nothing. */
export const optional = <T>(hole: Hole<T>): Hole<T | undefined> => ({
  say: (value, to, parts) => (value === undefined ? both('', '') : hole.say(value, to, parts)),
  read: (from, at, parts) => [...hole.read(from, at, parts), { value: undefined, end: at }],
})

/** Several of a kind with words between them. */
export const several = <T>(hole: Hole<T>, between: Bilingual, least = 1): Hole<T[]> => ({
  say(values, to, parts) {
    const said = values.map((value) => hole.say(value, to, parts))
    return both(said.map(({ zh }) => zh).join(between.zh), said.map(({ en }) => en).join(between.en))
  },
  read(from, at, parts) {
    const found: Found<T[]>[] = []
    let open = hole.read(from, at, parts).map(({ value, end }): Found<T[]> => ({ value: [value], end }))
    while (open.length > 0 && from.goesOn()) {
      found.push(...open)
      open = open.flatMap(({ value, end }) =>
        here(undefined, from, end, between).flatMap((link) =>
          hole.read(from, link.end, parts).map((next) => ({ value: [...value, next.value], end: next.end })),
        ),
      )
    }
    return found.filter(({ value }) => value.length >= least)
  },
})

/** A hole between words of its own. */
export const between = <T>(before: Bilingual, hole: Hole<T>, after: Bilingual): Hole<T> => ({
  say(value, to, parts) {
    const { zh, en } = hole.say(value, to, parts)
    return both(`${before.zh}${zh}${after.zh}`, `${before.en}${en}${after.en}`)
  },
  read: (from, at, parts) =>
    here(undefined, from, at, before).flatMap(({ end: start }) =>
      hole
        .read(from, start, parts)
        .flatMap(({ value, end }) => here(undefined, from, end, after).map((last) => ({ value, end: last.end }))),
    ),
})

/** No words at all. */
export const nothing: Hole<undefined> = echo(() => both('', ''))
