import { z } from 'zod'
import type { Bilingual } from '../../backend/bilingual.ts'
import { findQuantities } from '../text/quantities.ts'
import { defineScorer, judged } from './scorer.ts'

const expectation = z.strictObject({
  /** At least this many numbers of the answers cite a receipt. */
  atLeast: z.int().positive('no citation at all would pass').default(1),
})

/** Whether a shown text is the cell's value, rounded as shown. */
const shows = (text: string, value: unknown, unsigned: boolean): boolean => {
  if (typeof value !== 'number') return String(value ?? '') !== '' && text.includes(String(value))
  const [stated] = findQuantities(text)
  if (!stated) return false
  if (stated.below) return value < stated.value
  // what is shown may be the size of a fall alone: then its words say so, not the cell
  const near = (wanted: number) =>
    Math.abs(stated.value - (unsigned && wanted < 0 ? -wanted : wanted)) <= stated.half + Math.abs(wanted) * 1e-9
  if (stated.unit === 'plain') return Number.isInteger(value) && stated.whole ? stated.value === value : near(value)
  return near(value * 100) || near(value)
}

/** Citations exist and support: each cited receipt was filed, has the cell, and the cell holds what is shown. */
export const citations = defineScorer({
  version: 2,
  expectation,
  score({ atLeast }, { observed }) {
    const filed = new Map(observed.final?.receipts.map((one) => [one.resultId, one]))
    const reasons: Bilingual[] = []
    let cited = 0
    for (const { answer, numbers } of observed.turns)
      for (const { start, end, resultId, cell } of numbers) {
        if (!resultId || !cell) continue
        cited += 1
        const shown = answer.slice(start, end)
        const unsigned = findQuantities(answer.slice(0, end)).at(-1)?.fell === true
        const [row, column = ''] = cell.split(/\.(.*)/s)
        const found = filed.get(resultId)?.rows[Number(row)]
        if (!found || !(column in found))
          reasons.push({
            zh: `“${shown}”引用的 ${resultId}#${cell} 不存在`,
            en: `"${shown}" cites ${resultId}#${cell}, which does not exist`,
          })
        else if (!shows(shown, found[column], unsigned))
          reasons.push({
            zh: `“${shown}”与 ${resultId}#${cell} = ${found[column]} 不符`,
            en: `"${shown}" is not ${resultId}#${cell} = ${found[column]}`,
          })
      }
    if (cited < atLeast)
      reasons.push({
        zh: `只有 ${cited} 处引用，至少应有 ${atLeast} 处`,
        en: `${cited} citations, at least ${atLeast} expected`,
      })
    return judged(reasons, { cited })
  },
})
