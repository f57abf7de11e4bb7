/** Which end of a range is spoken of, or that it is to be wider at whichever end. */
export type End = 'upper' | 'lower' | 'wider'

/** How a change to the audience is worded, beside what it changes. */
export interface Manner {
  /** Speaks of conditions ("the age filter", 年龄条件), not of customers. */
  ofConditions: boolean
  /** Said with "plus" or 加上, which may also mean more customers. */
  adds: boolean
  /** Says that those whom it names stay: 还是留下. */
  stays?: boolean
  /** Names people of its own. */
  people: boolean
  /** Speaks of what is looked at, not of who did it: 只看近90天的消费, "count only orders of this year". */
  sameEvents: boolean
  /** Speaks of all of them: "plus all students", 所有的学生. */
  everyOne: boolean
  /** Moves a limit: 放宽到大专, "lower the tier to silver". */
  moves?: boolean
  /** Which end of a range is spoken of. */
  end?: End | undefined
  /** Which way a limit is moved. */
  towards?: 'up' | 'down' | undefined
  /** Names what was done as a thing: 最近一年内买的. */
  ofDone: boolean
  /** Speaks of a whole history: 累计, "ever". */
  ever: boolean
}

const conditions =
  /条件|限制|要求|筛选|那条|这条|那项|这项|\b(?:conditions?|filters?|criteri\w+|restrictions?|limits?|requirements?|constraints?|rules?|thing|bit|part|stuff|clause)\b/i
const adding = /加上|再加|加入|还有|以及|\b(?:also|plus|add|and|too|as well)\b/i
const done = /(?:买|购买|下单|交易|登录|申购|认购|办|办理|消费|发生)的[。.!！]*$/
/** "Bought in the last six months", without a word for who did. */
const doneEn =
  /^(?:(?:only|just|all|and) )?(?:bought|purchased|ordered|placed|made|done|traded|subscribed|spent|logged in) (?:it |them )?(?:in|within|over|during|since|last|this|between|from|before|after)\b/i
/** Words of a whole history. */
export const ever = /累计|历史|从来|一共|总共|至今|\b(?:ever|overall|all time|lifetime|in total|altogether)\b/i
const stays = /(?:留着|保留着?|留下来?|可留|能留)(?:吧|了|的)?[。.!！]?$/
const upper = /上限|最大|最高|\b(?:upper|max|maximum|cap|ceiling)\b/i
const lower = /下限|最小|最低|\b(?:lower limit|lower age|min|minimum|floor)\b/i
const wider = /放宽|扩大|扩展|延长|放到|\b(?:relax|widen|extend|stretch|loosen|expand|broaden)\b/i
const movesLimit =
  /(?:放宽|放松|收紧|提高|提升|降低?|下调|上调|抬高?|调高|调低|放低|放)(?:到|至|成|为)|\b(?:relax|widen|loosen|extend|lower|raise|tighten|bump|move|drop|lift|reduce|increase)\b.*\bto\b/i
const raises = /提高|提升|提到|上调|调高|抬高|抬到|拉高|涨到|升到|加到|增加到|\b(?:raise|increase|bump|push|lift|up)\b/i
const lowers = /降低|降到|下调|调低|放低|拉低|压低|压到|减到|减少到|缩减到|\b(?:lower|reduce|decrease|down)\b/i
const people =
  /客户(?!经理|端)|用户(?!名)|人群|客群|人士|顾客|会员(?!日|卡|等级|级别|制)|的人|群体|\b(?:customers?|clients?|users?|people|folks|members?|shoppers?|buyers?|spenders?|everyone|anyone)\b/i

/** A look at some time alone, which names what happened as a thing and nobody who did it. */
const looksAt =
  /^(?:那|就|再|请|然后)?(?:只看|只算|只统计|只计|仅看|只要).*(?:的\p{Script=Han}{2,6}|(?:买|购买|下|下单|交易|登录|消费|发生)(?:过)?的)[。.!！]?$|^(?:please )?(?:count|look at|consider|use|take) only\b|^(?:please )?only (?:count|look at|consider|use)\b/iu
