import type { Lang } from '../bilingual.ts'
import type { Catalog } from '../catalog/catalog.ts'
import type { PackName } from '../compliance/pack.ts'

const byCurrency: Record<string, PackName> = { CNY: 'cn', USD: 'us', GBP: 'uk', EUR: 'eu' }
const byZone: readonly [RegExp, PackName][] = [
  [/^Asia\/(Shanghai|Urumqi|Chongqing|Harbin|Chungking)|^PRC$/, 'cn'],
  [/^Europe\/London/, 'uk'],
  [/^Europe\//, 'eu'],
  [/^(America|US)\//, 'us'],
]

/** Whose rules a workspace's copy follows: by currency, else by time zone, else by the language it is written in. */
export const jurisdictionOf = ({ currency, timeZone }: Catalog, lang: Lang): PackName => {
  const known = currency ? byCurrency[currency] : undefined
  return known ?? byZone.find(([zone]) => zone.test(timeZone))?.[1] ?? (lang === 'zh' ? 'cn' : 'us')
}
