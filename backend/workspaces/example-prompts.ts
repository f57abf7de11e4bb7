import type { Lang } from '../bilingual.ts'
import type { Attribute, AttributeValue, Catalog, EventType } from '../catalog/catalog.ts'
import type { Reader } from '../language/reader.ts'
import type { SegmentService } from '../segments/segments.ts'
import type { Workspace } from '../workspace.ts'

export type Prompts = Record<Lang, string[]>

const wanted = 3
const tried = 24

const usable = ({ sensitivity }: Attribute) => sensitivity === 'none'
const numeric = ({ type, min, max }: Attribute) =>
  (type === 'integer' || type === 'decimal') && typeof min === 'number' && typeof max === 'number' && max > min

/** A round number somewhat above the middle of what was seen. */
const threshold = ({ min, max }: Attribute): number => {
  const middle = ((min as number) + (max as number)) / 10
  const scale = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(middle) || 1)))
  return Math.max(1, Math.round(middle / scale) * scale)
}

const values = ({ values = [] }: Attribute): AttributeValue[] => values.filter(({ unknown }) => !unknown)

/** Sentences about one attribute and about two together, in both languages. */
const aboutAttributes = (catalog: Catalog): Prompts[] => {
  const enums = catalog.attributes.filter((one) => usable(one) && one.type === 'enum' && values(one).length > 1)
  const numbers = catalog.attributes.filter((one) => usable(one) && numeric(one))
  return enums.flatMap((choice) =>
    values(choice)
      .slice(0, 2)
      .flatMap((value) => [
        ...numbers.map((number) => ({
          zh: [`${value.labels.zh}且${number.labels.zh}超过${threshold(number)}的客户`],
          en: [`${value.labels.en} customers with ${number.labels.en} over ${threshold(number)}`],
        })),
        { zh: [`${value.labels.zh}的客户`], en: [`${value.labels.en} customers`] },
      ]),
  )
}

const aboutNumbers = (catalog: Catalog): Prompts[] =>
  catalog.attributes
    .filter((one) => usable(one) && numeric(one))
    .flatMap(({ labels }) => [
      { zh: [`${labels.zh}高于平均值的客户`], en: [`Customers whose ${labels.en} is above the average`] },
      { zh: [`${labels.zh}最高的10%的客户`], en: [`Top 10% of customers by ${labels.en}`] },
    ])

const aboutEvents = ({ events }: Catalog): Prompts[] =>
  events.flatMap(({ labels }: EventType) => [
    { zh: [`近90天没有${labels.zh}的客户`], en: [`Customers with no ${labels.en} in the last 90 days`] },
    { zh: [`近30天有${labels.zh}的客户`], en: [`Customers with a ${labels.en} in the last 30 days`] },
  ])

/** Takes from each list in turn, so that the prompts are of different kinds. */
const interleave = <T>(lists: readonly T[][]): T[] =>
  Array.from({ length: Math.max(0, ...lists.map((list) => list.length)) }).flatMap((_, index) =>
    lists.flatMap((list) => (index < list.length ? [list[index] as T] : [])),
  )

/** Whether the reader understands a sentence whole and it selects some customers, but not all. */
const works = async (text: string, lang: Lang, { workspace, segments, reader }: PromptParts): Promise<boolean> => {
  const { rule, unread, clarification } = reader(text, { now: workspace.now(), lang })
  if (!rule || unread.length > 0 || clarification || segments.check(rule).length > 0) return false
  const count = await segments.count(rule)
  return count > 0 && count < workspace.catalog.customers.rows
}

export interface PromptParts {
  workspace: Workspace
  segments: SegmentService
  reader: Reader
}

/** Up to three things to ask of a workspace's data in each language, each tried on the data first. */
export const examplePrompts = async (parts: PromptParts): Promise<Prompts> => {
  const { catalog } = parts.workspace
  if (catalog.customers.rows === 0) return { zh: [], en: [] }
  const candidates = interleave([aboutAttributes(catalog), aboutEvents(catalog), aboutNumbers(catalog)]).slice(0, tried)
  const found: Prompts = { zh: [], en: [] }
  for (const lang of ['zh', 'en'] as const)
    for (const text of candidates.flatMap((candidate) => candidate[lang])) {
      if (found[lang].length === wanted) break
      if (await works(text, lang, parts)) found[lang].push(text)
    }
  return found
}
