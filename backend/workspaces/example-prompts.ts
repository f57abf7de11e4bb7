import type { Lang } from '../bilingual.ts'
import type { Attribute, Catalog } from '../catalog/catalog.ts'
import { isNumber } from '../catalog/is-number.ts'
import type { Reader } from '../language/reader.ts'
import type { SegmentService } from '../segments/segments.ts'
import type { Workspace } from '../workspace.ts'

export type Prompts = Record<Lang, string[]>

export interface PromptParts {
  workspace: Workspace
  segments: SegmentService
  reader: Reader
}

/** Sentences of one kind, likeliest first; the first that works is shown. */
type Kind = (catalog: Catalog, lang: Lang) => string[]

const wanted = 3
/** Shares of the customers between which a selection is worth showing. */
const worth = { least: 0.002, most: 0.5 }
/** Parts of a number's range that are tried as a threshold: money is skewed, ages are not. */
const parts = [0.5, 0.25, 0.1, 0.05, 0.02]
const tried = 12

const plain = ({ sensitivity }: Attribute) => sensitivity === 'none'
const enums = ({ attributes }: Catalog) =>
  attributes.filter((one) => plain(one) && one.type === 'enum' && (one.values?.length ?? 0) > 1)
const isMoney = ({ unit }: Attribute) => /^[A-Z]{3}$/.test(unit ?? '')
/** Numbers to compare, money first: that is what marketing asks about. */
const numbers = ({ attributes }: Catalog) =>
  attributes
    .filter((one) => plain(one) && isNumber(one) && span(one) > 0)
    .sort((a, b) => Number(isMoney(b)) - Number(isMoney(a)))
const span = ({ min, max }: Attribute) => (typeof min === 'number' && typeof max === 'number' ? max - min : 0)

/** Round numbers within the range that was seen. */
const thresholds = (number: Attribute): number[] =>
  parts.map((part) => {
    const exact = (number.min as number) + span(number) * part
    const scale = 10 ** Math.floor(Math.log10(Math.abs(exact) || 1))
    return Math.round(exact / scale) * scale
  })

const valueLabels = (choice: Attribute, lang: Lang) =>
  (choice.values ?? []).filter(({ unknown }) => !unknown).map(({ labels }) => labels[lang])

/** Takes from each list in turn. */
const interleave = <T>(lists: readonly T[][]): T[] =>
  Array.from({ length: Math.max(0, ...lists.map(({ length }) => length)) }).flatMap((_, index) =>
    lists.flatMap((list) => list.slice(index, index + 1)),
  )

const valueAndNumber: Kind = (catalog, lang) =>
  interleave(
    numbers(catalog).flatMap((number) =>
      enums(catalog).map((choice) =>
        interleave(
          valueLabels(choice, lang)
            .slice(0, 3)
            .map((value) =>
              thresholds(number).map((least) =>
                lang === 'zh'
                  ? `${value}且${number.labels.zh}超过${least}的客户`
                  : `${value} customers with ${number.labels.en} over ${least}`,
              ),
            ),
        ),
      ),
    ),
  )

const quiet: Kind = ({ events }, lang) =>
  events.flatMap(({ labels }) =>
    [90, 30, 180].map((days) =>
      lang === 'zh' ? `近${days}天没有${labels.zh}的客户` : `Customers with no ${labels.en} in the last ${days} days`,
    ),
  )

const population: Kind = (catalog, lang) =>
  numbers(catalog).flatMap(({ labels }) =>
    lang === 'zh'
      ? [`${labels.zh}高于平均值的客户`, `${labels.zh}最高的10%的客户`]
      : [`Customers whose ${labels.en} is above the average`, `Top 10% of customers by ${labels.en}`],
  )

const byValue: Kind = (catalog, lang) =>
  enums(catalog).flatMap((choice) =>
    valueLabels(choice, lang).map((value) => (lang === 'zh' ? `${value}的客户` : `${value} customers`)),
  )

const kinds: readonly Kind[] = [valueAndNumber, quiet, population, byValue]

/** Whether the reader understands a sentence whole, and it selects some of the customers. */
const works = async (text: string, lang: Lang, { workspace, segments, reader }: PromptParts): Promise<boolean> => {
  const { rule, unread, clarification } = reader(text, { now: workspace.now(), lang })
  if (!rule || unread.length > 0 || clarification || segments.check(rule).length > 0) return false
  const share = (await segments.count(rule)) / workspace.catalog.customers.rows
  return share >= worth.least && share <= worth.most
}

/** Up to three things to ask of a workspace's data in each language, of different kinds, each tried on the data first. */
export const examplePrompts = async (context: PromptParts): Promise<Prompts> => {
  const { catalog } = context.workspace
  const found: Prompts = { zh: [], en: [] }
  if (catalog.customers.rows === 0) return found
  for (const lang of ['zh', 'en'] as const)
    for (const kind of kinds) {
      if (found[lang].length === wanted) break
      for (const text of kind(catalog, lang).slice(0, tried)) {
        if (!(await works(text, lang, context))) continue
        found[lang].push(text)
        break
      }
    }
  return found
}
