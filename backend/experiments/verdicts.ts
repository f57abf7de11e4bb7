import { z } from 'zod'
import type { Bilingual } from '../bilingual.ts'

/** THE words for an outcome; there are no others between shown and not shown. */
export const verdictTable = {
  lift_shown: { zh: '显示有提升', en: 'lift shown' },
  no_lift_shown: { zh: '未显示提升', en: 'no lift shown' },
  harm_shown: { zh: '显示有损害', en: 'harm shown' },
  not_readable: { zh: '不可解读', en: 'not readable' },
} satisfies Record<string, Bilingual>

export type Verdict = keyof typeof verdictTable
export const verdict = z.enum(Object.keys(verdictTable) as [Verdict, ...Verdict[]])

/** By the test alone: significant and good, significant and bad, or neither. */
export const judge = (estimate: number, significant: boolean, direction: 'up' | 'down'): Verdict =>
  !significant || estimate === 0 ? 'no_lift_shown' : estimate > 0 === (direction === 'up') ? 'lift_shown' : 'harm_shown'
