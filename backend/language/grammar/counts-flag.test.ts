import { expect, it } from 'vitest'
import { read } from '../testing/read.ts'

it.each(['房贷两次以上的客户', '有房贷两次以上的客户', '有信用卡，三次以上的客户'])(
  'how often a flag was so is asked, and no purchases are counted: %s',
  (text) => {
    const { rule, clarification } = read(text)
    expect(JSON.stringify(rule)).not.toContain('purchase')
    expect(clarification).toBeDefined()
  },
)
