import { money } from '../format/numbers.ts'
import type { Lang } from '../preferences.ts'

const small = 0.01

/** US dollars of a run: what costs less than a cent is not shown as nothing. */
export const dollars = (usd: number, lang: Lang): string =>
  usd > 0 && usd < small ? `<${money(small, 'USD', lang)}` : money(usd, 'USD', lang)
