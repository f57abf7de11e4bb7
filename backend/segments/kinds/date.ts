import { z } from 'zod'
import type { AttributeType } from '../../catalog/catalog.ts'
import { checkWindow } from '../check-window.ts'
import { checkAbility, checkField, columnOf } from '../field.ts'
import { knownName } from '../literal.ts'
import { resolveWindow } from '../resolve-window.ts'
import type { RuleOf } from '../rule.ts'
import { fieldOf, knownField } from '../scope.ts'
import { window } from '../window.ts'
import { windowWords } from '../window-words.ts'
import { daysWithin, instantsWithin } from '../within.ts'
import { phrase } from '../words.ts'
import type { Kind } from './kind.ts'

/** A date or timestamp field lies in the window. */
export const dateRule = z.strictObject({ kind: z.literal('date'), field: knownName, window })

const within: Partial<Record<AttributeType, typeof daysWithin>> = { date: daysWithin, timestamp: instantsWithin }

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

  explain({ field, window }, to) {
    const { labels } = knownField(to.row, field)
    const words = windowWords(window)
    return phrase((lang) => (lang === 'zh' ? `${labels.zh}在${words.zh}` : `${labels.en} ${words.en}`))
  },

  compile({ field, window }, to) {
    const attribute = knownField(to.row, field)
    const compare = within[attribute.type]
    if (!compare) throw new Error(`field ${field} was not checked`)
    return compare(columnOf(to.row, attribute), resolveWindow(window, to.asOf, to.catalog.timeZone))
  },
}
