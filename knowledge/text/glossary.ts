import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { bilingual } from '../../backend/bilingual.ts'

const concept = z.strictObject({
  id: z.string().regex(/^[a-z_]+$/),
  zh: z.array(z.string()),
  en: z.array(z.string()),
  definition: bilingual.optional(),
})
export type Concept = z.infer<typeof concept>

/** THE list of concepts that have several names; the file is ours, so a fault in it is a bug. */
export const glossary: readonly Concept[] = z
  .array(concept)
  .parse(parse(readFileSync(join(import.meta.dirname, 'glossary.yaml'), 'utf8')))
