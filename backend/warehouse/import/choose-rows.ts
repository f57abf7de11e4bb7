import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { FairleadError } from '../../errors.ts'
import type { FieldRule } from '../../segments/rule.ts'
import type { Fragment } from '../stage.ts'
import { acceptedBy } from './accepted.ts'
import type { SourceColumn } from './column-types.ts'
import type { DerivedColumn } from './expression/arithmetic.ts'
import type { ImportPlan } from './import-plan.ts'
import { type IdType, idValue, type Judged, judgeRows, listFlagged } from './keep-rows.ts'
import { nameSays, physicalColumns } from './names.ts'
import { notesOn } from './notes.ts'
import type { ImportNote, ImportOptions } from './options.ts'
import type { ProfiledColumn } from './profiled-column.ts'
import { describeReject, type Reject, writeRejects } from './rejects.ts'
import { type Staged, type StagingInput, stageCarefully, stageRegular } from './staging.ts'
import { type TypedRows, typedRows } from './typed-rows.ts'

export interface KeptColumn extends ProfiledColumn {
  physical: string
}

export interface ChosenRows {
  /** Relation in the stage with customer_id, ts for events, and the cells of the columns. */
  relation: Fragment
  columns: KeptColumn[]
  /** Name of the column that tells customers apart. */
  id?: string
  idType: IdType
  filtered: number
  rejects: { rows: number; path?: string }
  notes: ImportNote[]
}

export interface Choice {
  derived: DerivedColumn[]
  where: FieldRule | undefined
  plan: ImportPlan
}

type Input = Omit<StagingInput, 'useOf'>

const same = (a: string, b: string | undefined) => b !== undefined && a.toLowerCase() === b.toLowerCase()

const columnFor = (staged: Staged, name: string | undefined, option: string, path: string) => {
  if (name === undefined) return undefined
  const found =
    staged.columns.find((column) => column.name === name) ?? staged.columns.find((column) => same(column.name, name))
  if (!found)
    throw new FairleadError('unknown_column', {
      path,
      column: name,
      option,
      available: staged.columns.map(({ name }) => name),
    })
  return found
}

/** A guessed id holds where most of its values differ, of a few rows fewer; blank and repeated ones are then bad rows, and loudly so. */
const distinctShare = 0.9
const distinctShareOfFew = 0.7
const fewRows = 100

const identifies = async ({ stage }: Input, { cell }: SourceColumn): Promise<boolean> => {
  const [row] = await stage.rows<{ n: number; ids: number }>(
    sql`select count(*) as n, count(distinct ${sql.id(cell)}) as ids from staged`,
  )
  return row !== undefined && row.ids >= row.n * (row.n < fewRows ? distinctShareOfFew : distinctShare)
}

const isTime = (staged: Staged, time: SourceColumn) => {
  const type = staged.types.get(time.cell)?.reading.type
  return type === 'date' || type === 'timestamp'
}

const timeValue = (staged: Staged, time: SourceColumn, zone: string): Fragment => {
  const cell = sql.id(time.cell)
  if (staged.types.get(time.cell)?.reading.type === 'timestamp') return cell
  const midnight = sql`cast(${cell} as timestamp)`
  return zone === 'UTC' ? midnight : sql`timezone('UTC', timezone(${zone}, ${midnight}))`
}

interface Attempt {
  staged: Staged
  rows: TypedRows
  judged: Judged
  id: SourceColumn | undefined
  time: SourceColumn | undefined
  guessed: string | undefined
  /** Column that was not taken as the id, since its values repeat. */
  repeating: string | undefined
}

/** Stages and judges the file once; `guess` lets an obvious id column be the id where none was named. */
const attempt = async (
  options: ImportOptions,
  input: Input,
  choice: Choice,
  read: (input: StagingInput) => Promise<Staged | undefined>,
  guess: boolean,
  repeating?: string,
): Promise<Attempt | undefined> => {
  const { file, events, entity, campaign } = options
  const named = events?.customer ?? entity?.customer ?? options.id
  let guessed: string | undefined
  const useOf = (name: string) => {
    if (same(name, named)) return 'id'
    if (same(name, events?.time)) return 'time'
    if ([campaign?.column, campaign?.arm, ...(options.text ?? [])].some((code) => same(name, code))) return 'code'
    if (guess && nameSays.rowId(name)) guessed ??= name
    return guessed === name ? 'id' : 'attribute'
  }
  input.progress.phase('read', input.survey.lines)
  const staged = await read({ ...input, useOf })
  if (!staged) return undefined
  if (staged.columns.length === 0 || staged.records === 0)
    throw new FairleadError('not_a_table', { path: file, zh: '没有数据行。', en: 'it has no rows of data.' })
  const id = columnFor(staged, named ?? guessed, events || entity ? '--customer' : '--id', file)
  const time = columnFor(staged, events?.time, '--time', file)
  for (const name of options.text ?? []) columnFor(staged, name, '--text', file)
  if (id && guessed === id.name && !(await identifies(input, id)))
    return attempt(options, input, choice, read, false, id.name)
  if (time && !isTime(staged, time)) {
    const problem = `column "${time.name}" of ${file} does not hold dates or times; accepted: 2011-12-10, 2011-12-10 08:26:00, 10/12/2011 8:26 where day and month are clear, seconds since 1970`
    throw new FairleadError('invalid_input', { place: '--time', problem })
  }
  input.progress.phase('check', staged.records)
  const rows = typedRows(staged, { ...choice, zone: input.zone, path: file })
  const { idType } = choice.plan
  const judged = await judgeRows({ ...input, staged, rows, id, time, unique: !events && !entity, idType })
  return judged && { staged, rows, judged, id, time, guessed, repeating }
}

