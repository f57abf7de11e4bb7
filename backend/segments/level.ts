import { type RawBuilder, sql } from 'kysely'
import { canonicalJson } from './canonical.ts'
import { type EntityFilter, entityRows } from './entity-rows.ts'
import { type EventFilter, tableOf } from './event-rows.ts'
import type { Taken } from './held.ts'
import { groupOf, takenText } from './held-group.ts'
import type { Compiling, Condition } from './kinds/kind.ts'
import { pieceText } from './piece-text.ts'

type Column = RawBuilder<unknown>

interface Measured {
  alias: string
  filter: EventFilter | EntityFilter
  /** By their text, so that equal ones are taken once. */
  columns: Map<string, Taken>
  /** How often it was measured, and how often of these for a condition that only some of its rows can decide. */
  uses: number
  decided: number
  deciding: Condition[]
}

/** More conditions cost more than the rows that they leave out. */
const mostDeciding = 8

/** From so many on, joins stand in groups: an optimizer takes time by the square of those in one row. */
const mostInOneRow = 16

/** Left joins of customer `c`, many of them in groups around customers of their own; their aliases are known outside. */
const joined = (joins: ((id: Column) => Column)[], customers: Column): Column => {
  if (joins.length <= mostInOneRow)
    return sql.join(
      joins.map((join) => join(sql`c.customer_id`)),
      sql` `,
    )
  const size = Math.ceil(Math.sqrt(joins.length))
  const groups = Array.from({ length: Math.ceil(joins.length / size) }, (_, at) => {
    const id = sql.id(`g${at}`, 'customer_id')
    const own = joins.slice(at * size, (at + 1) * size).map((join) => join(id))
    return sql`left join (${customers} as ${sql.id(`g${at}`)} ${sql.join(own, sql` `)}) on ${id} = c.customer_id`
  })
  return sql.join(groups, sql` `)
}

/** Customers as the groups of one filter, under its alias. */
interface Alone {
  event: string
  id: Column
  from: Column
  /** One row, of a customer without such events. */
  none: Column
}

/** Rows of customer_id and the columns v0, v1 … of one filter. */
const grouped = ({ filter, columns }: Measured, to: Compiling): Column => {
  const named = [...columns.values()].map((taken, at) => ({ ...taken, name: `v${at}` }))
  if ('event' in filter) {
    const group = groupOf(filter, to, columns)
    const held = to.held?.find(group)
    if (!held) return group.rows(named)
    const names = [...columns.keys()].map(
      (text, at) => sql`, ${sql.id(held.columns.get(text) ?? '')} as ${sql.id(`v${at}`)}`,
    )
    return sql`select customer_id${sql.join(names, sql``)} from ${held.table}`
  }
  const { from, passes } = entityRows(filter, to)
  const values = named.map(({ value, name }) => sql`${value} as ${sql.id(name)}`)
  return sql`select e.customer_id, ${sql.join(values)} from ${from} where ${passes} group by e.customer_id`
}

/** The same, where rows that decide nothing are left out. */
const looked = (each: Measured, to: Compiling): Column => {
  const { alias, uses, decided, deciding } = each
  const rows = grouped(each, to)
  if (uses > decided || deciding.length > mostDeciding) return rows
  return sql`select ${sql.id(alias)}.* from (${rows}) as ${sql.id(alias)} where ${sql.join(deciding, sql` or `)}`
}

/** The measures and member lists that one FROM clause brings in beside its customers; equal filters share one scan. */
export const openLevel = () => {
  const measured = new Map<string, Measured>()
  const lists = new Map<string, Column>()
  let wide = false

  return {
    /** Something that is kept beside the customers is asked for. */
    widen(): void {
      wide = true
    },
    isWide: (): boolean => wide,

    /** An aggregate expression over the rows `e` of customer `c`, less one over those that are orders again; null where there are none. */
    measure(given: EventFilter | EntityFilter, value: Column, less?: Column): Column {
      const filter =
        'event' in given
          ? { event: given.event, where: given.where, window: given.window, extract: given.extract }
          : { entity: given.entity, where: given.where }
      const key = canonicalJson(filter)
      const held = measured.get(key) ?? {
        alias: `m${measured.size}`,
        filter,
        columns: new Map(),
        uses: 0,
        decided: 0,
        deciding: [],
      }
      held.uses += 1
      measured.set(key, held)
      const taken = { value, ...(less && { less }) }
      const text = takenText(taken)
      held.columns.set(text, taken)
      return sql`${sql.id(held.alias, `v${[...held.columns.keys()].indexOf(text)}`)}`
    },

    /**
     * Makes a condition of one measured filter that is the same for customers without such events as where `deciding` does not hold, so
     * that no row needs to be looked up where none of them holds.
     */
    decide(
      make: () => Condition,
      deciding: (condition: Condition) => Condition,
      readsCustomer: (part: Condition) => boolean,
    ): Condition {
      const before = new Map([...measured.values()].map((each) => [each, each.uses]))
      const condition = make()
      const used = [...measured.values()].filter((each) => each.uses > (before.get(each) ?? 0))
      const [only] = used
      if (!only || used.length > 1 || readsCustomer(condition)) return condition
      only.decided += only.uses - (before.get(only) ?? 0)
      only.deciding.push(deciding(condition))
      return condition
    },

    /** The filters that are measured so far, one text each: what two levels could share. */
    scans: (): string[] => [...measured.keys()],

    /** True where customer `c` is among rows of customer_id; equal rows, such as those of a segment that is used twice, are taken once. */
    isListed(rows: Column): Condition {
      const text = pieceText(rows)
      if (!lists.has(text)) lists.set(text, rows)
      return sql`${sql.id(`l${[...lists.keys()].indexOf(text)}`, 'customer_id')} is not null`
    },

    /** The customers who have rows of the one filter that is measured, where nothing else is brought in; no attribute of theirs is beside it. */
    alone(to: Compiling): Alone | undefined {
      const [only, ...others] = measured.values()
      if (!only || !('event' in only.filter) || others.length > 0 || lists.size > 0 || wide) return undefined
      const [alias, rows] = [sql.id(only.alias), grouped(only, to)]
      return {
        event: only.filter.event,
        id: sql.id(only.alias, 'customer_id'),
        from: sql`(select k.* from (${rows}) as k where k.customer_id is not null) as ${alias}`,
        none: sql`(select 1 as one) as nobody left join (select k.* from (${rows}) as k limit 0) as ${alias} on true`,
      }
    },

    /** The joins, once every condition of the level is compiled. */
    joins(to: Compiling): Column {
      const groups = [...measured.values()].map((each) => {
        const rows = looked(each, to)
        return (id: Column) =>
          sql`left join (${rows}) as ${sql.id(each.alias)} on ${sql.id(each.alias, 'customer_id')} = ${id}`
      })
      const members = [...lists.values()].map(
        (rows, at) => sql`left join (select distinct r.customer_id from (${rows}) as r) as ${sql.id(`l${at}`)}
          on ${sql.id(`l${at}`, 'customer_id')} = c.customer_id`,
      )
      const measures = groups.length > 0 ? [joined(groups, tableOf(to, 'customers'))] : []
      return sql.join([sql``, ...measures, ...members], sql` `)
    },
  }
}
