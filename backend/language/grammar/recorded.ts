import { noOf, yesOf } from '../lexicon/flags.ts'
import type { Part, State } from './state.ts'
import { sensesAt, wordsAt } from './steps.ts'

const asNo =
  /(?:is |are )?(?:recorded|registered|stored|marked|set) (?:as|to) (?:no|false)|(?:登记|记录|标记|明确)(?:为)(?:否|无|没有)/

/** A no that is on record, without those of whom it is not known: "housing loan recorded as no", 房贷登记为无. */
export const recordedPart = (state: State, at: number): Part | undefined => {
  const named = sensesAt(state, at, 'attribute')
  const attribute = named?.value.map((sense) => sense.attribute).find((each) => yesOf(each) !== undefined)
  const no = named && wordsAt(state, named.next, asNo)
  if (!named || named.at !== at || !attribute || !no) return undefined
  const value = noOf(attribute)
  if (value === undefined) return undefined
  const rule = { kind: 'compare' as const, field: attribute.name, op: 'eq' as const, value }
  return { start: at, end: no.next, rule, about: attribute.name, field: attribute, polar: true }
}
