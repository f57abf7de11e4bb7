import type { Bilingual, Synonyms } from '../../bilingual.ts'
import type { Said } from './entry.ts'

const words = (text: string) => [...new Set(text.split('|'))]

/** Splits the words of an entry into the label and its synonyms, in both languages. */
export const spoken = (said: Said): { labels: Bilingual; synonyms: Synonyms } => {
  const [zh = '', ...moreZh] = words(said.zh)
  const [en = '', ...moreEn] = words(said.en)
  return { labels: { zh, en }, synonyms: { zh: moreZh, en: moreEn } }
}
