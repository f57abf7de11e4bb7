import type { Candidate } from './candidate.ts'
import type { Numbered } from './lexicon/numbered-names.ts'
import { type Lexeme, type SenseOf, senseOf } from './lexicon/sense.ts'
import type { Trie } from './lexicon/trie.ts'
import type { Token } from './normalise.ts'

const mark = /^(?:#|:|=|no|nr|number|id|为|是|号)$/
/** What a number counts, or bounds: "store 2 times" names no store. */
const counts =
  /^(?:[-~+%‰.:/]|次|个|笔|单|张|件|家|人|位|名|天|周|月|年|季|元|块|万|千|百|成|折|倍|岁|以|及|到|至|times?|days?|weeks?|months?|years?|orders?|items?|pieces?|people|customers?|percent|to|through|or)$/
const more = /^(?:more|less|fewer|above|over|higher|lower|上|下|外|内)$/

const isCount = (tokens: Token[], at: number): boolean => {
  const said = tokens[at]?.text ?? ''
  if (said === 'or') return more.test(tokens[at + 1]?.text ?? '')
  if (/^[.:：]$/.test(said)) return tokens[at + 1]?.kind === 'digits' && tokens[at + 1]?.glued === true
  return counts.test(said)
}

const thingOf = ({ event, property }: Numbered, token: Token | undefined): SenseOf<'property-value'> | undefined => {
  const value = token?.kind === 'digits' && /^\d{1,9}$/.test(token.text) ? Number(token.text) : Number.NaN
  const known = typeof property.min === 'number' && typeof property.max === 'number'
  const within = known && value >= Number(property.min) && value <= Number(property.max)
  return within ? { is: 'property-value', event, property, value } : undefined
}

/** campaign 18, 活动18, "store no. 367", 8号门店: a thing that the data tell apart by its number. */
export const numberedAt = (names: Trie<Numbered>, tokens: Token[], at: number): Candidate[] => {
  const ahead = tokens[at]?.kind === 'digits' && tokens[at + 1]?.text === '号' ? names.match(tokens, at + 2) : []
  const leading = ahead.flatMap(({ length, senses }) =>
    senses.flatMap((one): Candidate[] => {
      const sense = thingOf(one, tokens[at])
      return sense ? [{ length: length + 2, sense, cost: 0.9 }] : []
    }),
  )
  return names.match(tokens, at).reduce<Candidate[]>((found, { length, senses }) => {
    let place = at + length
    while (place < at + length + 2 && mark.test(tokens[place]?.text ?? '')) place += 1
    if (tokens[place]?.text === '.' && /^n[or]$/.test(tokens[place - 1]?.text ?? '')) place += 1
    if (isCount(tokens, place + 1)) return found
    for (const one of senses) {
      const sense = thingOf(one, tokens[place])
      if (sense) found.push({ length: place + 1 - at, sense, cost: 0.9 })
    }
    return found
  }, leading)
}

/** "campaigns 8 and 13", 活动8或13: numbers that go on behind a numbered thing are things of that kind. */
export const withNumbersListed = (lexemes: Lexeme[]): Lexeme[] => {
  const read: Lexeme[] = []
  lexemes.forEach((lexeme, at) => {
    const [joint, before] = [read[at - 1], read[at - 2]]
    const kind = before?.senses.find(
      (sense): sense is SenseOf<'property-value'> =>
        sense.is === 'property-value' && typeof sense.value === 'number' && sense.property.type === 'integer',
    )
    const number = senseOf(lexeme, 'number')?.number
    const joins = (['or', 'and', 'list'] as const).some((is) => senseOf(joint, is))
    const next = lexemes[at + 1]
    const counted = (['unit', 'duration', 'comparator'] as const).some((is) => senseOf(next, is))
    const { min, max } = kind?.property ?? {}
    const within = number?.plain && number.value >= Number(min) && number.value <= Number(max)
    read.push(kind && joins && within && !counted ? { ...lexeme, senses: [{ ...kind, value: number.value }] } : lexeme)
  })
  return read
}
