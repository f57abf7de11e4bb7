import { join } from 'node:path'
import { sql } from 'kysely'
import { FairleadError } from '../../../errors.ts'
import type { Stage } from '../../stage.ts'

/** A second file whose columns are added to the rows that share a key with it. */
export interface Lookup {
  file: string
  /** Column that both files have. */
  on: string
}

const namesIn = async (stage: Stage, file: string): Promise<string[]> => {
  try {
    const rows = await stage.rows<{ column_name: string }>(
      sql`describe select * from read_csv(${file}, all_varchar = true, header = true)`,
    )
    return rows.map(({ column_name }) => column_name)
  } catch (error) {
    throw new FairleadError('file_unreadable', { path: file, reason: String(error).split('\n')[0] })
  }
}

const quoted = (path: string) => sql.raw(`'${path.replaceAll("'", "''")}'`)

/**
 * Writes the file with the lookup's further columns beside its own and gives the path of the copy; rows without a match keep blanks.
 * Both are UTF-8 CSV with a heading. Throws `unknown_column` and, where the lookup has a key twice, `invalid_input`.
 */
export const joinLookup = async (
  stage: Stage,
  file: string,
  { file: other, on }: Lookup,
  folder: string,
): Promise<string> => {
  const [own, added] = await Promise.all([namesIn(stage, file), namesIn(stage, other)])
  for (const [path, available] of [
    [file, own],
    [other, added],
  ] as const)
    if (!available.includes(on))
      throw new FairleadError('unknown_column', { path, column: on, option: '--on', available })
  const source = (path: string) => sql`read_csv(${path}, all_varchar = true, header = true)`
  const [twice] = await stage.rows<{ key: string }>(
    sql`select ${sql.id(on)} as key from ${source(other)} group by ${sql.id(on)} having count(*) > 1 limit 1`,
  )
  if (twice)
    throw new FairleadError('invalid_input', {
      place: '--lookup',
      problem: `${other} has "${twice.key}" more than once in column "${on}" (该列的值必须唯一)`,
    })
  const further = added.filter((name) => name !== on && !own.includes(name)).map((name) => sql`l.${sql.id(name)}`)
  const path = join(folder, 'joined.csv')
  await stage.run(
    sql`create or replace temp table joined as select row_number() over () as file_row, * from ${source(file)}`,
  )
  await stage.run(sql`copy (select ${sql.join([...own.map((name) => sql`f.${sql.id(name)}`), ...further])}
    from joined as f left join ${source(other)} as l on l.${sql.id(on)} = f.${sql.id(on)} order by f.file_row)
    to ${quoted(path)} (format csv, header)`)
  await stage.run(sql`drop table joined`)
  return path
}
