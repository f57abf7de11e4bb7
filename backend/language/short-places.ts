import type { Attribute } from '../catalog/catalog.ts'
import { countryNames, countryOfCode } from './lexicon/countries.ts'
import type { CatalogIndex } from './lexicon/index.ts'
import { letterPlaces, wordCodes } from './lexicon/place-letters.ts'
import type { Sense } from './lexicon/sense.ts'
import { type Token, tokenise } from './normalise.ts'
import type { Island } from './notation/islands.ts'

type ValueSense = Extract<Sense, { is: 'value' | 'property-value' }>

/** Values that a whole name stands for. */
const sensesOf = ({ words }: CatalogIndex, name: string): ValueSense[] => {
  const tokens = tokenise(name)
  return words
    .match(tokens, 0)
    .filter(({ length }) => length === tokens.length)
    .flatMap(({ senses }) =>
      senses.filter((sense): sense is ValueSense => sense.is === 'value' || sense.is === 'property-value'),
    )
}

const fieldOf = (sense: ValueSense): Attribute => (sense.is === 'value' ? sense.attribute : sense.property)

interface Short {
  at: number
  senses: ValueSense[]
  /** Written as a code of a country, in capitals. */
  capital: boolean
  han: boolean
}

const shortAt = (tokens: Token[], at: number, text: string, index: CatalogIndex): Short | undefined => {
  const token = tokens[at]
  if (!token) return undefined
  if (token.kind === 'han') {
    // 占比, 同比: no Belgium
    if (token.text === '比' && /[占对同环相]/.test(text[token.start - 1] ?? '')) return undefined
    const names = letterPlaces.get(token.text)
    const senses = names?.map((name) => sensesOf(index, name)).filter((found) => found.length > 0) ?? []
    return senses.length > 0 ? { at, senses: senses.flat(), capital: false, han: true } : undefined
  }
  if (token.kind !== 'word' || !/^[a-z]{2}$/.test(token.text) || tokens[at + 1]?.text === '.') return undefined
  const country = countryOfCode(token.text)
  if (!country) return undefined
  const senses = [country, ...countryNames(country)]
    .map((name) => sensesOf(index, name))
    .find((found) => found.length > 0)
  const capital = /^[A-Z]{2}$/.test(text.slice(token.start, token.end))
  return senses ? { at, senses, capital, han: false } : undefined
}

const joins = new Set(['+', '/', '、', ',', '&', '和', '与', '或', '跟', 'and', 'or'])
/** Nothing that goes on as one word stands before a place. */
const opensAt = (tokens: Token[], at: number): boolean =>
  at === 0 || tokens[at]?.glued === false || tokens[at - 1]?.kind === 'mark'
const isEnd = (token: Token | undefined): boolean =>
  !token || token.kind === 'mark' || !token.glued || token.kind === 'digits'
const counted = /^[两三四五六]$/

/** Places that stand together from one on, and the joints between them. */
const runFrom = (
  first: Short,
  tokens: Token[],
  text: string,
  index: CatalogIndex,
): { places: Short[]; joints: number[] } => {
  const places = [first]
  const joints: number[] = []
  for (;;) {
    const end = (places.at(-1)?.at ?? 0) + 1
    const joint = joins.has(tokens[end]?.text ?? '') ? 1 : 0
    const next = shortAt(tokens, end + joint, text, index)
    if (!next || next.han !== first.han || (!joint && !(next.han && tokens[end]?.glued))) break
    if (joint) joints.push(end)
    places.push(next)
  }
  return { places, joints }
}

/** The senses of one field that all the places have, the earlier meaning of each first. */
const ofOneField = (places: Short[]): Map<Short, ValueSense[]> | undefined => {
  const fields = (places[0]?.senses ?? [])
    .map(fieldOf)
    .filter((field) => places.every(({ senses }) => senses.some((sense) => fieldOf(sense) === field)))
  if (fields.length === 0) return undefined
  const names = new Set(fields.map(({ name }) => name))
  return new Map(
    places.map((place) => [
      place,
      fields
        .flatMap((field) => place.senses.find((sense) => fieldOf(sense) === field) ?? [])
        .filter((sense) => names.has(fieldOf(sense).name)),
    ]),
  )
}

/**
 * Places that are written short: DE, FR; 德+法; nl/be; 杭+甬. A code that is a word too, one in small letters and a single Chinese letter are
 * places only among others of their sort, or where they stand alone between two stops.
 */
export const shortPlacesIn = (
  tokens: Token[],
  text: string,
  index: CatalogIndex,
  taken: readonly Island[],
): Island[] => {
  const small = /\p{Ll}|\p{Script=Han}/u.test(text)
  const free = (at: number) => taken.every(({ from, to }) => at < from || at >= to)
  const found: Island[] = []
  let quoted = false
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.text === '"') quoted = !quoted
    const first = quoted || !free(at) ? undefined : shortAt(tokens, at, text, index)
    if (!first) continue
    const { places, joints } = runFrom(first, tokens, text, index)
    const last = places.at(-1) as Short
    const next = tokens[last.at + 1]
    const closed = isEnd(next) || counted.test(next?.text ?? '')
    const open = opensAt(tokens, at)
    const several = places.length > 1 && (!first.han || (closed && open))
    const single = first.han ? open && closed : first.capital && small && !wordCodes.has(tokens[at]?.text ?? '')
    const known = ofOneField(places)
    const lower = !first.han && places.some(({ capital }) => !capital)
    const stroked = joints.length > 0 && joints.every((joint) => /^[+/]$/.test(tokens[joint]?.text ?? ''))
    if (known && (several ? !lower || stroked : single)) {
      for (const place of places) found.push({ from: place.at, to: place.at + 1, senses: known.get(place) ?? [] })
      for (const joint of joints) found.push({ from: joint, to: joint + 1, senses: [{ is: 'list' }] })
    }
    at = last.at
  }
  return found.sort((a, b) => a.from - b.from)
}
