/** What is asked about the plan itself, or about its customers, by words that change nothing. */
export type PlanQuestion = 'cost' | 'forecast'

const asked: readonly (readonly [PlanQuestion, RegExp])[] = [
  [
    'cost',
    /^(?:那么?|请问|这个?|该|现在|目前|整个|这次|这样|按现在|按这个|按这样)*的?(?:方案|活动|计划|一共|总共|大概|做下来|跑下来|发下来|下来|全部|发一次|发完|执行|投放)*的?(?:一共|总共|大概|大约|要|得|会|需要|预计|到底|将|能)*(?:花|花费|费用|成本|用掉|花掉|用|开销|价格)(?:掉|是|要|了|有|会|大概)*(?:多少|几)(?:钱|元|块|费用|预算|成本)?(?:啊|呢|呀|吗)?$|^(?:那|这个?|该)*(?:方案|活动|计划)?的?(?:成本|费用|花费|花销|开销)(?:是多少|多少|怎么样|呢|高吗|高不高)?$|^(?:这个?|该)?(?:方案|活动|计划)?(?:要|得|需要|会)?(?:多少|几)(?:钱|块)(?:啊|呢|呀)?$|^(?:超|超出|会超|会不会超)(?:没超|了|过)?预算(?:了|没有|吗)*$/u,
  ],
  [
    'cost',
    /^(?:so|and|ok|okay|well|then)?[, ]*(?:(?:what|how much)(?: ?(?:'s|is|does|do|will|would|did|are))?(?: (?:the|it|this|that|we|plan|campaign|whole thing|total|all|all this))*(?: (?:going to|gonna|end up))?(?: (?:cost|costs|costing|spend|spending|pay|price|price tag|expense|expenses|come to|add up to))(?: (?:us|me|in total|altogether|overall|all in|now|of it|of this|of the plan|of the campaign|for it|for this|on it|on this))*|what is the bill|is it (?:within|over|under) (?:the )?budget|how much(?: money)?(?: is (?:it|that|this))?)$/u,
  ],
  [
    'forecast',
    /^(?:那么?|这个?|你的?|您的?|方案的?)*(?:预测|预估|预计|预期|估计)的?(?:效果|提升|结果)?(?:准不准|准吗|准确吗|靠谱吗|靠不靠谱|可信吗|可不可信|可靠吗|怎么样|如何|是多少|多少|怎么来的|有多准)$|^(?:那|你|您|这个?|对)*(?:有|能有)?(?:多大|多少|几成)(?:的)?(?:把握|信心|可信度)$|^(?:把握|信心|可信度)(?:有)?(?:多大|多少|大吗|大不大)$|^(?:那|这个?|方案|活动)*(?:大概|预计|估计|预期)?(?:能|会|可以)(?:提升|带来|增加|提高)(?:多少|几个点)(?:转化|购买|收入)?$/u,
  ],
  [
    'forecast',
    /^(?:so|and|ok|okay|well|then)?[, ]*(?:how (?:sure|certain|confident) (?:are you|is (?:that|this|it|the forecast))(?: (?:about|of) (?:that|this|it|the forecast|the plan))?|how (?:reliable|accurate|good|solid) is (?:the|this|that|your) (?:forecast|prediction|estimate)|(?:what|which|how much) (?:lift|uplift|effect|increase|result|results)(?: (?:do|can|should|will|would) (?:you|we|i|it|this|that))?(?: (?:expect|get|see|have|bring|give))?(?: from (?:it|this|that|the plan))?|what(?: ?'s| is) the (?:forecast|prediction|expected (?:lift|effect|result|uplift))|will (?:it|this|that) work)$/u,
  ],
]

/** "What does it cost?", 预测准不准: what a whole message asks about the plan; undefined where it asks nothing of it. `text` has simplified letters. */
export const planQuestion = (text: string): PlanQuestion | undefined => {
  if (text.length > 80) return undefined
  const bare = text
    .toLowerCase()
    .replace(/[\s?？!！.。,，]+$/u, '')
    .trim()
  return asked.find(([, said]) => said.test(bare))?.[0]
}

const counts =
  /^(?:so |and |but |ok,? |okay,? |then |roughly |about |approximately |exactly |just )*how many\b|^(?:what|which) (?:number|share|percentage|proportion|part) of (?:them|these|those)\b|(?:有|占|是)?(?:多少|几)(?:个|位|名)?(?:人|客户|用户|会员|女性|男性|女的|男的)|(?:有|占)(?:多少|几成|几个|几位)|多少(?:是|有)|占比|(?:比例|人数)(?:是)?多少/iu
const wishes =
  /(?:选|圈|挑|找|推(?!荐)|(?<!代)发|给|改|去掉|加上|只要|只留)(?:出|给)?|(?<![a-z])(?:send|select|keep|(?<!(?:have|has|had|are|is|were|with|in|bought|made|own|hold) )only|pick|target|offer|plan)(?![a-z])/iu

/** Whether a message asks how many there are, and for nothing to be done with them. */
export const asksHowMany = (text: string): boolean =>
  text.length <= 120 && counts.test(text.trim()) && !wishes.test(text)
