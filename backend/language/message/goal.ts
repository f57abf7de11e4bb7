import type { Token } from '../normalise.ts'
import type { Brief } from '../reading.ts'
import { type ParticularReader, phraseLength, phrases, wordsOf } from './particular.ts'

const named = phrases('call it|name it|named|titled|under the name|命名为|取名为|取名|名称为|名称是|名字叫|活动名')
const measured = phrases(
  'kpi is|kpi :|kpi|measured by|success metric is|success metric|success is|target conversion|goal is|the goal is to|the goal is|aim is to|目标是|目标为|目标:|目标 :|kpi 是|kpi 为|kpi :|衡量指标是|衡量指标为|以转化率衡量|考核指标',
)
const things =
  /(?:\b(?:products?|items?|articles?|goods|something|anything|things?|customers?|clients?)|商品|产品|货品|物品)$/
const stop = /^[,;.!?。]$/

const restOfClause = (tokens: Token[], at: number): number => {
  let place = at
  // the point of 1.5万 ends nothing
  const ends = (n: number) =>
    stop.test(tokens[n]?.text ?? '') &&
    !(
      tokens[n]?.text === '.' &&
      tokens[n - 1]?.kind === 'digits' &&
      tokens[n + 1]?.kind === 'digits' &&
      tokens[n + 1]?.glued
    )
  while (place < tokens.length && !ends(place)) place += 1
  return place
}

/** A name for the campaign, or what it is measured by: the words after it up to the end of the clause. */
export const goal: ParticularReader = (tokens, at) => {
  for (const [key, said] of [
    ['name', named],
    ['kpi', measured],
  ] as const) {
    const led = phraseLength(tokens, at, said)
    if (!led) continue
    // "a product named LANTERN", 商品名称为: the name of something else
    if (key === 'name' && things.test(wordsOf(tokens, Math.max(at - 2, 0), at))) continue
    const end = restOfClause(tokens, at + led)
    const text = wordsOf(tokens, at + led, end)
      .replace(/^["':]|["']$/g, '')
      .trim()
    // 目标：沉睡客户 names the audience, not what is measured
    if (key === 'kpi' && /客户|用户|人群|\b(?:customers?|clients?)\b/.test(text)) continue
    if (text !== '') return { length: end - at, brief: { [key]: text } as Partial<Brief> }
  }
  return undefined
}
