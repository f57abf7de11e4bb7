import { type RawBuilder, sql } from 'kysely'
import { canonicalJson } from './canonical.ts'
import { type EntityFilter, entityRows } from './entity-rows.ts'
import { type EventFilter, eventRows } from './event-rows.ts'
import { groupOf } from './held-group.ts'
import type { Compiling, Condition } from './kinds/kind.ts'
import { pieceText } from './piece-text.ts'

type Column = RawBuilder<unknown>

interface Measured {
  alias: string
  filter: EventFilter | EntityFilter
  /** By their text, so that equal ones are taken once. */
  columns: Map<string, Column>
}

/** The measures and member lists that one FROM clause brings in beside its customers; equal filters share one scan. */
export const openLevel = () => {
  const measured = new Map<string, Measured>()
  const lists: Column[] = []
  let wide = false

  return {
    /** Something that is kept beside the customers is asked for. */
    widen(): void {
      wide = true
    },
    isWide: (): boolean => wide,

    /** An aggregate expression over the rows `e` of customer `c`; null where there are none. */
    measure(given: EventFilter | EntityFilter, value: Column): Column {
      const filter =
        'event' in given
          ? { event: given.event, where: given.where, window: given.window }
          : { entity: given.entity, where: given.where }
      const key = canonicalJson(filter)
      const held = measured.get(key) ?? { alias: `m${measured.size}`, filter, columns: new Map() }
      measured.set(key, held)
      held.columns.set(pieceText(value), value)
      return sql`${sql.id(held.alias, `v${[...held.columns.keys()].indexOf(pieceText(value))}`)}`
    },

    /** The filters that are measured so far, one text each: what two levels could share. */
    scans: (): string[] => [...measured.keys()],

    /** True where customer `c` is among rows of customer_id. */
    isListed(rows: Column): Condition {
      return sql`${sql.id(`l${lists.push(rows) - 1}`, 'customer_id')} is not null`
    },

    /** The joins, once every condition of the level is compiled. */
    joins(to: Compiling): Column {
      const groups = [...measured.values()].map(({ alias, filter, columns }) => {
        const on = sql`${sql.id(alias)} on ${sql.id(alias, 'customer_id')} = c.customer_id`
        const held = 'event' in filter ? to.held?.find(groupOf(filter, to, columns)) : undefined
        if (held) {
          const names = [...columns.keys()].map((text) => held.columns.get(text) ?? '')
          const named = names.map((name, at) => sql`, ${sql.id(name)} as ${sql.id(`v${at}`)}`)
          return sql`left join (select customer_id${sql.join(named, sql``)} from ${held.table}) as ${on}`
        }
        const { from, passes } = 'event' in filter ? eventRows(filter, to) : entityRows(filter, to)
        const named = [...columns.values()].map((column, at) => sql`${column} as ${sql.id(`v${at}`)}`)
        return sql`left join (select e.customer_id, ${sql.join(named)} from ${from} where ${passes} group by e.customer_id) as ${on}`
      })
      const members = lists.map(
        (rows, at) => sql`left join (select distinct r.customer_id from (${rows}) as r) as ${sql.id(`l${at}`)}
          on ${sql.id(`l${at}`, 'customer_id')} = c.customer_id`,
      )
      return sql.join([sql``, ...groups, ...members], sql` `)
    },
  }
}
