import { people, titles } from './people-words.ts'

/** What the sender is to reach, named: 下半年的目标是…, "the goal for the second half of the year is to …". */
const named =
  /(?:目标|任务|重点|主题|主线|方向|诉求|初衷|计划|思路|打算|kpi|指标|业绩|发力点|主攻方向)(?:[：: ]?(?:就)?(?:是|为|在于?|放在|定在|定为|落在|没|未|还差|还没|不太?|很|比较|一般|完成|达成|欠佳))|(?:目标|任务|重点|主题|主线|方向|诉求|计划|思路|打算|规划)(?:如下)?$|(?<![a-z])(?:goals?|targets?|aims?|objectives?|focus|priority|priorities|mission|tasks?|plans?|theme|emphasis|main push|ambition)(?: (?:for|of|in|during|over) [a-z0-9' ]{2,40})?(?: [a-z0-9' ]{2,24})? (?:is|are|was|were|will be|remains?)(?![a-z])|(?:goals?|targets?|aims?|objectives?|focus|priority|priorities|mission|plans?|theme)(?: (?:for|of|in|during) [a-z0-9' ]{2,40})?$|(?<![a-z])(?:is|was|will be) (?:all )?about [a-z]/
/** What it is to grow. */
const grows =
  /(?:要|想|希望|打算|计划|准备|力争|争取|得|需要|应该|务必|全力|重点|努力|决定|继续).{0,10}(?:把|将).{1,16}(?:做起来|做上去|做大|做强|做好|冲上去|冲一冲|提上去|提一提|提起来|推起来|推上去|推一推|拉起来|拉上来|拉上去|搞上去|搞起来|盘活|扩大|稳住|带起来|带动起来)|(?:要|想|希望|打算|计划|准备|力争|争取|需要|全力|重点|努力|主要|继续|来|为了|如何|怎么)(?:再|去|能|好好|大力|一起|进一步|先)*(?:拉动|拉升|带动|提升|提高|提振|扩大|做大|做强|盘活|促进|推动|冲刺|冲|主推|主打|主攻|力推|大推|重点推|推广|推|发展|增加|增长|改善|优化|激活)[^的]{1,14}$|^(?:这个?|本|上|下|今|去|明|全|[一二三四\d]+)?(?:年|月|季度?|半年|周|阶段|期|个季度|个月|季)?.{0,6}(?:(?:重点|主要|主力|全力|大力)(?:是)?(?:推|冲|抓|做|搞|发力|攻|拉|卖|推广|推荐|营销)|主推|力推|主打|主攻|大推)[^的]{1,14}$|(?:还有|有)?(?:多少|多大|哪些|没有|什么)(?:回头|挖掘|增长|提升|上升|成长|潜在|营销|复购|转化|想象)?的?(?:空间|潜力|机会|余地)$|(?:拉动|提振|做大|盘活)[^的]{1,10}$/
const wants =
  /^(?:(?:so|and|ok|hi|hello|now|right now|today|this time|this (?:week|month|quarter|year)|next (?:week|month|quarter|year)|in (?:q[1-4]|[a-z]+|the [a-z ]+)|for (?:q[1-4]|[a-z]+|the [a-z ]+)|[a-z' ]{2,30},)[, ]+)*(?:we|i|our [a-z]+|(?:the )?(?:team|bank|branch|business|management|marketing|sales|[a-z]+ team|head office|board))(?: ?' ?(?:re|d|m|ve|ll)| are| would| will| have| has| is| am| do)?(?: really| now| also| still| all| being asked| been asked| asked| told)*(?: (?:want|wants|need|needs|plan|plans|planning|aim|aims|aiming|hope|hopes|hoping|intend|intends|trying|looking|keen|like|got|going|supposed|set out|out)(?: very much)?)? to (?:raise|grow|lift|increase|boost|drive|push|expand|build(?: up)?|win(?: back)?|revive|improve|promote|deepen|scale|double|rebuild|strengthen|bring (?:up|back|in)|get more|sell|turn around|develop|make more|move|shift|step up|see (?:how much|what|where)|reach|hit|beat)(?![a-z])|^(?:so |and )?(?:we|i)(?: are| am| ?' ?re| ?' ?m) (?:after|going for|chasing|hoping for|all about|out for|working on|focus(?:s)?ing on|pushing)(?! (?:all|those|anyone|everyone|people|customers|clients|members|the ones|people|recent|new|only))(?![a-z])/
/** A limit, or what customers did or have: no goal alone. */
const limits =
  /超过|不到|不足|以上|以下|至少|不低于|不少于|高于|低于|大于|小于|没有|没买|未|除|排除|剔|不含|不包括|过(?!去|年|节|期|渡|程)|(?<![a-z])(?:who|whose|with|without|at least|at most|more than|less than|over \d|under \d|above|below|except|excluding|never|not|no longer|have|has|had|holds?|holders?)(?![a-z])/
/** 目标没完成 is no denial of anything that the data hold. */
const unmet = /(?:没|未|还没|没有)(?:能)?(?:完成|达成|达到|做到|实现|跟上|起色|做完)/g

/** Whether folded words tell what the sender wants to reach, and nothing of the customers: 下半年的目标是把…做起来, "we want to raise deposits". */
export const statesGoal = (words: string): boolean => {
  const said = words.replace(titles, '').trim()
  if (people.test(said) || /的$/.test(said)) return false
  if (wants.test(said))
    return !/(?<![a-z])(?:who|whose|without|at least|at most|except|excluding|never)(?![a-z])/.test(said)
  return (named.test(said) || grows.test(said)) && !limits.test(said.replace(unmet, '完成'))
}

const grow =
  /^(?:to )?(?:grow|raise|lift|boost|increase|push|expand|double|rebuild|drive|promote|sell|win back|build up|deepen)(?![a-z])/
/** Whether words behind such a label say what is to grow: "the plan for 2026: grow annuity insurance". */
export const goesOnWithGoal = (words: string): boolean => grow.test(words) && !limits.test(words) && !people.test(words)

const ends = /[。！!？?;；:：\n]|\.(?=\s|$)/
/** The text without the goals that it begins with; the whole where nothing else is said. */
export const withoutGoals = (text: string): string => {
  let rest = text
  for (;;) {
    const end = ends.exec(rest)
    if (!end || !statesGoal(rest.slice(0, end.index).toLowerCase().trim())) return rest.trim() === '' ? text : rest
    rest = rest.slice(end.index + 1)
    if (rest.trim() === '') return text
  }
}