/** 登录改看近90天, "look at the last 90 days for the logins": another time for what is counted. */
const looksBack =
  /^(?:那|就|把|将|请)*\p{Script=Han}{1,8}(?:都|也|就|全)?(?:改成?|换成?|只)?(?:看|查|按|算|统计|取)(?:的是)?(?:近|最近|过去|今年|去年|本|上|前|\d)\p{Script=Han}{0,3}[\d一二三四五六七八九十两半个]*(?:天|日|周|月|季度|季|年|个月|星期|年内)(?:的|内|以内|以来)?[。.!！]?$|^(?:please |now |so |let's |let us )*(?:look at|look back|use|take|count|consider|go by|check) (?:over )?(?:the )?(?:last|past|previous|whole|current|full)\b.* (?:for|of) (?:the|their|those|these) \w+(?: instead| rather| please)*[.!]?$|^(?:for|as to|as for) (?:the|their) \w+,? (?:look at|look back|use|take|count|consider|go by|check) (?:over )?(?:the )?(?:last|past|previous|whole|current)\b/iu

/** Whether a message speaks of conditions rather than of customers. */
export const speaksOfConditions = (text: string): boolean => conditions.test(text)

/** 高于我们客户的平均水平, "above our customer average": all of them, whom something is compared with, and nobody of whom it is said. */
const comparedWith =
  /(?:我们?|我行|本行|全体|所有|全部|整体|全量|总体|其他|一般|普通)*的?(?:客户|用户|会员|人群|顾客)(?:的|们|群体)*(?:总体|整体|全体)?的?(?:平均|均值|中位数?|水平|一般水平)|(?:the |our |all |overall |of )*(?:customers?|clients?|users?|members?|people)(?: base)?(?: ?' ?s?)? (?:average|mean|median|norm)|(?:average|mean|median)(?: value| balance| level)?(?: (?:of|for|across|among|over)) (?:all |our |the |every )*(?:customers?|clients?|users?|members?|people|everyone|everybody)(?: base)?|(?:average|typical|median) (?:customer|client|user|member)/gi
/** Whether a message names people. */
export const namesPeople = (text: string): boolean => people.test(text.replace(comparedWith, ''))

const obliges =
  /(?:还|也|都|且|又)(?:要|得|必须|需要|应该)|必须|务必|(?<!(?:^|[^a-z])(?:we|i|you|to) )(?<![a-z])(?:must|have to|has to|ought to|needs? to)(?![a-z])/i
/** "New customers only." */
const endsOnly = /^.{1,60}(?<![a-z])only(?: please| now)?[ .!]*$/i
const asksAfresh =
  /^\W*(?:请|麻烦|帮|给|替|我们?|再|现在)*(?:找|圈|挑|选|筛|捞|拉|查|看看?|要|想|需要)|^\W*(?:(?:please|now|ok|okay|so|can you|could you|next|then),? )*(?:find|get|give|show|list|pull|select|pick|who|which|what|i|we|let's|target|build|create)(?![a-z])/i
/** "The customers must be over 40 too", 客户还得是黄金会员: says what must hold of those at hand, and asks for no others. */
export const saysOfThem = (text: string): boolean =>
  (obliges.test(text) || endsOnly.test(text)) && !asksAfresh.test(text)

/** The manner of a message. */
export const mannerOf = (text: string): Manner => ({
  ofConditions: speaksOfConditions(text),
  adds: adding.test(text),
  people: namesPeople(text),
  everyOne: /所有|全部|全体|\ball\b(?! of)/i.test(text),
  stays: stays.test(text.trim()),
  moves: movesLimit.test(text),
  ofDone: done.test(text.trim()) || doneEn.test(text.trim()),
  ever: ever.test(text),
  sameEvents: (looksAt.test(text.trim()) || looksBack.test(text.trim())) && !people.test(text),
  towards: raises.test(text) === lowers.test(text) ? undefined : raises.test(text) ? 'up' : 'down',
  end: upper.test(text) ? 'upper' : lower.test(text) ? 'lower' : wider.test(text) ? 'wider' : undefined,
})

/** Whether a word stands for a condition in general: "the city bit". */
export const isConditionWord = (word: string): boolean =>
  /^(?:bit|part|piece|criterion|criteria|clause|windows?|period|timeframe|threshold|cutoff|lookback|那块|方面|窗口|窗口期|时间窗|门槛)$/i.test(
    word,
  )
