import { z } from 'zod'
import { bilingual, type Lang } from '../backend/bilingual.ts'
import { FairleadError } from '../backend/errors.ts'
import type { Receipt } from '../backend/receipt.ts'
import { canonicalJson } from '../backend/segments/canonical.ts'
import type { Rule } from '../backend/segments/rule.ts'
import type { ToolContext } from './tool.ts'

/** Another reading of the same message that selects other customers, in numbers of customers. */
export const secondOpinion = z.strictObject({
  readBack: bilingual,
  /** Whom the other reading selects. */
  count: z.int(),
  /** Whom only the rule of the call selects. */
  onlyHere: z.int(),
  /** Whom only the other reading selects. */
  onlyThere: z.int(),
})
export type SecondOpinion = z.infer<typeof secondOpinion>

/** What the second reader says of a rule; undefined where it says nothing, or selects the same customers. */
export const opinionOn = async (
  rule: Rule,
  { secondReading, segments, signal }: ToolContext,
): Promise<SecondOpinion | undefined> => {
  if (!secondReading || canonicalJson(secondReading) === canonicalJson(rule)) return undefined
  const without = (from: Rule, other: Rule): Rule => ({ kind: 'all', of: [from, { kind: 'not', of: other }] })
  try {
    const onlyHere = await segments.count(without(rule, secondReading), { signal })
    const onlyThere = await segments.count(without(secondReading, rule), { signal })
    if (onlyHere + onlyThere === 0) return undefined
    const count = await segments.count(secondReading, { signal })
    return { readBack: segments.explain(secondReading), count, onlyHere, onlyThere }
  } catch (error) {
    // a reading that these data cannot answer is no opinion
    if (error instanceof FairleadError) return undefined
    throw error
  }
}

type Proof = Omit<Receipt, 'resultId' | 'tool' | 'dataVersion'>

/** The receipt with the numbers of the second opinion in its first row. */
export const withOpinion = (receipt: Proof, opinion: SecondOpinion | undefined, lang: Lang): Proof => {
  const [first, ...rest] = receipt.rows
  if (!opinion || !first) return receipt
  const { readBack, count, onlyHere, onlyThere } = opinion
  return {
    ...receipt,
    columns: [
      ...receipt.columns,
      { name: 'second_reading', type: 'text' },
      { name: 'second_count', type: 'integer' },
      { name: 'only_here', type: 'integer' },
      { name: 'only_there', type: 'integer' },
    ],
    rows: [
      { ...first, second_reading: readBack[lang], second_count: count, only_here: onlyHere, only_there: onlyThere },
      ...rest,
    ],
  }
}

/** The second opinion for the model, with the references of its numbers. */
export const opinionLines = (resultId: string, opinion: SecondOpinion | undefined): string[] => {
  if (!opinion) return []
  const cell = (column: string, value: number) => `[[r:${resultId}#0.${column}|int]] (value ${value})`
  return [
    `Second reading of the message: ${opinion.readBack.en} / ${opinion.readBack.zh} It selects ${cell('second_count', opinion.count)}; only your rule ${cell('only_here', opinion.onlyHere)}, only the second reading ${cell('only_there', opinion.onlyThere)}. Compare each condition with the message: mend the rule, or tell the person why yours is right.`,
  ]
}
