import { expect, it } from 'vitest'
import { createReader } from '../reader.ts'
import { bank } from '../testing/question-bank.ts'

const read = createReader(bank)
const asked = (text: string) => read(text, { now: bank.clock as string })

it.each(['想让销售额增长20%，怎么拆？', 'how can we grow revenue by 20%?'])(
  'takes a goal for the growth formula: %s',
  (text) => expect(asked(text)).toMatchObject({ question: { kind: 'growth', target: 0.2 }, unread: [] }),
)

it.each([
  '哪个产品线的客户价值减去获客成本最高？',
  '各产品线的LTV和获客成本',
  'lifetime value minus acquisition cost by product line',
  'which product line earns back its acquisition cost?',
])('takes what customers are worth less what they cost, by line: %s', (text) =>
  expect(asked(text)).toMatchObject({ question: { kind: 'growth', lines: true }, unread: [] }),
)

it('asks for no lines where the formula alone is asked for', () =>
  expect(asked('按增长公式拆解一下上个月的销售额').question).not.toHaveProperty('lines'))
