import { describe, expect, it } from 'vitest'
import { households } from '../testing/loyalty.ts'

const said: [string, string][] = [
  ['最近30天买过东西的家庭', 'purchase count >= 1 in last 30 day'],
  ['消费总额最高的100户', 'top 100 by purchase sum(sales_value)'],
  ['花费最高的50个家庭', 'top 50 by purchase sum(sales_value)'],
  ['the 100 households with the highest spend', 'top 100 by purchase sum(sales_value)'],
  ['家庭人数超过3的家庭', 'size > 3'],
]

describe('what a workspace calls its customers', () => {
  for (const [text, wanted] of said) it(text, () => expect(households(text)).toBe(wanted))
})
