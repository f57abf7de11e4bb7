import { asksOfThem } from './asks-of-them.ts'
import type { Stretch } from './stretches.ts'

/** Labels whose sentence tells why, or what was written before: it limits nobody. */
const label =
  /^(?:(?:项目|活动|需求|业务|情况|先说)?(?:背景|说明|缘由|起因|由来|前情)(?:介绍|说明|如下|是)?|转发|转自|主题|fwd?|re|subject|background|context|some context|bit of context|rationale|backstory|the story|the back story|why)$/
/** What somebody says about the work: "Dana says the mailing pulled well", 小李反馈效果不错. */
const reported =
  /^(?:and )?[a-z.]{2,15}(?: [a-z.]{2,15})? (?:says|said|reckons|thinks|mentioned|mentions|tells me|tells us|told me|told us|reported|reports|noticed)(?![a-z])|^[\p{Script=Han}a-z]{1,6}(?:说|讲|反馈|表示|觉得|提到|提了|认为)/u
const customers = /^(?:客户|用户|会员|顾客|customers?|clients?|people|they|who)/
/** A question of the plan: "can the new line win back shoppers?"; one to the reader is none. */
const asksOfPlan =
  /^(?:so |but )?(?:can|could|will|would|does|do|did|should|might) (?!you|u |we |i |someone|anyone|anybody|they|there|it )/
/** "Is there enough for an evening?", 够不够坐满一场: how many there are for what is planned. */
const suffices =
  /^(?:so |but )?(?:is|are|will|would|do|does) (?:there|it|that|this|these|they|we|that list)(?: be| have| have got)? (?:enough|sufficient|plenty)(?![a-z])/
const tests =
  /(?:验证|检验|测试|试试|试一下|看看|想看|想知道|摸底).{0,30}(?:能不能|会不会|是否|可不可以|行不行|有没有|管不管用)|(?<![a-z])(?:test|see|find out|verify|check|prove) (?:if|whether)(?![a-z])/

/** A sentence behind a label, which is background whatever it names. */
export const isLabelled = ([first]: Stretch[]): boolean => first?.end === 'colon' && label.test(first.words)

/** A clause that reports what a colleague says of the work, or asks what the plan will bring. */
export const speaksOfPlan = ({ words, asked }: Stretch): boolean =>
  tests.test(words) ||
  suffices.test(words) ||
  (asked === true && (asksOfPlan.test(words) || /^for an? /.test(words))) ||
  (reported.test(words) &&
    !asksOfThem(words) &&
    !customers.test(words.replace(/^(?:客户经理|客户服务|customer (?:care|service))/, '')))
