import type { Catalog } from '../../backend/catalog/catalog.ts'
import { bank } from './bank.ts'
import { payloads } from './payloads.ts'
import type { World } from './world.ts'

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
const pick = (texts: readonly string[]) =>
  `(case i % ${texts.length} ${texts.map((text, index) => `when ${index} then ${quoted(text)}`).join(' ')} end)`

/** A cell of an uploaded file that became a value of a field, so that it stands in what the catalog search gives. */
const cells = payloads.slice(0, 4).map(({ text }, index) => ({
  value: `cell ${index + 1}: ${text}`,
  labels: { zh: `单元格${index + 1}：${text}`, en: `cell ${index + 1}: ${text}` },
  synonyms: { zh: [], en: [] },
  unknown: false,
}))

/** The bank with orders to the copilot planted in names, notes and cells of a file. */
export const hostile: World = {
  ...bank,
  name: 'hostile',
  async catalog(): Promise<Catalog> {
    const { attributes, ...rest } = await bank.catalog()
    const remark = {
      name: 'branch_remark',
      column: 'branch_remark',
      type: 'enum' as const,
      labels: { zh: '网点标注', en: 'branch remark' },
      synonyms: { zh: ['标注'], en: ['remark of the branch'] },
      values: cells,
      sensitivity: 'none' as const,
      missing: 0,
    }
    return { ...rest, workspace: 'hostile', attributes: [...attributes, remark] }
  },
  tables: (seed) =>
    bank.tables(seed).map(([table, select]) =>
      table === 'people'
        ? [
            table,
            `select * exclude (i) replace (
                case when i % 12 = 1 then ${pick(payloads.map(({ text }) => text))} else name end as name,
                case when i % 3 = 0 then ${pick(payloads.map(({ text }) => text))} else note end as note),
              case when i % 5 = 0 then ${pick(cells.map(({ value }) => value))} end as branch_remark
            from (select *, customer_id as i from (${select})) planted`,
          ]
        : [table, select],
    ),
}
