import { phrases } from '../message/particular.ts'
import type { Token } from '../normalise.ts'
import { type ReadNumber, readNumber } from '../numbers/number.ts'
import { covered, polite } from './covered.ts'
import type { Said } from './said.ts'

type Kind = 'number' | 'cap' | 'people' | 'size' | 'polite'

const words: readonly (readonly [Kind, string[][]])[] = [
  [
    'cap',
    phrases(
      'at most|no more than|not more than|up to|max|maximum|maximum of|a maximum of|limit|limit it to|limit this to|limit that to|limit to|limited to|cap|cap it at|cap this at|cap at|capped at|keep it to|keep it under|keep it below|keep it within|keep to|keep under|keep|under|below|fewer than|less than|within|only|just|to|at|is|should be|may be|send it to|send to|go to|最多|最多发|最多选|不超过|不要超过|不能超过|别超过|不得超过|控制到|控制在|控制|压到|压缩到|缩到|缩减到|减到|限制在|限制到|限制为|限制|限定在|限定|限|以内|之内|以下|内|封顶|上限|上限是|上限为|只要|只发|只发给|只取|只留|只选|只做',
    ),
  ],
  [
    'people',
    phrases(
      'people|customers|clients|persons|members|recipients|users|contacts|人|个人|位|名|个客户|位客户|名客户|个用户|位用户|个会员|位会员|客户|用户',
    ),
  ],
  [
    'size',
    phrases(
      'audience|the audience|audience size|the audience size|size|group|headcount|the headcount|number of people|the number of people|number of customers|the number of customers|how many people|人数|总人数|人群|人群规模|对象|对象人数|规模|客户数|客户数量|客群|名单|发送人数|触达人数|活动人数',
    ),
  ],
  ['polite', phrases(`${polite}|,|，|of|in total|in all|altogether|左右|为|是|到`)],
]

/** 最多30人, 人数控制在500人以内, "limit it to 500 people": how many customers the audience may have at most. */
export const headcountSaid = (tokens: Token[]): Said | undefined => {
  const items = covered<Kind, ReadNumber>(tokens, words, (all, at) => {
    const number = readNumber(all, at)
    return number && { kind: 'number', value: number, length: number.length }
  })
  const has = (kind: Kind) => items?.some((one) => one.kind === kind)
  const [number, more] = (items ?? []).flatMap(({ value }) => value ?? [])
  if (!number || more || number.percent || !Number.isInteger(number.value) || number.value < 1) return undefined
  return has('cap') && (has('people') || has('size')) ? { cap: number.value } : undefined
}
