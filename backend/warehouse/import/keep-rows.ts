import { sql } from 'kysely'
import type { Fragment, Stage } from '../stage.ts'
import { filled, type SourceColumn } from './column-types.ts'
import { asText } from './readings.ts'
import type { Reject } from './rejects.ts'
import { type Staged, unreadable } from './staging.ts'
import type { TypedRows } from './typed-rows.ts'

export type IdType = 'integer' | 'text'

export interface KeepInput {
  stage: Stage
  staged: Staged
  rows: TypedRows
  zone: string
  id: SourceColumn | undefined
  time: SourceColumn | undefined
  /** One row per id. */
  unique: boolean
  /** The type that ids must have; otherwise integer when every id is one. */
  idType: IdType | undefined
}

export interface Judged {
  idType: IdType
  passing: number
  /** Rows of the stage that cannot be kept. */
  bad: number
  filtered: number
}

/** 17850.0 is how tools that hold ids as floats write 17850. */
const canonicalInteger = '^(0|-?[1-9][0-9]{0,14})(\\.0*)?$'

export const idText = (id: SourceColumn): Fragment => filled(sql.id(id.cell))
/** The cast is the quick test; the pattern decides what it does not settle. Longer ids are text, which no language rounds. */
const isInteger = (text: Fragment) => sql`case when cast(try_cast(${text} as bigint) as varchar) = ${text}
    and abs(try_cast(${text} as bigint)) < 1000000000000000 then true
  when ends_with(${text}, '.0') and length(${text}) <= 17 and cast(try_cast(${text} as bigint) as varchar) || '.0' = ${text} then true
  else regexp_matches(${text}, ${sql.lit(canonicalInteger)}) end`

/** The id as it is stored; rows without an id column are numbered from 1. */
export const idValue = (id: SourceColumn | undefined, idType: IdType): Fragment => {
  if (!id) return sql`record`
  return idType === 'text' ? idText(id) : sql`try_cast(split_part(${idText(id)}, '.', 1) as bigint)`
}

const rawColumns = (staged: Staged): SourceColumn[] =>
  staged.columns.filter(({ cell }) => !staged.typed.has(cell) && (staged.types.get(cell)?.reading ?? asText) !== asText)

const isUnreadable = (staged: Staged, { cell }: SourceColumn, zone: string) =>
  unreadable(sql.id(cell), (staged.types.get(cell)?.reading ?? asText).read(sql.id(cell), zone))

const countUnreadable = async ({ stage, staged, zone }: KeepInput): Promise<SourceColumn[]> => {
  const columns = rawColumns(staged)
  if (columns.length === 0) return []
  const counts = columns.map(
    (column) => sql`count(*) filter (${isUnreadable(staged, column, zone)}) as ${sql.id(column.cell)}`,
  )
  const [row = {}] = await stage.rows<Record<string, number>>(sql`select ${sql.join(counts)} from staged`)
  return columns.filter(({ cell }) => (row[cell] ?? 0) > 0)
}

const countIds = async ({ stage, rows, id }: KeepInput, idType: IdType): Promise<number> => {
  const [row] = await stage.rows<{ n: number }>(
    sql`select count(distinct ${idValue(id, idType)}) as n from ${rows.relation} as typed where ${rows.passes}`,
  )
  return row?.n ?? 0
}

const countPassing = async ({ stage, rows, id, time }: KeepInput) => {
  const [row] = await stage.rows<Record<'passing' | 'total' | 'noId' | 'odd' | 'noTime', number>>(sql`
    select count(*) filter (passes) as passing, count(*) as total,
      ${id ? sql`count(*) filter (passes and id is null)` : sql`0`} as "noId",
      ${id ? sql`count(*) filter (passes and not ${isInteger(sql`id`)})` : sql`0`} as odd,
      ${time ? sql`count(*) filter (passes and time is null)` : sql`0`} as "noTime"
    from (select ${rows.passes} as passes, ${id ? idText(id) : sql`null`} as id,
      ${time ? sql.id(time.cell) : sql`null`} as time from ${rows.relation} as typed) as judged`)
  return row ?? { passing: 0, total: 0, noId: 0, odd: 0, noTime: 0 }
}

const flag = (input: KeepInput, column: string, reason: Reject['reason'], condition: Fragment, value: Fragment) => sql`
  insert into flagged select r, line, ${column}, ${reason}, left(cast(${value} as varchar), 200) from ${input.rows.relation} as typed
  where ${input.rows.passes} and ${condition} and r not in (select r from flagged)`

/** Lists every row that cannot be kept in the stage's table `flagged`, each with the first reason found. */
const flagRows = async (input: KeepInput, broken: SourceColumn[], idType: IdType) => {
  const { stage, staged, rows, zone, id, time, unique } = input
  for (const column of broken)
    await stage.run(sql`insert into flagged select rowid, line, ${column.name}, 'unreadable_value', left(${sql.id(column.cell)}, 200)
      from staged where ${isUnreadable(staged, column, zone)}`)
  if (id) {
    const text = idText(id)
    await stage.run(flag(input, id.name, 'no_id', sql`${text} is null`, sql`''`))
    if (idType === 'integer') await stage.run(flag(input, id.name, 'id_not_integer', sql`not ${isInteger(text)}`, text))
    if (unique)
      await stage.run(sql`insert into flagged select r, line, ${id.name}, 'duplicate_id', id from (
        select r, line, ${text} as id, row_number() over (partition by ${idValue(id, idType)} order by r) as nth
        from ${rows.relation} as typed where ${rows.passes} and r not in (select r from flagged)) as ids where nth > 1`)
  }
  if (time) await stage.run(flag(input, time.name, 'no_time', sql`${sql.id(time.cell)} is null`, sql`''`))
}

/**
 * Decides which staged rows are kept. Undefined when some cannot be and the rows do not carry their lines:
 * the file is then staged again, carefully.
 */
export const judgeRows = async (input: KeepInput): Promise<Judged | undefined> => {
  const { stage, staged, rows } = input
  await stage.run(
    sql`create or replace temp table flagged (r bigint, line bigint, name varchar, reason varchar, value varchar)`,
  )
  const broken = await countUnreadable(input)
  const counts = await countPassing(input)
  const idType = input.idType ?? (counts.odd === 0 ? 'integer' : 'text')
  const flawed =
    broken.length > 0 ||
    counts.noId > 0 ||
    counts.noTime > 0 ||
    (idType === 'integer' && counts.odd > 0) ||
    (input.unique && input.id !== undefined && (await countIds(input, idType)) < counts.passing)
  if (!flawed) return { idType, passing: counts.passing, bad: 0, filtered: counts.total - counts.passing }
  if (!staged.lines) return undefined
  await flagRows(input, broken, idType)
  const [found] = await stage.rows<{ bad: number; kept: number }>(sql`
    select (select count(distinct r) from flagged) as bad,
      count(*) filter (${rows.passes} and r not in (select r from flagged)) as kept from ${rows.relation} as typed`)
  const { bad, kept } = found ?? { bad: 0, kept: 0 }
  return { idType, passing: kept, bad, filtered: counts.total - bad - kept }
}

/** The rejects among the staged rows, in file order. */
export const listFlagged = (stage: Stage): Promise<Reject[]> =>
  stage.rows<{ line: number; column: string; reason: Reject['reason']; value: string }>(
    sql`select line, name as column, reason, coalesce(value, '') as value from flagged order by line`,
  ) as Promise<Reject[]> // the reasons in the table are the ones inserted above
