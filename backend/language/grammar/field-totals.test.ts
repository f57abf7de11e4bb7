import { expect, it } from 'vitest'
import { ofWideTable } from '../testing/wide-table.ts'

it.each([
  ['App下单次数比门店多的', 'mobile > bricks'],
  ['buy in the app more often than in store', 'mobile > bricks'],
  ['more store purchases than app purchases', 'bricks > mobile'],
  ['spent less on tea than on toys', 'tea < toys'],
  ['茶叶花得比玩具多的', 'tea > toys'],
  ['tea spend at least twice toys spend', 'tea >= 2 * toys'],
  ['茶叶消费额至少是玩具消费额的三倍', 'tea >= 3 * toys'],
])('sets one figure of a customer against another: %s', (text, rule) => expect(ofWideTable(text)).toBe(rule))

it.each([
  ['tea and toys spend combined over 1,000', 'tea + toys > 1000'],
  ['茶叶和玩具消费额加起来超过1000的', 'tea + toys > 1000'],
  ['App、门店购买次数合计不少于10次', 'mobile + bricks >= 10'],
  [
    'app purchases plus store purchases adding up to 10 or more (treat blanks as 0)',
    'mobile + bricks >= 10 (blanks 0)',
  ],
  ['App和门店购买次数加起来10次以上（空的按0算）', 'mobile + bricks >= 10 (blanks 0)'],
])('adds up figures of one sort: %s', (text, rule) => expect(ofWideTable(text)).toBe(rule))

it.each(['days since last purchase higher than tea spend', 'app purchases plus tea spend adding up to 10'])(
  'asks where the figures are of different kinds: %s',
  (text) => expect(ofWideTable(text)).toContain('?'),
)
