import type { ToolOutput } from '../../tools/index.ts'
import { cell } from '../receipts/reference.ts'
import { gate } from './gate.ts'
import { call, output, type Policy, say } from './step.ts'
import { clause, sentence } from './words.ts'

/** How two audiences share their customers. */
export const comparePolicy: Policy = (situation) => {
  const { lang, reading } = situation
  const inTheWay = gate(situation)
  if (inTheWay) return inTheWay
  const found = output<ToolOutput<'compare_audiences'>>(situation, 'compare_audiences')
  if (!found) return call('compare_audiences', reading.compared)
  const at = (column: string) => cell(found.resultId, 0, column, 'int')
  const share = cell(found.resultId, 0, 'jaccard', 'pct1')
  const notes = reading.assumptions.map(({ note }) => sentence(lang, note[lang]))
  const [a, b] = [clause(found.aReadBack[lang]), clause(found.bReadBack[lang])]
  return say(
    lang === 'zh'
      ? [
          `A：${a}，共 ${at('a')} 位。`,
          `B：${b}，共 ${at('b')} 位。`,
          `两者都在的有 ${at('both')} 位，只在 A 的 ${at('onlyA')} 位，只在 B 的 ${at('onlyB')} 位。`,
          found.jaccard === null ? '' : `重合占两者合计的 ${share}。`,
          ...notes,
        ].join('\n')
      : [
          `A: ${a}: ${at('a')} customers.`,
          `B: ${b}: ${at('b')} customers.`,
          `${at('both')} are in both, ${at('onlyA')} only in A, ${at('onlyB')} only in B.`,
          found.jaccard === null ? '' : `They share ${share} of everybody in either.`,
          ...notes,
        ].join('\n'),
  )
}
