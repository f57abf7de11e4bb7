/** Words of the sender, the occasion and the work of a campaign: they tell why, when and how, not whom. */
const said = [
  // the sender and the team
  "we|we're|we'll|our|us|i'm|boss|director|teams?|relationship manager|account manager|product manager|legal|compliance|finance|desk|agents?|call cent(?:re|er)",
  // the campaign
  'launch\\w*|campaigns?|promot\\w*|promo|push|mailing|mailshot|letters?|postcards?|postage|outbound|telesales|win - back|winback|follow - up|follow up|drive|reminder',
  // the work
  "budget|kpi|brief|copy|scripts?|creatives?|coupons?|vouchers?|utm|goes live|go live|going live|going out|goes out|go out|sent out|send it|schedul\\w*|deadline|asap|urgent|approved|sign(?:ed)? off|control group|holdout|encrypted|open rates?|click rates?|half and half|because|this is|converters|let's|calls a day",
  '我们|我行|本行|我司|公司|领导|老板|总监|主管|同事|团队|部门|客户经理|产品经理|坐席|外呼|呼叫中心|客服|我是|小[王李张刘陈杨赵周吴孙]',
  '为了|因为|由于|推出|上线|新品|活动|大促|打算|准备|要做|想做|节前|节后|年终|年末|唤醒|召回|答谢',
  '文案|话术|复盘|预算|成本|费用|邮资|投放|优惠码|优惠券|折扣码|utm|群发|名单|加密|打开率|点击率|审批|刚批|批了|合规|对照|空白组|试验组各|各一半|排期|周[一二三四五六日天]发|急用|尽快|截止|下午|上午|明早|预算不多|信函|短信触达|渠道',
]
const latin = said.filter((words) => !/\p{Script=Han}/u.test(words)).join('|')
const chinese = said.filter((words) => /\p{Script=Han}/u.test(words)).join('|')
const occasion = new RegExp(`(?<![a-z])(?:${latin})(?![a-z])|${chinese}`)

/** Whether folded words speak of the sender or the work. */
export const speaksOfWork = (words: string): boolean => occasion.test(words)

const seasons =
  /(?<![a-z])(?:seasonal|holiday|festival|christmas|easter|black friday|autumn|spring|summer|winter)(?![a-z])|双十一|双11|618|春节|国庆|端午|中秋|圣诞|元旦|双十二|秋季|春季|夏季|冬季/
/** Whether folded words speak of the sender or the occasion. */
export const speaksOfOccasion = (words: string): boolean => speaksOfWork(words) || seasons.test(words)
