import { describe, expect, it } from 'vitest'
import { blamed, reasonOfChange } from './reason-of-change.ts'

const partsOf = (text: string) => {
  const parted = reasonOfChange(text)
  return parted && [parted.first, parted.second]
}

describe('the reason of a change', () => {
  it.each([
    ['人手不够，只留余额最高的200人', '人手不够', '只留余额最高的200人'],
    ['量太大了，客服接不过来，只要近30天登录过的', '量太大了', '只要近30天登录过的'],
    ['领导觉得范围太宽，加上同意短信', '领导觉得范围太宽', '加上同意短信'],
    ['礼盒只剩80份，那就前80名', '礼盒只剩80份', '前80名'],
    ['有房贷的先不看，剩得太少了', '剩得太少了', '有房贷的先不看'],
    [
      'our branches can only call 80 a day, so take the top 80',
      'our branches can only call 80 a day',
      'take the top 80',
    ],
    ['seats are limited, so keep the 40 richest', 'seats are limited', 'keep the 40 richest'],
    ['hardly anybody left, make it 3 orders', 'hardly anybody left', 'make it 3 orders'],
    ['remove the age limit, far too few now', 'far too few now', 'remove the age limit'],
  ])('is parted from it: %s', (text, reason, change) => {
    expect(partsOf(text)?.map((part) => part.replace(/[,，]$/, ''))).toEqual([reason, change])
  })

  it.each([
    '喜欢旅游的，只留余额最高的200人',
    '上海的客户，只要女性',
    'keep the top 100',
    'women, but only in Hangzhou',
  ])('is none where the words are whom to choose: %s', (text) => expect(reasonOfChange(text)).toBeUndefined())

  it('may blame the number that is to change', () => {
    expect(
      ['45天太短', '5单有点多', '45 is rather short', 'hm, 20 products are too many', '名单太长'].map(blamed),
    ).toEqual(['45天', '5单', '45', '20 products', undefined])
  })
})
