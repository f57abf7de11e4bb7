import { atLeast, exactly, type Quantity } from '../quantity.ts'
import type { Word } from '../token.ts'

const again = (pattern: string, counts: Quantity, meant: boolean): Word => ({
  pattern: new RegExp(pattern, 'uy'),
  code: 's',
  again: () => ({ counts, meant }),
})
const stays =
  '(?:也)?(?:都|全|全都|照|照常|正常|一律)?(?:保留|留下|留着|留|要|可以|行|算|不剔|别动|不动|放行|发|没问题|也行|也可以|更好|也要|均可|亦可|皆可|没关系|也没关系)'
const goes = '(?:也)?(?:都|全|全都|一律)?(?:不要|不算|不行|不发|剔掉|剔除|去掉|排除)'
const one = '一(?:个|条|项|样|种)的?'
const few = `(?:只|仅)?(?:占|有|沾|符合|满足|中)?(?:其中)?(?:的)?`
/** What is said again of those who meet so many of a list, and of everyone else. */
export const saidAgainZh: Word[] = [
  {
    pattern:
      /(?:其余|其他|其它|剩下|剩余|余下|别的|另外的)(?:的)?(?:客户|人|用户|会员)*(?:的)?(?:则)?(?:都|全|全部|照|照常|正常|一律)?(?:保留|留下|留着|留|要|给我|拉给我|不动|不变|不限|照留|照发|发|不受影响|可以|放行|放进来|拉进来|正常发)/uy,
    code: 's',
  },
  {
    pattern: /(?:其余|其他|其它|别的)(?:的)?(?:都)?不要|(?:不然|否则)(?:就)?(?:不要|去掉|不发)/uy,
    code: 's',
  },
  again(`${few}${one}${stays}`, exactly(1), true),
  again(`${few}${one}${goes}`, exactly(1), false),
  again(`(?:一|0)(?:个|条|项|样|种)(?:都)?(?:不占|没有|没占|不沾)(?:的)?${stays}`, exactly(0), true),
  again(`(?:一|0)(?:个|条|项|样|种)(?:都)?(?:不占|没有|没占|不沾)(?:的)?${goes}`, exactly(0), false),
  again(`(?:0(?:个|条|项)|都不成立|都没有|都不占)(?:的)?${stays}`, exactly(0), true),
  again(`(?:两者|俩|[两三](?:个|条|项|样|种))?都(?:没有|不占)(?:的)?${goes}`, exactly(0), false),
  again(`(?:两者|俩|[两三](?:个|条|项|样|种))都(?:有|占|符合|满足)(?:的)?${goes}`, exactly('all'), false),
  again(`(?:两者|俩|两个|[两三](?:个|条|项|样|种))?都有(?:的)?${stays}`, atLeast('all'), true),
  again(`[两二](?:个|条|项|样|种)(?:以上|及以上)(?:的)?${goes}`, atLeast(2), false),
  again(
    `(?:只|仅)?(?:有|占|持有|沾)?一(?:个|条|项|样|种)(?:成立)?或(?:者)?.{0,6}(?:没有|不成立|不占)${stays}`,
    { least: 0, most: 1 },
    true,
  ),
  again(`(?:全部|同时)满足${stays}`, atLeast('all'), true),
  again(
    '[、，]?另外(?:两|的)?(?:个|样|条|项)?(?:条件)?(?:都)?(?:没有|不满足|不符合)|[，,]?但?不满足另外(?:两|的)?(?:个|样|条|项)?(?:条件)?',
    atLeast(2),
    false,
  ),
  again(`缺一不可`, atLeast('all'), true),
  again(`不多不少`, exactly(1), true),
]