/** The flagged rows, with what the column of an unreadable value takes. */
const explained = (staged: Staged, flagged: Reject[]): Reject[] =>
  flagged.map((each) => {
    const column = staged.columns.find(({ name }) => name === each.column)
    const type = column && staged.types.get(column.cell)
    return each.reason === 'unreadable_value' && type ? { ...each, accepted: acceptedBy(type.reading) } : each
  })

const reject = async (options: ImportOptions, { staged, judged }: Attempt, flagged: Reject[]) => {
  const folder = join(options.folder, 'imports', options.workspace)
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'rejects.csv')
  const rejects = [...staged.rejects, ...explained(staged, flagged)].toSorted((a, b) => a.line - b.line)
  await writeRejects(path, rejects)
  const bad = staged.rejects.length + judged.bad
  const allowed = options.maxBad ?? Math.floor(staged.records * 0.01)
  if (bad > allowed)
    throw new FairleadError('too_many_bad_rows', {
      path: options.file,
      bad,
      total: staged.records,
      allowed,
      rejects: path,
      zh: rejects.slice(0, 3).map((each) => describeReject(each, 'zh')),
      en: rejects.slice(0, 3).map((each) => describeReject(each, 'en')),
    })
  return { rejects, told: { rows: bad, ...(bad > 0 && { path }) } }
}

const keptColumns = ({ rows, id, time }: Attempt): KeptColumn[] => {
  const columns = rows.columns.filter(({ cell }) => cell !== id?.cell && cell !== time?.cell)
  const physical = physicalColumns(columns.map(({ name }) => name))
  return columns.map(({ name, cell, reading }, index) => ({
    name,
    cell,
    column: physical[index] ?? cell,
    type: reading.type,
    physical: reading.physical,
    ...(reading.separator !== undefined && { separator: reading.separator }),
    ...(reading.written?.unit !== undefined && { unit: reading.written.unit }),
  }))
}

/** Customers are read where they lie; events are sorted by time, so that a window reads few blocks. */
const keptRelation = async (input: Input, found: Attempt, columns: KeptColumn[]): Promise<Fragment> => {
  const { rows, judged, id, time, staged } = found
  const cells = columns.map(({ cell }) => sql.id(cell))
  const instant = time ? [sql`${timeValue(staged, time, input.zone)} as ts`] : []
  const unflagged = judged.bad > 0 ? sql` and r not in (select r from flagged)` : sql``
  const kept = sql`select ${sql.join([sql`${idValue(id, judged.idType)} as customer_id`, ...instant, ...cells])}
    from ${rows.relation} as typed where ${rows.passes}${unflagged}`
  if (!time) return sql`(${kept})`
  await input.stage.run(sql`create or replace temp table ready as ${kept} order by ts`)
  await input.stage.run(sql`drop table staged`)
  return sql.id('ready')
}

/** Stages the file, quickly where it is regular, and chooses the rows to keep. Throws `too_many_bad_rows`. */
export const chooseRows = async (options: ImportOptions, input: Input, choice: Choice): Promise<ChosenRows> => {
  const guess = !options.events && !options.entity && options.id === undefined
  const found =
    (await attempt(options, input, choice, stageRegular, guess)) ??
    (await attempt(options, input, choice, stageCarefully, guess))
  if (!found) throw new FairleadError('file_unreadable', { path: options.file, reason: 'it could not be staged' })
  const flagged = found.judged.bad > 0 ? await listFlagged(input.stage) : []
  const { rejects, told } = await reject(options, found, flagged)
  const columns = keptColumns(found)
  return {
    relation: await keptRelation(input, found, columns),
    columns,
    ...(found.id && { id: found.id.name }),
    idType: found.judged.idType,
    filtered: found.judged.filtered,
    rejects: told,
    notes: notesOn({
      survey: input.survey,
      shape: input.shape,
      staged: found.staged,
      id: found.id,
      guessed: found.guessed,
      repeating: found.repeating,
      rejects,
    }),
  }
}
