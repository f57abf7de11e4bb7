import { writtenOut } from './abbreviations.ts'
import { inChinese } from './compose.ts'
import type { EventEntry } from './entry.ts'
import { nameWords } from './name.ts'

interface Verb {
  base: string
  past: string
  /** Nouns that stand for it: a request, a renewal. */
  nouns: string[]
  /** The noun in Chinese, then verbs that take an object. */
  zh: string[]
}

const verbs: Verb[] = `
file filed filing:申请 申请 提交 报
submit submitted submission:提交 提交
request requested request:申请 申请 请求 索取
pay paid payment:支付 支付 缴 交 付 缴纳
renew renewed renewal:续订 续 续订
open opened opening:开立 开 开立
close closed closing|closure:关闭 关闭 注销
cancel cancelled|canceled cancellation:取消 取消 退订
book booked booking:预订 预订 预约 订
reserve reserved reservation:预订 预订 预约 订
redeem redeemed redemption:兑换 兑换 核销 使用
log login|signin login|signin|logon:登录 登录 登陆 登 打开
call called call:来电 致电 打给 联系
visit visited visit:访问 访问 到访 去
view viewed view:浏览 浏览 查看 看
click clicked click:点击 点击
download downloaded download:下载 下载
install installed installation|install:安装 安装
apply applied application:申请 申请
approve approved approval:批准 批准
reject rejected rejection:拒绝 拒绝
return returned return:退货 退 退回
refund refunded refund:退款 退
ship shipped shipment:发货 寄 发
deliver delivered delivery:配送 收到 配送
review reviewed review:评价 评价 点评
rate rated rating:评分 评 评价
share shared share:分享 分享
invite invited invitation:邀请 邀请
subscribe subscribed subscription:订阅 订阅
upgrade upgraded upgrade:升级 升级
downgrade downgraded downgrade:降级 降级
attend attended attendance:参加 参加 出席 上
complete completed completion:完成 完成
start started start:开始 开始
enroll enrolled enrollment|enrolment:报名 报名 参加
buy bought purchase:购买 买 购买
purchase purchased purchase:购买 购买 买
order ordered order:订购 订购 下单
rent rented rental:租用 租 租用
borrow borrowed loan:借用 借
repay repaid repayment:还款 还 偿还
transfer transferred transfer:转账 转
withdraw withdrew|withdrawn withdrawal:提取 取 提取
deposit deposited deposit:存入 存 存入
exchange exchanged exchange:兑换 换 兑换
report reported report:报告 报 上报
repair repaired repair:维修 修 维修
service serviced service:保养 保养
watch watched watch:观看 看 观看
play played play:播放 玩 播放
read read read:阅读 读 看
write wrote|written write:撰写 写
answer answered answer:回复 回答 回复
contact contacted contact:联系 联系
use used usage|use:使用 用 使用
check checked check:检查 检查 查
sign signed signature:签署 签 签署
register registered registration:注册 注册 登记
activate activated activation:激活 激活
schedule scheduled schedule:预约 预约 安排
`
  .trim()
  .split('\n')
  .map((line) => {
    const [en = '', said = ''] = line.split(':')
    const [base = '', past = '', nouns = ''] = en.split(' ')
    return { base, past, nouns: nouns.split('|'), zh: said.split(' ') }
  })

/** What is done and to what, as people say it in Chinese where it is no verb with its object. */
const together: [RegExp, string][] = [
  [/^(?:claim file|claim submit|accident report)$/, '理赔申请|报案|报理赔|申请理赔|提理赔|提交理赔'],
  [/^claim pay$/, '理赔支付|获得理赔|拿到理赔|收到理赔'],
  [/^(?:quote|quotation) request$/, '询价|索取报价|要报价|申请报价'],
  [/^premium pay$/, '保费支付|缴保费|交保费|付保费|缴纳保费|支付保费|缴费'],
  [/^policy renew$/, '保单续保|续保|续保单'],
  [/^support call$/, '客服来电|致电客服|打客服电话|联系客服'],
  [/^appointment (?:book|schedule)$/, '预约'],
  [/^account open$/, '开户'],
  [/^account close$/, '销户'],
  [/^(?:class|lesson|course) attend$/, '上课|参加课程|参加课'],
  [/^(?:class|lesson|course) (?:book|reserve)$/, '约课|预约课程|订课'],
]

const acting =
  /^(?:申请|提交|索取|支付|缴纳|致电|联系|预约|参加|获得|拿到|收到|报|提|要|询|打|缴|交|付|续|开|销|上|约|订)(?=.)/
const withTo = /^(?:log|apply|subscribe|enroll)$/

/** 报过理赔, 缴了保费 of 报理赔, 缴保费. */
const done = (said: string, verb: string | undefined): string[] =>
  verb && said.startsWith(verb) && said.length > verb.length
    ? [said, ...['过', '了'].map((mark) => verb + mark + said.slice(verb.length))]
    : [said]

interface Parsed {
  verb: Verb
  noun: string[]
}

/** The verb and the noun that an event's name is made of, where it is. */
export const verbAndNoun = (name: string): Parsed | undefined => {
  const words = writtenOut(nameWords(name))
  if (words.length < 2 || words.length > 4) return undefined
  const is = (word: string) => (each: Verb) =>
    each.base === word || each.past.split('|').includes(word) || each.nouns.includes(word)
  const [first = '', last = ''] = [words[0], words.at(-1)]
  const did = verbs.find(({ past }) => past.split('|').includes(first))
  const behind = did ? undefined : verbs.find(is(last))
  if (behind) return { verb: behind, noun: words.slice(0, -1) }
  const ahead = did ?? verbs.find(({ base }) => base === first)
  return ahead && { verb: ahead, noun: words.slice(1) }
}

/** What an event is called whose name is a noun and a verb, such as claim_filed, quote_request or paid_invoice; undefined for other names. */
export const nounAndVerb = (name: string): EventEntry | undefined => {
  const found = verbAndNoun(name)
  if (!found) return undefined
  const { verb, noun } = found
  const {
    base,
    nouns,
    zh: [nounZh = '', ...verbsZh],
  } = verb
  const thing = noun.join(' ')
  const pasts = verb.base === 'log' ? ['logged in', 'signed in', 'log in', 'sign in'] : verb.past.split('|')
  const own = nameWords(name).join(' ')
  const particle = base === 'apply' ? 'for' : base === 'enroll' ? 'in' : 'to'
  const acts = [base === 'log' ? 'log in' : base, ...pasts].flatMap((act) => [
    `${act} ${thing}`,
    ...(withTo.test(base) ? [`${act} ${particle} ${thing}`] : []),
  ])
  const namesEn = [own, ...nouns.map((each) => `${thing} ${each}`), ...pasts.map((past) => `${past} ${thing}`)]
  const things = inChinese(noun)
  const common = together.find(([pattern]) => pattern.test(`${thing} ${base}`))?.[1].split('|') ?? []
  const few = common.length > 0 ? [] : (things ?? []).slice(0, 2)
  const actsZh = few.flatMap((each) => verbsZh.flatMap((act) => done(`${act}${each}`, act)))
  const namesZh = [...common, ...few.map((each) => `${each}${nounZh}`)]
  const unique = (words: string[]) => [...new Set(words)].join('|')
  return {
    names: name,
    zh: namesZh.length > 0 ? unique(namesZh) : own,
    en: unique(namesEn),
    verbs: {
      zh: unique([...common.flatMap((said) => done(said, acting.exec(said)?.[0])), ...actsZh]),
      en: unique([...pasts.map((past) => `${thing} ${past}`), ...acts]),
    },
  }
}
