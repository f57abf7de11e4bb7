import type { ToolOutput } from '../../tools/index.ts'
import { cell } from '../receipts/reference.ts'
import { call, output, type Policy, say } from './step.ts'
import { clause } from './words.ts'

/** Why one customer is in the thread's audience or not: each clause with the value that decided. */
export const customerPolicy: Policy = (situation) => {
  const { lang, state, reading } = situation
  const rule = reading.rule ?? state.audience?.rule
  if (!rule || !reading.customer)
    return say(
      lang === 'zh'
        ? '还没有人群。请先描述要找的客户，再问某一位为什么在或不在里面。'
        : 'There is no audience yet. Describe the customers first, then ask why one is in it or not.',
    )
  const found = output<ToolOutput<'explain_customer'>>(situation, 'explain_customer')
  if (!found) return call('explain_customer', { customer: reading.customer, rule })
  const lines = found.clauses.map(({ depth, clause: said, met }, row) => {
    const value = cell(found.resultId, row, 'value', 'text')
    const mark = lang === 'zh' ? (met ? '符合' : '不符合') : met ? 'holds' : 'does not hold'
    const has = found.clauses[row]?.values.length ? (lang === 'zh' ? `（${value}）` : ` (${value})`) : ''
    return `${'  '.repeat(depth)}- ${clause(said[lang])}${lang === 'zh' ? '：' : ': '}${mark}${has}`
  })
  const id = found.customer
  const verdict =
    lang === 'zh'
      ? `客户 ${id} ${found.selected ? '在' : '不在'}这个人群里。`
      : `Customer ${id} is ${found.selected ? '' : 'not '}in this audience.`
  return say([verdict, ...lines].join('\n'))
}
