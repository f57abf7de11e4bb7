import type { Rule } from '../../segments/rule.ts'
import { isClear } from '../clear.ts'
import type { Reading, ReadingContext } from '../reading.ts'
import { wordsAside } from '../told-aside.ts'

type Read = (text: string, context: ReadingContext) => Reading

/** A condition by itself. */
export interface Atom {
  rule: Rule
  field: string
  /** It names a value. */
  value: boolean
  thing: boolean
  /** It is several conditions that hold at once: 成都有房贷. */
  group: boolean
  /** It is said that something is not so. */
  denies: boolean
  assumptions: Reading['assumptions']
  /** Other readings of it, by what tells them apart. */
  others: NonNullable<Reading['alternatives']>
}

const fieldsOf = (rule: Rule): Set<string> => {
  if (rule.kind === 'all' || rule.kind === 'any') return new Set(rule.of.flatMap((one) => [...fieldsOf(one)]))
  if (rule.kind === 'not') return fieldsOf(rule.of)
  return new Set(['field' in rule && typeof rule.field === 'string' ? rule.field : JSON.stringify(rule)])
}
/** Kinds that compare customers with each other: who they are compared with is a matter of the whole. */
const compares = new Set(['rank', 'sample', 'percent-rank', 'average', 'rfm'])

const isGroup = (rule: Rule): boolean =>
  rule.kind === 'all' && rule.of.every((one) => one.kind !== 'any' && one.kind !== 'not' && !compares.has(one.kind))

/** "Only" says something of the others too. */
const exclusive = /[只仅恰]|刚好|正好|\b(?:only|just|exactly|either|neither|both)\b/i

const denial =
  /^(?:没|不|未|无|非|别|从未|从没|not |no |without |never |none|haven't|hasn't|aren't|isn't|don't|doesn't)/i

/** "are married", "bought something": a clause with its verb. */
export const isClause = (said: string): boolean =>
  /^(?:are|is|be|have|has|had|live|lives|made|make|bought|buy|spent|spend|paid|pay|pays|use|uses|hold|own|got|went|came|took|\w+ed)(?![a-z])/i.test(
    said,
  )

type Shape = (said: string) => string
const withThing: Shape = (said) => `customers with ${said}`
const who: Shape = (said) => `customers who ${said.replace(/^be /i, 'are ')}`
const shapesEn: Shape[] = [withThing, (said) => `customers who are ${said}`, who, (said) => said]
const shapesOfClause: Shape[] = [who, (said) => said]
const shapesZh = [(said: string) => `${said}的客户`, (said: string) => `有${said}的客户`, (said: string) => said]

/** 房贷 is what 有房贷 is; 余额不足100 and 已婚 are nothing to have. */
const isThing = (said: string, rule: Rule, context: ReadingContext, read: Read): boolean =>
  rule.kind === 'compare' &&
  rule.op === 'eq' &&
  (rule.value === true || /^(?:yes|y|true|1)$/i.test(String(rule.value))) &&
  !/^[有没]|\d|[是在过不]/.test(said) &&
  JSON.stringify(read(`有${said}的客户`, context).rule) === JSON.stringify(rule)

/** What a few words say of customers, by themselves; undefined where they are not one condition that is wholly understood. */
export const atomOf = (said: string, context: ReadingContext, read: Read): Atom | undefined => {
  if (exclusive.test(said)) return undefined
  const zh = /\p{Script=Han}/u.test(said)
  const { now, segments, lists, lang } = context
  const around = { now, ...(segments ? { segments } : {}), ...(lists ? { lists } : {}), ...(lang ? { lang } : {}) }
  for (const shape of zh ? shapesZh : isClause(said) ? shapesOfClause : shapesEn) {
    const reading = read(shape(said), around)
    const { rule, intent, brief, alternatives: others = [], assumptions } = reading
    if (!rule || intent !== 'segment' || brief || !isClear(reading)) continue
    if (assumptions.some(({ note }) => wordsAside(note).length > 0)) continue
    if (rule.kind === 'everyone' || compares.has(rule.kind)) continue
    const group = fieldsOf(rule).size > 1
    if (group && !isGroup(rule)) continue
    const value = rule.kind === 'in' || (rule.kind === 'compare' && rule.op === 'eq')
    const thing = zh ? isThing(said, rule, around, read) : shape === withThing
    return {
      rule,
      field: [...fieldsOf(rule)].join(' '),
      value,
      thing,
      group,
      denies: denial.test(said),
      assumptions,
      others,
    }
  }
  return undefined
}
