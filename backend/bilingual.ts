import { z } from 'zod'

export const lang = z.enum(['zh', 'en'])
export type Lang = z.infer<typeof lang>

/** One text in both languages of the product. */
export const bilingual = z.strictObject({ zh: z.string(), en: z.string() })
export type Bilingual = z.infer<typeof bilingual>

/** Other words for the same thing, per language. */
export const synonyms = z.strictObject({ zh: z.array(z.string()), en: z.array(z.string()) })
export type Synonyms = z.infer<typeof synonyms>
