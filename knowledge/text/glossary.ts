import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { type Bilingual, bilingual } from '../../backend/bilingual.ts'
import { marketingTerms } from './marketing-terms.ts'

const concept = z.strictObject({
  id: z.string().regex(/^[a-z_]+$/),
  zh: z.array(z.string()),
  en: z.array(z.string()),
  /** The broader concept that its names name too. */
  within: z.string().optional(),
  definition: bilingual.optional(),
})
export type Concept = z.infer<typeof concept>

/** THE list of concepts that have several names; the files are ours, so a fault in one is a bug. */
export const glossary: readonly Concept[] = z
  .array(concept)
  .parse([...parse(readFileSync(join(import.meta.dirname, 'glossary.yaml'), 'utf8')), ...marketingTerms])

/** The first name of a concept; its id where the glossary does not know it. */
export const conceptName = (id: string): Bilingual => {
  const named = glossary.find((one) => one.id === id)
  return { zh: named?.zh[0] ?? id, en: named?.en[0] ?? id }
}
