import type { Span } from '../reading.ts'

/** Numbers that businesses speak of and that need a definition before they can be computed. */
const words =
  /(?:人均|户均|客均)\p{Script=Han}{1,5}?(?=(?:是|有|为)?(?:多少|怎么样|如何)|[?？]|$)|(?:客户|用户|会员|(?<![今去前本上这])(?:月度?|季度?|年度?))?(?:流失|留存|复购|回购|续费|净推荐|毛利|利润|净利润|不良|转介绍|退货|退款|退单|取消|弃单|弃购|好评|差评|缺货|周转)(?:率|值)|退货量|退款额|满意度|获客成本|市场份额|净利润|毛利|利润|\b(?:churn|attrition|retention|repurchase|repeat[- ]purchase|satisfaction|referral|margin|returns?|refunds?|cancellation|abandonment|bounce|stock-?out) (?:rate|score|ratio)\b|\b(?:returns|refunds)\b(?! (?:on|of))|\b(?:turnover) (?:rate|ratio)\b|\b(?:customer )?acquisition cost\b|\bmarket share\b|\b(?:gross |net )?profit(?:ability)?(?: margin)?\b|\b(?:npl|default loss) ratio\b|\b(?:churn|retention|nps|csat|cltv|ltv|cac|roas)\b/iu
const asks =
  /[?？]\s*$|多少|怎么样|如何|是什么|趋势|环比|同比|^\s*(?:what|how|show|our)\b|\b(?:last|this) (?:week|month|quarter|year)\b/i
const people = /客户$|用户$|会员$|人群$|的人$|\b(?:customers|clients|members|people|users|students)\b|给|针对|发/i
/** A question is short; a brief that mentions retention is not. */
const longest = 60

/** A number that is asked for and that no metric of the workspace tells: 流失率, "churn rate". Undefined where customers are described. */
export const unknownMetric = (text: string): Span | undefined => {
  const found = words.exec(text)
  if (!found || text.length > longest) return undefined
  const alone = text.replace(found[0], '').replace(/[\s?？。.!！的]/g, '') === ''
  if (!alone && (!asks.test(text) || people.test(text.replace(/[?？。.!\s]+$/, '').replace(found[0], ''))))
    return undefined
  return { text: found[0], start: found.index, end: found.index + found[0].length }
}
