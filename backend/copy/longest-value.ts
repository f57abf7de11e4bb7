import { sql } from 'kysely'
import type { Lang } from '../bilingual.ts'
import type { Attribute } from '../catalog/catalog.ts'
import { type Engine, namespaceOf } from '../warehouse/engine.ts'
import { sqlBuilder } from '../warehouse/sql-builder.ts'
import type { Workspace } from '../workspace.ts'

/** Personal values are shown as masks of the same width and, in UTF-8, the same size. */
const masked = (value: string): string =>
  [...value].map((character) => ((character.codePointAt(0) as number) > 0x2e7f ? '＊' : '*')).join('')

const longestQuery = (workspace: string, column: string) => {
  const value = sql<string>`cast(${sql.ref(column)} as varchar)`
  return sqlBuilder
    .withSchema(namespaceOf(workspace))
    .selectFrom('customers')
    .select(value.as('value'))
    .where(sql.ref(column), 'is not', null)
    .orderBy(sql`length(${value})`, 'desc')
    .limit(1)
    .compile()
}

/** The longest value that a customer really has for an attribute: the label where values have labels, a mask for personal data. */
export const longestValue = async (
  { engine, workspace, lang, signal }: { engine: Engine; workspace: Workspace; lang: Lang; signal?: AbortSignal },
  attribute: Attribute,
): Promise<string> => {
  if (attribute.values && attribute.values.length > 0)
    return attribute.values.map(({ labels }) => labels[lang]).sort((a, b) => b.length - a.length)[0] as string
  const { sql: text, parameters } = longestQuery(workspace.name, attribute.column)
  const [row] = await engine.rows<{ value: unknown }>({ sql: text, parameters }, signal ? { signal } : {})
  const value = String(row?.value ?? '')
  return attribute.sensitivity === 'pii' ? masked(value) : value
}
