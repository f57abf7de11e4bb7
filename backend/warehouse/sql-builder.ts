import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'

/** Tables of a workspace as Kysely sees them: names are known only at run time, from the catalog. */
export type WarehouseTables = Record<string, Record<string, unknown>>

/** Builds query text that both engines accept ($1, $2 …); it compiles and never connects. */
export const sqlBuilder = new Kysely<WarehouseTables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})
