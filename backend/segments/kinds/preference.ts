import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import { amongRows } from '../among-rows.ts'
import { checkFilter, eventParts, eventRows } from '../event-rows.ts'
import { checkAbility, checkField, checkValue, knownValue } from '../field.ts'
import { knownName, type Literal, literal } from '../literal.ts'
import { areNamed, namedValues } from '../named-values.ts'
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

type Column = RawBuilder<unknown>

/** Rows of customer_id: those of whose events, one of the wanted values is the most frequent. */
const mostFrequent = ({ values }: Preference, value: Column, from: Column, passes: Column): Column => {
  // a value with bound parts is named before it is grouped by
  const valued = sql`select e.customer_id, ${value} as value from ${from} where ${passes}`
  const counted = sql`select x.customer_id, x.value, count(*) as times from (${valued}) as x
    where x.value is not null group by x.customer_id, x.value`
  const most = sql`select v.customer_id, v.value, v.times, max(v.times) over (partition by v.customer_id) as most from (${counted}) as v`
  return sql`select w.customer_id from (${most}) as w where w.times = w.most and w.value in (${sql.join(values)})`
}

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
    const { event, where, window } = rule
    const { type, from, passes } = eventRows(rule, to)
    const property = knownField(eventRow(type), rule.property)
    const value = knownValue(eventRow(type), property)
    const named = namedValues(property)
    if (!named) return amongRows(mostFrequent(rule, value, from, passes), to, [event])
    // one count a value takes a fraction of the time of grouping by values; whoever has a value without a name is looked at apart
    const filter = { event, where, window }
    const times = (each: Literal) => to.measure(filter, sql`count(*) filter (where ${value} = ${each})`)
    const most = (values: readonly Literal[]) => sql`greatest(${sql.join(values.map(times))})`
    const others = named.filter((each) => !rule.values.includes(each))
    const among = others.length === 0 ? sql`` : sql` and ${most(rule.values)} >= ${most(others)}`
    const isMost = sql<SqlBool>`(${most(rule.values)} > 0${among})`
    if (areNamed(type, property, to.histories?.get(type.table))) return isMost
    const unnamed = sql`${value} not in (${sql.join(named)})`
    const some = to.measure(filter, sql`count(*) filter (where ${unnamed})`)
    const apart = sql`${passes} and e.customer_id in (select e.customer_id from ${from} where ${passes} and ${unnamed})`
    const listed = amongRows(mostFrequent(rule, value, from, apart), to.apart(), [event])
    return sql`((${some} = 0 and ${isMost}) or ${listed})`
  },
}
