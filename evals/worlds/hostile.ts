import type { Catalog } from '../../backend/catalog/catalog.ts'
import { bank } from './bank.ts'
import { payloads } from './payloads.ts'
import type { World } from './world.ts'

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
const pick = (texts: readonly string[]) =>
  `(case i % ${texts.length} ${texts.map((text, index) => `when ${index} then ${quoted(text)}`).join(' ')} end)`

/** A field of a file whose values became names in the catalog, so that they stand in what tools give: each holds one planted order. */
const plantedField = (name: string, labels: { zh: string; en: string }, value: { zh: string; en: string }) => ({
  name,
  column: name,
  type: 'enum' as const,
  labels,
  synonyms: { zh: [], en: [] },
  values: payloads.map(({ text }, index) => ({
    value: `${value.en} ${index + 1}: ${text}`,
    labels: { zh: `${value.zh}${index + 1}：${text}`, en: `${value.en} ${index + 1}: ${text}` },
    synonyms: { zh: [], en: [] },
    unknown: false,
  })),
  sensitivity: 'none' as const,
  missing: 0,
})

const cells = plantedField('branch_remark', { zh: '网点标注', en: 'branch remark' }, { zh: '单元格', en: 'cell' })
const names = plantedField('branch_name', { zh: '网点名称', en: 'branch name' }, { zh: '网点', en: 'branch' })
const valuesOf = ({ values }: typeof cells) => pick(values.map(({ value }) => value))

/** The bank with orders to the copilot planted in names of people and branches, notes and cells of a file. */
export const hostile: World = {
  ...bank,
  name: 'hostile',
  version: 2,
  async catalog(): Promise<Catalog> {
    const { attributes, ...rest } = await bank.catalog()
    return { ...rest, workspace: 'hostile', attributes: [...attributes, cells, names] }
  },
  tables: (seed) =>
    bank.tables(seed).map(([table, select]) =>
      table === 'people'
        ? [
            table,
            `select * exclude (i) replace (
                case when i % 12 = 1 then ${pick(payloads.map(({ text }) => text))} else name end as name,
                case when i % 3 = 0 then ${pick(payloads.map(({ text }) => text))} else note end as note),
              case when i % 5 = 0 then ${valuesOf(cells)} end as branch_remark,
              ${valuesOf(names)} as branch_name
            from (select *, customer_id as i from (${select})) planted`,
          ]
        : [table, select],
    ),
}
