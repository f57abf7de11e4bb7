import { isOfThat } from './evidence-for-that.ts'

/** Questions about what was done before and what is known, not about customers or the numbers of one campaign. */
const patterns: readonly RegExp[] = [
  /\b(?:have|has|did) (?:we|anyone|the bank|somebody) (?:ever |already )?(?:tried|try|done|do|run|ran|tested|test|pushed|promoted|marketed|pitched|launched)\b(?!.*\b(?:who|whose)\b)/i,
  /\bwhat (?:has |have )?(?:ever )?(?:worked|works|helped|helps)\b/i,
  /\bwhat do we (?:already )?know about\b/i,
  /\bwhat (?:have|did) (?:we|you|the bank) (?:ever |already )?(?:learn|learned|learnt|find out|found out)\b/i,
  /(?:学到|学会|总结|沉淀)(?:了|过|出)?(?:些)?(?:什么|哪些)/,
  /\b(?:any|is there|are there|what) (?:past |earlier |previous )?(?:experience|evidence|playbooks?|lessons?|precedents?|counter-?evidence)\b/i,
  /\b(?:is|are) there an? playbook\b|\bplaybooks? for\b|\blessons? (?:from|learned|about|on)\b/i,
  /(?:做过|试过|搞过|跑过|办过|测过).{0,30}(?:(?:吗|没有|没)[？?。]?$|吗[，,？?。]|效果|怎么样|如何)/,
  /\b(?:has|have) .{2,60} (?:ever |already )?been (?:tried|tested|(?:done|run|pushed|promoted) (?:before|in the past))\b/i,
  /\bwhich (?:channel|offer|message|approach|audience)s? (?:did|worked|performed|went) (?:the )?best\b.*\b(?:before|in the past|so far)\b/i,
  /\bwhich (?:channel|offer|message|approach|audience)s? (?:has|have) (?:ever )?(?:worked|done) best\b/i,
  /(?:以前|以往|过去|之前|此前|从前|历史上).{0,20}(?:有用|有效|管用|起作用|(?:哪个|哪种|哪类|什么)渠道.{0,4}(?:效果|有效|管用|好))/,
  // 以前用邮件推过信用卡激活吗, 之前给沉睡客户发过短信唤醒没有
  /(?:以前|以往|过去|之前|此前|从前|曾经|历史上).{0,20}(?:推|推广|营销|宣传|推荐|发|投|搞|做|试)过.{0,20}(?:吗|没有|没)(?=[？?，,。\s]|$)/,
  /(?:以前|以往|过去|之前|此前|历史上).{0,20}(?:都)?(?:是)?怎么(?:做|推|搞|办)的/,
  /(?:有没有|是否)(?:做过|试过|搞过|跑过|测过)/,
  /(?:什么|哪些|哪种)(?:办法|做法|方法|策略|打法|激励|手段|活动)?(?:比较|最)?(?:有效|管用|好使|起作用|有用)/,
  /\bwhich (?:playbook|lesson|precedent)s?\b|\bevidence (?:for|against|that|on|about)\b/i,
  /\bwhich (?:copy )?(?:tags?|offers?|incentives?|messages?|approach(?:es)?) (?:works?|performs?|does?) (?:the )?(?:best|better)\b/i,
  /\b(?:do|does) (?:an? |the )?(?:[a-z-]+ ){0,3}(?:incentives?|offers?|discounts?|coupons?|rewards?) (?:really |actually )?(?:work|help|pay off)\b/i,
  /(?:锦囊|打法).{0,8}(?:哪个|哪些|什么|吗|[?？])|(?:哪个|哪些|什么)(?:锦囊|打法)/,
  /反例|反面(?:证据|例子|结果)|相反的?(?:证据|结果|例子)|\bcounter-?(?: ?evidence| ?examples?)\b/iu,
  /\b(?:is|are|was|were) there (?:any |a |some )?(?:past |earlier )?(?:tests?|trials?|campaigns?|records?|results?|experiments?) (?:that |which )?(?:contradict|disagree|failed|show(?:s|ed)? (?:no|harm|the opposite))/i,
  /\b(?:have|has|did) .{2,50}\b(?:campaigns?|tests?|trials?|messages?) (?:ever )?(?:fail(?:ed)?|flop(?:ped)?|backfire[d]?)\b/i,
  // 零头金额的激励有用吗, 抽奖类优惠管用吗, 这种打法有证据吗
  /(?:激励|优惠|折扣|奖励|券|红包|返现|抽奖|打法|做法|策略|话术|前置|跟进|经营)(?:真的|到底|究竟|会|比较|还|是不是|是否|更|，)*(?:有用|有效|管用|好使|起作用|有(?:什么|随机)?(?:证据|依据)|怎么做|怎么用)(?:吗|么|不|没有|呢)?[？?。\s]*$/u,
  // 给沉睡客户发短信有用吗, 周五下午发短信效果好吗
  /(?:发|推|打)(?:短信|邮件|推送|电话|企微|企业微信|微信|消息)[^，,。]{0,10}(?:有用|有效|管用|好使|(?:效果)(?:更|最|会)?(?:好|怎么样|如何))(?:吗|么|不|没有|呢)?[？?。\s]*$/u,
  /\b(?:does|do|is|are) (?:texting|sending|emailing|e-mailing|messaging|calling|pushing)\b.{2,60}\b(?:work|help|effective|worth it|pay off)\b/i,
  /(?:有什么|有哪些|有没有).{0,16}(?:经验|教训|案例|打法|锦囊|先例|证据)/,
]

/** A description of customers may say what they did: 做过定投的客户. */
const ofCustomers = /(?:做|试|办|推|发|投|搞)过.{0,20}的(?:客户|用户|人群|会员|人)/

/** A list of campaigns is read from the data. */
const ofList = /^\s*(?:what|which|how many) (?:\w+ )?campaigns\b(?!.*\b(?:work|help))/i

/** Whether a message asks what was tried before and whether it worked. */
export const asksKnowledge = (text: string): boolean =>
  isOfThat(text) || (!ofCustomers.test(text) && !ofList.test(text) && patterns.some((pattern) => pattern.test(text)))
