import { z } from 'zod'
import type { AttributeType } from '../../catalog/catalog.ts'
import { checkWindow } from '../check-window.ts'
import { checkAbility, checkField, columnOf } from '../field.ts'
import { knownName } from '../literal.ts'
import { resolveWindow } from '../resolve-window.ts'
import type { RuleOf } from '../rule.ts'
import { fieldOf, knownField } from '../scope.ts'
import { window } from '../window.ts'
import { daysWithin, instantsWithin } from '../within.ts'
import { fieldWhere, isMoment } from '../wording/fields.ts'
import { during } from '../wording/times.ts'
import { type Sentence, sentence, sentences } from '../wording/wording.ts'
import type { Kind } from './kind.ts'

/** A date or timestamp field lies in the window. */
export const dateRule = z.strictObject({ kind: z.literal('date'), field: knownName, window })

const within: Partial<Record<AttributeType, typeof daysWithin>> = { date: daysWithin, timestamp: instantsWithin }

type DateRule = RuleOf<'date'>

const words: Sentence<DateRule>[] = [
  sentence<DateRule, Pick<DateRule, 'field' | 'window'>>({
    zh: '{field}在{window}',
    en: '{field} {window}',
    holes: { field: fieldWhere(isMoment), window: during },
    parts: (rule) => rule,
    rule: ({ field, window }) => ({ kind: 'date', field, window }),
  }),
]

export const date: Kind<RuleOf<'date'>> = {
  uses: ({ field }) => [{ field }],
  windows: ({ window }) => [window],
  unknowns: ({ field }) => ({ field, kept: false }),

  check({ field, window }, to) {
    const attribute = fieldOf(to.row, field)
    if (!attribute) return checkField(to, field)
    const dated = checkAbility(attribute, attribute.type in within, '日期或时间字段', 'a date or time field')
    return dated.length > 0 ? dated : checkWindow(window, to)
  },
  ...sentences(words),

  compile({ field, window }, to) {
    const attribute = knownField(to.row, field)
    const compare = within[attribute.type]
    if (!compare) throw new Error(`field ${field} was not checked`)
    return compare(columnOf(to.row, attribute), resolveWindow(window, to.asOf, to.catalog.timeZone))
  },
}
