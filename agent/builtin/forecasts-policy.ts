import type { Lang } from '../../backend/bilingual.ts'
import type { ToolOutput } from '../../tools/index.ts'
import { cell } from '../receipts/reference.ts'
import { call, output, type Policy, say } from './step.ts'
import { paragraph, quoted } from './words.ts'

type Found = ToolOutput<'read_forecasts'>
/** Fewer scored forecasts than this say little of how often the interval holds. */
const few = 10

/** Tells how the forecasts did that were written down before launch, each beside what came. */
export const forecastsPolicy: Policy = (situation) => {
  const found = output<Found>(situation, 'read_forecasts')
  return found ? say(answer(found, situation.lang)) : call('read_forecasts', {})
}

const answer = (found: Found, lang: Lang): string =>
  [
    paragraph(lang, [howMany(found, lang), scored(found, lang)]),
    ...found.forecasts.map((one) => `- ${told(found.resultId, one, lang)}`),
  ].join('\n')

const howMany = ({ resultId, written, brokenAt }: Found, lang: Lang): string => {
  const zh = lang === 'zh'
  if (written === 0)
    return zh
      ? '台账里还没有预测：方案提交复核时，它的预测会在发送前写下，活动有了随机结果后再评分。'
      : 'The ledger holds no forecast yet: a plan put into review has its forecast written down before anything is sent, and it is scored once the campaign has a randomised result.'
  const broken = cell(resultId, 0, 'broken_at', 'int')
  const count = cell(resultId, 0, 'written', 'int')
  const chain =
    brokenAt === null
      ? zh
        ? '哈希链完整，没有一条被改动过'
        : 'the hash chain is whole, none was changed afterwards'
      : zh
        ? `注意：哈希链在第 ${broken} 条断开，有记录被改动过`
        : `beware: the hash chain breaks at entry ${broken}, something was changed`
  return zh
    ? `台账里有 ${count} 条发送前写下的预测（${chain}）。`
    : `The ledger holds ${count} forecasts written before launch (${chain}).`
}

const scored = ({ resultId, written, scored: judged, bias, better }: Found, lang: Lang): string => {
  const zh = lang === 'zh'
  if (written === 0) return ''
  if (judged === 0)
    return zh
      ? '还没有一条可以评分：要等对应活动有随机结果。'
      : 'None can be scored yet: the campaigns have no randomised result so far.'
  const at = (column: string, format: string) => cell(resultId, 0, column, format)
  const against = [at('pinball', 'pp2'), at('pinball_last', 'pp2'), at('pinball_mean', 'pp2')]
  const direction = { high: ['偏高', 'too high'], low: ['偏低', 'too low'], none: ['不偏', 'neither'] }[bias ?? 'none']
  const wins = (isBetter: boolean | undefined) => (isBetter ? ['好于', 'better than'] : ['不好于', 'no better than'])
  const [last, mean] = [wins(better?.last), wins(better?.mean)]
  return zh
    ? paragraph(lang, [
        `${at('scored', 'int')} 条已有结果：${at('coverage', 'pct')} 落在区间内（应为 ${at('confidence', 'pct')}）；`,
        `分位损失 ${against[0]}，${last[0]}“照上次活动”（${against[1]}），${mean[0]}“简单平均”（${against[2]}）；`,
        `平均${direction[0]}，偏差 ${at('bias', 'spp2')}。`,
        judged < few ? '已评分的还少，这些数字只是开始。' : '',
      ])
    : paragraph(lang, [
        `${at('scored', 'int')} have an outcome: ${at('coverage', 'pct')} of them within the interval (it should be ${at('confidence', 'pct')});`,
        `pinball loss ${against[0]}, ${last[1]} "like the last campaign" (${against[1]}) and ${mean[1]} "the plain mean" (${against[2]});`,
        `on average ${direction[1]}, bias ${at('bias', 'spp2')}.`,
        judged < few ? 'Few are scored so far, so these figures are a beginning.' : '',
      ])
}

const told = (resultId: string, { name, row, interval, inside, readOut }: Found['forecasts'][number], lang: Lang) => {
  const zh = lang === 'zh'
  const at = (column: string) => cell(resultId, row, column, 'pp2')
  const said = interval
    ? zh
      ? `预测 ${at('low')} 到 ${at('high')}`
      : `foretold ${at('low')} to ${at('high')}`
    : zh
      ? '没有区间（先例不足）'
      : 'no interval (too few precedents)'
  const came =
    inside === null
      ? zh
        ? `还没有结果，${readOut} 评分`
        : `no outcome yet, to be scored on ${readOut}`
      : zh
        ? `实际 ${at('shown')}，${inside ? '在区间内' : '在区间外'}`
        : `showed ${at('shown')}, ${inside ? 'inside' : 'outside'} the interval`
  return zh ? `${quoted(lang, name)}：${said}；${came}。` : `${quoted(lang, name)}: ${said}; ${came}.`
}
