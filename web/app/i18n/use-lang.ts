import type { Bilingual } from '../../../backend/bilingual.ts'
import { type Lang, usePreferences } from '../preferences.ts'

/** The language of the page. */
export const useLang = (): Lang => usePreferences().lang

/** Picks the page's language of a text that has both. */
export const useBoth = (): ((text: Bilingual) => string) => {
  const lang = useLang()
  return (text) => text[lang]
}
