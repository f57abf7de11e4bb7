import type { z } from 'zod'
import type { Bilingual } from '../bilingual.ts'
import type { Attribute, Sensitivity } from '../catalog/catalog.ts'
import type { Thresholds } from './compile.ts'
import { eventsAhead } from './events-ahead.ts'
import { explaining } from './explain.ts'
import { kindOf } from './kinds/index.ts'
import type { Rule } from './rule.ts'
import { both, fieldOf, rowIn, type Scope } from './scope.ts'
import type { warning } from './segment.ts'
import { type Ground, groundsOf } from './targeting-policy.ts'
import { walk } from './walk.ts'
import { windowsBefore } from './windows-before.ts'
import { during } from './wording/times.ts'
import { numeral } from './words.ts'

export type Warning = z.infer<typeof warning>

const notes: Record<Exclude<Sensitivity, 'none'>, (labels: Bilingual) => Bilingual> = {
  leak: ({ zh, en }) =>
    both(
      `“${zh}”在结果发生之后才知道，不能用来挑选将要触达的客户。`,
      `"${en}" is known only after the outcome, so it cannot choose whom to contact beforehand.`,
    ),
  protected: ({ zh, en }) =>
    both(
      `“${zh}”是受保护的特征，用它筛选可能构成歧视。`,
      `"${en}" is a protected attribute; selecting by it may discriminate.`,
    ),
  pii: ({ zh, en }) => both(`“${zh}”是个人信息。`, `"${en}" is personal data.`),
}

const groundNotes: Record<Ground['policy'], (field: Bilingual, ground: Bilingual) => Bilingual> = {
  prohibited: (field, { zh, en }) =>
    both(
      `“${field.zh}”涉及${zh}，不得用来挑选客户，这样的人群不能保存。`,
      `"${field.en}" is about ${en} and may not choose customers; such a segment cannot be saved.`,
    ),
  proxy: (field, { zh, en }) =>
    both(
      `“${field.zh}”（${zh}）可能间接反映受保护的特征，复核时需要说明理由。`,
      `"${field.en}" (${en}) can stand for a protected trait; the approver needs the reason.`,
    ),
  vulnerable: (field, { zh, en }) =>
    both(
      `“${field.zh}”涉及需要保护的人（${zh}），一般应当排除而不是选中。`,
      `"${field.en}" is about people who need protection (${en}); leave them out rather than choose them.`,
    ),
}

const once = <T>(items: T[]): T[] => [...new Set(items)]

/** Attributes and properties that a rule reads, saved segments included. */
export const fieldsUsed = (rule: Rule, scope: Scope): Attribute[] =>
  once(
    [...walk(rule, scope)].flatMap(({ rule: part, row }) =>
      (kindOf(part).uses?.(part, { ...scope, row }) ?? []).flatMap(
        (use) => fieldOf(rowIn(scope.catalog, row, use) ?? row, use.field) ?? [],
      ),
    ),
  )

/** Fields that a rule asks to hold, not to be absent or false. */
const fieldsWanted = (rule: Rule, scope: Scope): Attribute[] =>
  once(
    [...walk(rule, scope)].flatMap(({ rule: part, row, negated }) => {
      const refused = 'value' in part && (part.value === false || ('op' in part && part.op === 'ne'))
      if (negated || refused) return []
      return (kindOf(part).uses?.(part, { ...scope, row }) ?? []).flatMap(
        (use) => fieldOf(rowIn(scope.catalog, row, use) ?? row, use.field) ?? [],
      )
    }),
  )

/** Fields of a rule that may never choose customers, with their grounds. */
export const prohibitedFields = (rule: Rule, scope: Scope): { field: Attribute; ground: Ground }[] =>
  fieldsUsed(rule, scope).flatMap((field) =>
    groundsOf(field)
      .filter(({ policy }) => policy === 'prohibited')
      .map((ground) => ({ field, ground })),
  )

