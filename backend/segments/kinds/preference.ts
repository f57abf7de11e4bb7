import { sql } from 'kysely'
import { z } from 'zod'
import { amongRows } from '../among-rows.ts'
import { checkFilter, eventParts, eventRows } from '../event-rows.ts'
import { checkAbility, checkField, checkValue, knownValue } from '../field.ts'
import { knownName, literal } from '../literal.ts'
import { type FieldRule, fieldRule, type RuleOf } from '../rule.ts'
import { both, eventOf, eventRow, fieldOf, knownField, type Scope } from '../scope.ts'
import { type Window, window } from '../window.ts'
import { ofEvent, propertyOf, where } from '../wording/clauses.ts'
import { shownValue } from '../wording/fields.ts'
import { eventName } from '../wording/measured.ts'
import { several } from '../wording/plain.ts'
import { when } from '../wording/times.ts'
import { type Parts, type Sentence, sentence, sentences } from '../wording/wording.ts'
import type { Kind } from './kind.ts'

/** The most frequent value of a property over the events is one of these; values that share the highest count are all most frequent. */
export const preferenceRule = z.strictObject({
  kind: z.literal('preference'),
  event: knownName,
  get where() {
    return fieldRule.optional()
  },
  window: window.optional(),
  property: knownName,
  values: z.array(literal).min(1).max(1000),
})

const countable = ['enum', 'text', 'integer', 'boolean']

type Preference = RuleOf<'preference'>

const ofProperty = ({ event, property }: Parts, { catalog }: Scope) => {
  const type = eventOf(catalog, String(event))
  return type && fieldOf(eventRow(type), String(property))
}

const words: Sentence<Preference>[] = [
  sentence<
    Preference,
    Pick<Preference, 'event' | 'property' | 'values'> & { when: Window | undefined; where: FieldRule | undefined }
  >({
    zh: '{when}{event}{where}中最常见的{property}为{values}之一',
    en: 'of {event} events {when}{where}, the most frequent {property} is one of {values}',
    holes: {
      when,
      event: eventName,
      where: where(ofEvent),
      property: propertyOf(ofEvent),
      values: several(shownValue(ofProperty), both('、', ', ')),
    },
    parts: ({ event, property, values, window, where }) => ({ event, property, values, when: window, where }),
    rule: ({ event, property, values, when: window, where: filter }) => ({
      kind: 'preference',
      event,
      property,
      values,
      ...(filter && { where: filter }),
      ...(window && { window }),
    }),
  }),
]

export const preference: Kind<RuleOf<'preference'>> = {
  teach: 'the most frequent value of a property',
  parts: eventParts,
  windows: ({ window }) => (window ? [window] : []),
  uses: ({ event, property }) => [{ event, field: property }],

  check(rule, to) {
    const type = eventOf(to.catalog, rule.event)
    if (!type) return checkFilter(rule, to)
    const row = eventRow(type)
    const property = fieldOf(row, rule.property)
    if (!property) return checkField(to.on(row), rule.property)
    const able = checkAbility(
      property,
      countable.includes(property.type),
      '文字、整数或是非字段',
      'a text, integer or boolean field',
    )
    return [
      ...checkFilter(rule, to),
      ...(able.length > 0 ? able : rule.values.flatMap((value) => checkValue(property, value)).slice(0, 5)),
    ]
  },
  ...sentences(words),

  compile(rule, to) {
    const { type, from, passes } = eventRows(rule, to)
    const value = knownValue(eventRow(type), knownField(eventRow(type), rule.property))
    // a value with bound parts is named before it is grouped by
    const valued = sql`select e.customer_id, ${value} as value from ${from} where ${passes}`
    const counted = sql`select x.customer_id, x.value, count(*) as times from (${valued}) as x
      where x.value is not null group by x.customer_id, x.value`
    const most = sql`select v.customer_id, v.value, v.times, max(v.times) over (partition by v.customer_id) as most from (${counted}) as v`
    return amongRows(
      sql`select w.customer_id from (${most}) as w where w.times = w.most and w.value in (${sql.join(rule.values)})`,
      to,
      [rule.event],
    )
  },
}
