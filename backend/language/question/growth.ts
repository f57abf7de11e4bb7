import type { Token } from '../normalise.ts'

/** Words by which the growth formula is asked for. */
const formula = [
  /growth (?:formula|equation|model|drivers?)/i,
  /增长(?:公式|模型|拆解|因子)|(?:营收|销售额|收入|GMV)(?:公式|拆解)/i,
  /流量[^。？?]{0,8}转化[^。？?]{0,12}客单价/,
  /traffic[^.?]{0,14}conversion[^.?]{0,40}(?:order value|aov|basket)/i,
]
/** How to grow by so much: 怎么让销售额增长10%, how can we grow revenue by 10%. */
const how = [
  /(?:how (?:can|do|could|should|would) (?:we|i|you)|what (?:does it|would it|will it) take to|how to) (?:grow|increase|raise|lift|get) (?:the |our |total )?(?:revenue|sales|turnover|gmv)/i,
  /(?:怎么样?|如何|怎样|要)(?:才能|能|做到)?(?:让|把|使|将)?(?:总)?(?:销售额|营收|收入|GMV|成交额)(?:再)?(?:增长|提升|提高|涨|做到)/i,
  /(?:销售额|营收|收入|GMV|成交额)(?:要|想|目标)?(?:增长|提升|提高|涨) ?\d+(?:\.\d+)? ?[%％][^。]{0,6}(?:怎么|如何|怎样|拆|靠)/i,
]
/** 怎么多赚10%收入 said by the goal alone, or by the factor: "how do we reach 10% more revenue", "which levers raise retention", 哪些打法能提升复购. */
const toGoal = [
  /(?:how (?:can|do|could|should|would) (?:we|i|you)|what (?:does it|would it|will it) take to|how to|help us) (?:reach|hit|achieve|get to|get|make|find|earn|deliver) (?:an? |another |plus )?\d+(?:\.\d+)? ?(?:%|percent)(?: more| higher| extra| additional| growth in| increase in| up in| on)* (?:the |our |total )?(?:revenue|sales|turnover|gmv)/i,
  /\b(?:which|what) (?:strateg(?:y|ies)|levers?|playbooks?|tactics?|actions?) (?:can |could |would |will |do |does |help |helps )*(?:moves?|raises?|improves?|lifts?|drives?|increases?|grows?) (?:the |our )?(?:traffic|conversion|retention|repeat(?: purchases?)?|order value|basket|aov)\b/i,
  /(?:什么|哪些|哪种|哪个|哪类)(?:策略|打法|办法|手段|动作|活动|抓手)(?:可以|能够?|会|最能|来)*(?:提升|提高|拉动|推动|改善|影响|增加)(?:流量|转化率?|留存率?|复购率?|客单价)/,
]
/** What a customer is worth less what it cost to win one: 客户价值减去获客成本, "lifetime value minus acquisition cost by line". */
const lines = [
  /(?:lifetime value|customer value|\b(?:ltv|clv)\b|value of (?:a |our )?customers?)[^.?]{0,40}(?:acquisition costs?|\bcac\b)(?: (?:by|per|for each|of each|across) (?:product )?lines?)?/i,
  /(?:which|what) (?:product )?lines? (?:earns? back|pays? back|recovers?|covers?)(?: (?:its|their|the))?(?: customer)? (?:acquisition costs?|cac)/i,
  /(?:客户|顾客|用户)?(?:终身|生命周期)?(?:价值|LTV|CLV)[^。？?]{0,8}(?:获客|拉新)成本/i,
  // which product line earns the most, 哪条产品线最赚钱
  /(?:which|what) (?:product |business )?lines? (?:is|are|makes?|earns?|brings?(?: in)?|has|have) (?:the |our )?(?:most |highest |best )+(?:profitable|profit|valuable|money|value(?: per customer)?|customer value|worth)/i,
  /(?:哪|各)(?:一)?(?:条|个|类|些)?(?:产品线|业务线)(?:的客户)?(?:最|更|分别|谁)*(?:赚钱|盈利|挣钱|值钱|有价值|价值(?:最|更)?高|利润(?:最|更)?高)/,
  /(?:获客|拉新)成本[^。？?]{0,10}(?:客户|顾客|用户)?(?:终身|生命周期)?(?:价值|LTV|CLV)/i,
]
const share = /([+＋-]?\d+(?:\.\d+)?) ?(?:[%％]|percent\b|个点)/
const idle =
  /^(?:'?s|the|our|a|an|of|for|by|in|into|to|is|are|what|show|me|please|give|tell|us|we|it|and|with|that|total|how|can|do|break|split|down|revenue|sales|turnover|gmv|grow|growth|increase|raise|lift|formula|equation|traffic|conversion|retention|average|order|value|aov|x|target|goal|percent|by|per|each|product|line|lines|which|×|\*|\/)$/i
const idleChinese =
  /的|是|请|帮|我们?|看看?|按|用|把|给|一下|什么|怎么样?|怎样|如何|增长|提升|提高|公式|拆解|拆开|拆分|怎么拆|拆|模型|销售额|营收|收入|成交额|各?产品线|哪条|哪个|哪类|每个|各个|各|最高|最低|相减|减去?|流量|转化率?|留存率?|客单价|目标|想要|要|想|让|才能|能|分解|乘以?/g

export interface GrowthAsked {
  target?: number
  /** The value of customers by product line is asked for. */
  lines?: true
  /** Tokens that say something else: a time, or for whom. */
  rest: Token[]
}

/** Whether a message asks for the growth formula, with the goal that it names; undefined where it does not. */
export const asksGrowth = (text: string, tokens: readonly Token[]): GrowthAsked | undefined => {
  const found = [...formula, ...how, ...toGoal, ...lines]
    .map((pattern) => pattern.exec(text))
    .find((match) => match !== null)
  if (!found) return undefined
  const said = share.exec(text)
  const value = said ? Number((said[1] ?? '').replace('＋', '+')) / 100 : undefined
  const covered = [found, said, ...text.matchAll(idleChinese)].flatMap((match) =>
    match ? [[match.index, match.index + match[0].length] as const] : [],
  )
  const rest = tokens.filter(
    ({ start, end, text: word, kind }) =>
      kind !== 'mark' && !idle.test(word) && !covered.some(([from, to]) => start >= from && end <= to),
  )
  const ofLines = lines.some((pattern) => pattern.test(text))
  return { ...(value !== undefined && { target: value }), ...(ofLines && { lines: true as const }), rest }
}