/** What the targeting policy says about a rule's fields; leaving people out who need protection is as it should be. */
const policyWarnings = (rule: Rule, scope: Scope): Warning[] => {
  const wanted = new Set(fieldsWanted(rule, scope))
  return fieldsUsed(rule, scope).flatMap((field) =>
    groundsOf(field)
      .filter(({ policy }) => policy !== 'vulnerable' || wanted.has(field))
      .map(({ policy, name }) => ({ code: policy, note: groundNotes[policy](field.labels, name) })),
  )
}

/** Customer attributes whose missing values an exclusion of the rule keeps. */
export const keptUnknowns = (rule: Rule, scope: Scope): Attribute[] =>
  once(
    [...walk(rule, scope)].flatMap(({ rule: part, row, negated }) => {
      const unknowns = row === scope.row ? kindOf(part).unknowns?.(part) : undefined
      return unknowns && unknowns.kept !== negated ? (fieldOf(row, unknowns.field) ?? []) : []
    }),
  )

const unknownKept = ({ labels }: Attribute, count: number): Warning => ({
  code: 'unknown_kept',
  note: both(
    `排除条件保留了“${labels.zh}”未知的 ${numeral(count)} 位。`,
    `The exclusion keeps ${numeral(count)} whose "${labels.en}" is unknown.`,
  ),
  count,
})

const ties = (tied: number): Warning => ({
  code: 'ties',
  note: both(
    `有 ${numeral(tied)} 位并列在分界值上，按编号从小到大取舍。`,
    `${numeral(tied)} are tied at the cut; the lowest ids were taken.`,
  ),
  count: tied,
})

const beforeData = (rule: Rule, scope: Scope): Warning[] =>
  eventsAhead(rule, scope).map(({ event: { labels }, from }) => ({
    code: 'before_data',
    note: both(
      `“${labels.zh}”的数据从 ${from} 开始，在所问的时刻之前一条也没有。`,
      `The data on "${labels.en}" begin on ${from}; up to the instant asked about there are none.`,
    ),
  }))

const windowsThatBegin = (rule: Rule, scope: Scope): Warning[] =>
  windowsBefore(rule, scope).map(({ event: { labels }, window, from, start, isWhole }) => {
    const { zh, en } = during.say(window, explaining(scope), {})
    return isWhole
      ? {
          code: 'before_data',
          note: both(
            `“${labels.zh}”的数据从 ${from} 开始，“${zh}”这段时间一条也没有。`,
            `The data on "${labels.en}" begin on ${from}; there are none for "${en}".`,
          ),
        }
      : {
          code: 'partly_before_data',
          note: both(
            `“${labels.zh}”的数据从 ${from} 开始，“${zh}”（${start} 起）只有后一段有数据。`,
            `The data on "${labels.en}" begin on ${from}, so they cover "${en}" (from ${start}) only in part.`,
          ),
        }
  })

export interface Counted {
  count: number
  total: number
  unknowns: { attribute: Attribute; count: number }[]
}

/** What is to be minded about the fields that a rule reads, whomever it selects. */
export const fieldWarnings = (rule: Rule, scope: Scope): Warning[] => [
  ...fieldsUsed(rule, scope).flatMap(({ sensitivity, labels }): Warning[] =>
    sensitivity === 'none' ? [] : [{ code: sensitivity, note: notes[sensitivity](labels) }],
  ),
  ...policyWarnings(rule, scope),
]

/** What a person should know before using a rule's customers. */
export const warningsOf = (rule: Rule, scope: Scope, counted: Counted, thresholds: Thresholds): Warning[] => {
  const { count, total, unknowns } = counted
  const empty: Warning[] =
    count === 0 ? [{ code: 'empty', note: both('没有客户符合。', 'Nobody matches.'), count: 0 }] : []
  const everyone: Warning[] =
    total > 0 && count === total
      ? [{ code: 'everyone', note: both('选中了全部客户。', 'Everybody matches.'), count }]
      : []
  return [
    ...fieldWarnings(rule, scope),
    ...beforeData(rule, scope),
    ...windowsThatBegin(rule, scope),
    ...empty,
    ...everyone,
    ...unknowns.filter((each) => each.count > 0).map((each) => unknownKept(each.attribute, each.count)),
    ...[...thresholds.values()].flatMap(({ lastId, tied }) => (lastId === undefined ? [] : [ties(tied ?? 0)])),
  ]
}
