import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Engine } from '../../warehouse/engine.ts'
import { postgresEngine } from '../../warehouse/postgres.ts'
import { drawSamples } from '../../warehouse/samples.ts'
import type { StagedTable } from '../../warehouse/stage.ts'

const tables = [
  {
    name: 'customers',
    columns:
      'customer_id bigint, age bigint, balance decimal(18,2), city varchar, tier varchar, has_loan boolean, opened date, name varchar',
    key: 'customer_id',
    lookups: [],
  },
  {
    name: 'event_purchase',
    columns:
      'customer_id bigint, ts timestamp, order_no varchar, product varchar, amount decimal(18,2), channel varchar',
    lookups: ['customer_id', 'ts'],
  },
]

/** The rows of an embedded bench world on a server, with the keys and indexes that an import makes; replaced each time. */
export const copyToPostgres = async (from: Engine, url: string, customers: number): Promise<Engine> => {
  const folder = await mkdtemp(join(tmpdir(), 'fairlead-bench-copy-'))
  const engine = await postgresEngine({ url })
  await engine.open('bench')
  const stage = await engine.stage(folder)
  try {
    const staged: StagedTable[] = []
    for (const { columns, ...table } of tables) {
      const file = join(folder, `${table.name}.parquet`)
      await from.transaction((run) => run(`copy (select * from ws_bench.${table.name}) to '${file}' (format parquet)`))
      staged.push({
        ...table,
        columns: columns.split(', ').map((each) => {
          const [name = '', type = ''] = each.split(' ')
          return { name, type }
        }),
        rows: sql`select * from read_parquet(${sql.lit(file)})`,
      })
    }
    const drawn = drawSamples(
      engine,
      'bench',
      { customers, idType: 'integer' },
      staged.map(({ name }) => name),
    )
    await stage.publish('bench', staged, async (send) => {
      for (const statement of drawn) await send(statement)
    })
    return engine
  } finally {
    await stage.close()
    await rm(folder, { recursive: true, force: true })
  }
}
