import { expect, it } from 'vitest'
import { chooseWords } from './choose-words.ts'

const choose = (counts: Record<string, number>, all = 100_000) =>
  chooseWords(Object.keys(counts), (word) => counts[word] ?? 0, all).map((set) => set.join('+'))

it('takes rare words by themselves and common ones in twos', () => {
  expect(choose({ 稀有: 40, 南京: 2500, 沙龙: 6000 })).toEqual(['稀有', '南京+沙龙'])
})

it('keeps to its budget of records, the rarest first', () => {
  // 150 expected with both, then 400 more would be too many
  expect(choose({ 南京: 2500, 沙龙: 6000, 定期: 16_000 })).toEqual(['南京+沙龙'])
})

it('pairs no words of which one comes with the other', () => {
  expect(choose({ '#coupon': 8000, 红包: 3000, 红包_唤醒: 2000 })).toEqual([
    '#coupon+红包+红包_唤醒'.split('+').toReversed().join('+'),
  ])
})

it('expects neighbours together as often as they stand together', () => {
  // golden_credit and card are never far apart: credit_card says so
  expect(choose({ golden_credit: 1600, card: 9000, credit_card: 9000, guangzhou: 3000 })).toEqual([
    'golden_credit+guangzhou',
    'guangzhou+card',
  ])
})

it('takes what holds all concepts, or all but one, where two of them are in too many', () => {
  const concepts = { '#in_nanjing': 3000, '#lottery': 8000, '#retain': 14_000, '#fund': 20_000 }
  expect(choose(concepts)).toEqual([
    '#in_nanjing+#lottery+#retain',
    '#in_nanjing+#lottery+#fund',
    '#in_nanjing+#retain+#fund',
    '#lottery+#retain+#fund',
  ])
})

it('asks for the three rarest together where all are common', () => {
  expect(choose({ '#wealth': 28_000, '#reactivate': 14_000, 北京: 30_000 })).toEqual(['#reactivate+#wealth+北京'])
})
