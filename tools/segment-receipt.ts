import type { Lang } from '../backend/bilingual.ts'
import type { Receipt } from '../backend/receipt.ts'
import type { Preview } from '../backend/segments/segment.ts'

/** The proof of a preview's numbers: row 0 holds count, total and share; the rows after it are the waterfall. */
export const segmentReceipt = (shown: Preview, lang: Lang): Omit<Receipt, 'resultId' | 'tool' | 'dataVersion'> => ({
  query: shown.query,
  columns: [
    { name: 'clause', type: 'text' },
    { name: 'count', type: 'integer' },
    { name: 'total', type: 'integer' },
    { name: 'share', type: 'share' },
    { name: 'kept', type: 'integer' },
    { name: 'dropped', type: 'integer' },
    { name: 'alone', type: 'integer' },
  ],
  rows: [
    { clause: shown.readBack[lang], count: shown.count, total: shown.total, share: shown.share },
    ...shown.waterfall.map(({ clause, kept, dropped, alone }) => ({ clause: clause[lang], kept, dropped, alone })),
  ],
  complete: true,
  asOf: shown.asOf,
  ms: shown.ms,
})
