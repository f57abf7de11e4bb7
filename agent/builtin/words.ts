import type { Bilingual, Lang } from '../../backend/bilingual.ts'
import type { Catalog } from '../../backend/catalog/catalog.ts'
import { sentenceWords } from '../../backend/segments/explain.ts'

/** Sentences of a paragraph: with a space between in English, without in Chinese; empty ones fall away. */
export const paragraph = (lang: Lang, sentences: (string | undefined)[]): string =>
  sentences.filter((one) => one).join(lang === 'zh' ? '' : ' ')

/** Ends a text as a sentence of its language, once. */
export const sentence = (lang: Lang, text: string): string => {
  const bare = text.trim().replace(/[。.；;]+$/, '')
  if (bare === '') return ''
  return /[！？!?]$/.test(bare) ? bare : `${bare}${lang === 'zh' ? '。' : '.'}`
}

/** A text as a part of a sentence: without its full stop. */
export const clause = (text: string): string => text.trim().replace(/[。.；;]+$/, '')

/** A list as people write it. */
export const list = (lang: Lang, items: string[]): string =>
  lang === 'zh' ? items.join('、') : new Intl.ListFormat('en', { type: 'conjunction' }).format(items)

export const quoted = (lang: Lang, text: string): string => (lang === 'zh' ? `“${text}”` : `"${text}"`)

/** The same text made once per language. */
export const both = (write: (lang: Lang) => string): Bilingual => ({ zh: write('zh'), en: write('en') })

/** What a read-back says after its opening words ("Customers with:"): the conditions alone. */
export const conditionsOf = (lang: Lang, readBack: Bilingual, catalog: Catalog): string => {
  const before = sentenceWords(catalog).before[lang]
  const text = clause(readBack[lang])
  return text.startsWith(before) ? text.slice(before.length).trim() : text
}
