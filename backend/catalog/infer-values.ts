import type { Bilingual } from '../bilingual.ts'
import type { AttributeValue } from './catalog.ts'
import type { FieldEntry, Said } from './glossary/entry.ts'
import { nameKey } from './glossary/name.ts'
import { valueWords } from './glossary/readable.ts'
import { spoken } from './glossary/spoken.ts'
import { noWords, unknownWords, yesWords } from './glossary/value-sets.ts'
import { byLetter, naturalOrder, rowOf } from './natural-order.ts'
import type { ColumnProfile } from './profile.ts'

const plain = (value: string) => value.normalize('NFKC').trim().toLowerCase()
const listed = (words: string) => new Set(words.split('|'))
const unknown = listed(unknownWords)
const yes = listed(yesWords)
const no = listed(noWords)

const flag = (labels: Bilingual, entry: FieldEntry | undefined, value: string): Said | undefined => {
  if (yes.has(plain(value))) return entry?.yes ?? { zh: `${labels.zh}：是`, en: `${labels.en}: yes` }
  if (no.has(plain(value))) return entry?.no ?? { zh: `${labels.zh}：否`, en: `${labels.en}: no` }
  return undefined
}

const described = (value: string, said: Said | undefined, mark = false): AttributeValue => {
  return { value, ...(said ? spoken(said) : valueWords(value)), unknown: mark }
}

const known = ({ values = [] }: ColumnProfile) =>
  values.flatMap(({ value }) => (unknown.has(plain(value)) ? [] : [value]))

/** The values of a column from low to high, where their order is plain; those that stand for a missing value are not among them. */
export const orderOfValues = (column: ColumnProfile, entry: FieldEntry | undefined): string[] | undefined =>
  column.type === 'enum' ? naturalOrder(known(column), entry?.values) : undefined

const isFlag = (column: ColumnProfile, entry: FieldEntry | undefined) =>
  column.type === 'integer' && entry?.yes !== undefined && column.min === 0 && column.max === 1

/**
 * The values of an enum, a boolean or a 0/1 flag, with what people call them: in their order where it is plain, else by frequency.
 * A text such as "unknown" or "n/a" is marked as standing for a missing value.
 */
export const inferValues = (
  column: ColumnProfile,
  entry: FieldEntry | undefined,
  labels: Bilingual,
): AttributeValue[] | undefined => {
  if (column.type === 'boolean') return ['true', 'false'].map((value) => described(value, flag(labels, entry, value)))
  if (isFlag(column, entry)) return ['1', '0'].map((value) => described(value, flag(labels, entry, value)))
  if (column.type !== 'enum' || !column.values) return undefined
  const set = entry?.values
  const values = column.values.map(({ value }) => value)
  const isWord = (value: string) => !/^\d$/.test(value)
  const yesNo =
    entry?.yes !== undefined ||
    // beside other numbers 0 and 1 are numbers
    (values.some((value) => yes.has(plain(value)) && isWord(value)) &&
      values.some((value) => no.has(plain(value)) && isWord(value)))
  const order = orderOfValues(column, entry) ?? byLetter(known(column)) ?? []
  const rank = (value: string) => order.indexOf(value) + 1 || Number.MAX_SAFE_INTEGER
  return values
    .toSorted((a, b) => rank(a) - rank(b))
    .map((value) => {
      const row = set?.rows[rowOf(set, value)]
      if (row) return described(value, { zh: row[1], en: row[2] }, nameKey(row[0]) === 'nonexistent')
      if (unknown.has(plain(value))) return described(value, { zh: '未知|不详', en: 'unknown|not known' }, true)
      return described(value, yesNo ? flag(labels, entry, value) : undefined)
    })
}
