import type { Lang } from '../../../backend/bilingual.ts'

type Said = Record<Lang, string>

/** One condition of a scene, as it stands in sentences of both languages, with its reference. */
export interface Condition {
  kind: 'number' | 'choice' | 'flag' | 'days'
  /** What it is about, without an article; absent where no field has a name ("logged in within 30 days"). */
  field?: Said
  /** Behind "who"; in Chinese a clause that can stand before 的客户. */
  who: Said
  /** Behind "should". */
  be: Said
  /** A plural noun phrase. */
  people: Said
  /** Its value as said: "4,000", "Chengdu", "60 days". */
  value: Said
  sql: string
  /** The column, for a top N. */
  column?: string
}

const plain = (number: number) => number.toLocaleString('en-US')

/** What a number is called and where it is told: `{}` stands for its value. */
export interface NumberWords {
  column: string
  field: Said
  who: Said
  be: string
  people: Said
  /** Values from low to high. */
  steps: number[]
  /** Behind the value in Chinese, where nobody would leave it out. */
  unit?: string
}

const filled = (text: string, value: string) => text.replace('{}', value)

/** More than a number, strictly, as "over" and 超过 say. */
export const over = ({ column, field, who, be, people, unit = '' }: NumberWords, least: number): Condition => {
  const value = { en: plain(least), zh: `${least}${unit}` }
  return {
    kind: 'number',
    column,
    field,
    value,
    who: { en: filled(who.en, value.en), zh: filled(who.zh, value.zh) },
    be: { en: filled(be, value.en), zh: filled(who.zh, value.zh) },
    people: { en: filled(people.en, value.en), zh: filled(people.zh, value.zh) },
    sql: `${column} > ${least}`,
  }
}

export interface ChoiceWords {
  column: string
  field: Said
  /** Value in the data, then its name in both languages. */
  choices: [value: string, en: string, zh: string][]
  who: Said
  be: string
  people: Said
}

/** A property with one of its named values. */
export const being = ({ column, field, choices, who, be, people }: ChoiceWords, index: number): Condition => {
  const chosen = choices[index % choices.length]
  if (!chosen) throw new Error(`${column} has no values`)
  const [value, en, zh] = chosen
  return {
    kind: 'choice',
    field,
    value: { en, zh },
    who: { en: filled(who.en, en), zh: filled(who.zh, zh) },
    be: { en: filled(be, en), zh: filled(who.zh, zh) },
    people: { en: filled(people.en, en), zh: filled(people.zh, zh) },
    sql: `${column} = '${value}'`,
  }
}

export interface FlagWords {
  field: Said
  who: Said
  be: string
  people: Said
  sql: string
}

/** Something that a customer has or is. */
export const flagged = ({ field, who, be, people, sql }: FlagWords): Condition => ({
  kind: 'flag',
  field,
  who,
  be: { en: be, zh: who.zh },
  people,
  value: { en: '', zh: '' },
  sql,
})

export interface DoneWords {
  event: string
  who: Said
  be: string
  people: Said
  steps: number[]
}

/** Something done in the last so many days. */
export const doneWithin = ({ event, who, be, people }: DoneWords, days: number): Condition => {
  const value = { en: `${days} days`, zh: `${days}天` }
  return {
    kind: 'days',
    value,
    who: { en: filled(who.en, value.en), zh: filled(who.zh, value.zh) },
    be: { en: filled(be, value.en), zh: filled(who.zh, value.zh) },
    people: { en: filled(people.en, value.en), zh: filled(people.zh, value.zh) },
    sql: `customer_id in (select customer_id from ${event} where ts >= $now - interval ${days} day)`,
  }
}
