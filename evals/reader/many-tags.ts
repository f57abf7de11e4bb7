import type { Bilingual } from '../../backend/bilingual.ts'
import { type Attribute, type Catalog, catalog } from '../../backend/catalog/catalog.ts'

const words = (text: string): Bilingual[] =>
  text.split('|').map((pair) => {
    const [zh = '', en = ''] = pair.split('=')
    return { zh, en }
  })

const subjects = words(
  '存款=deposit|理财=wealth|基金=fund|保险=insurance|信用卡=credit card|房贷=mortgage|消费贷=consumer loan|经营贷=business loan|转账=transfer|代发=payroll|外汇=foreign exchange|贵金属=precious metal|大额存单=certificate|国债=treasury bond|信托=trust|养老金=pension|快捷支付=quick payment|跨境汇款=remittance|缴费=bill payment|积分兑换=points redemption',
)
const periods = words(
  '近7天=7-day|近30天=30-day|近90天=90-day|近半年=half-year|近一年=one-year|上月=last-month|上季度=last-quarter|本年=year-to-date',
)
const measures = words(
  '日均余额=average balance|最高余额=highest balance|累计金额=total amount|最大单笔=largest amount|交易笔数=number of transactions|活跃天数=active days|手续费=fees|环比增幅=growth',
)
const flags = words(
  '签约=signed up|意向=interest|到期=maturing|黑名单=blocked|白名单=pre-approved|自动续期=auto-renewal|首购=first purchase|赎回=redemption',
)
const classes = words('偏好渠道=channel|客户分层=tier|来源=source|状态=status|风险级别=risk level')
const channels = words('手机银行=mobile app|网点=branch|微信=wechat|电话=phone|柜面=counter')
const levels = words('低=low|较低=fairly low|中=medium|较高=fairly high|高=high')
const moments = words('首次购买日期=first purchase date|最近购买日期=last purchase date|到期日=maturity date')

const joined = (...parts: Bilingual[]): Bilingual => ({
  zh: parts.map(({ zh }) => zh).join(''),
  en: parts.map(({ en }) => en).join(' '),
})
const named = (index: number, labels: Bilingual, more: object): object => ({
  name: `tag_${index}`,
  column: `tag_${index}`,
  labels,
  ...more,
})

const tagLists = (): { labels: Bilingual; more: object }[] => [
  ...words('年龄=age').map((labels) => ({ labels, more: { type: 'integer', unit: 'year' } })),
  ...subjects.flatMap((subject) =>
    periods.flatMap((period) =>
      measures.map((measure) => ({ labels: joined(period, subject, measure), more: { type: 'decimal' } })),
    ),
  ),
  ...subjects.flatMap((subject) => flags.map((flag) => ({ labels: joined(subject, flag), more: { type: 'boolean' } }))),
  ...subjects.flatMap((subject) =>
    classes.map((each, index) => ({
      labels: joined(subject, each),
      more: {
        type: 'enum',
        values: (index === 0 ? channels : levels).map((labels) => ({
          value: labels.en,
          labels:
            index === 0
              ? labels
              : { zh: `${subject.zh}${each.zh}${labels.zh}`, en: `${labels.en} ${subject.en} ${each.en}` },
        })),
      },
    })),
  ),
  ...subjects.flatMap((subject) =>
    moments.map((moment) => ({ labels: joined(subject, moment), more: { type: 'date' } })),
  ),
]

/** A bank's catalog of that many tags, in the way such tags are named; beyond the names it can make, they carry a campaign's number. */
export const manyTags = (count: number): Catalog => {
  const lists = tagLists()
  const tags = Array.from({ length: count }, (_, index) => {
    const { labels, more } = lists[index % lists.length] as (typeof lists)[number]
    const round = Math.floor(index / lists.length)
    return named(
      index,
      round === 0 ? labels : { zh: `第${round}期活动${labels.zh}`, en: `campaign ${round} ${labels.en}` },
      more,
    )
  })
  return catalog.parse({
    version: 1,
    workspace: 'many-tags',
    title: { zh: '许多标签', en: 'many tags' },
    synthetic: true,
    timeZone: 'Asia/Shanghai',
    currency: 'CNY',
    clock: '2026-06-30T02:00:00Z',
    customers: { labels: { zh: '客户', en: 'customer' }, idType: 'integer', rows: 1_000_000 },
    attributes: tags,
    events: [
      {
        name: 'transaction',
        table: 'event_transaction',
        labels: { zh: '交易', en: 'transaction' },
        verbs: { zh: ['交易'], en: ['transact'] },
        properties: [named(0, { zh: '金额', en: 'amount' }, { type: 'decimal', role: 'amount' })],
      },
    ],
  })
}

/** Requests over those tags, of one to four conditions, half of them in Chinese; the same for the same count. */
export const requestsOver = ({ attributes }: Catalog, count: number): string[] => {
  const ofType = (type: Attribute['type']) => attributes.filter((each) => each.type === type)
  const [numbers, booleans, dates] = [ofType('decimal'), ofType('boolean'), ofType('date')]
  // steps that share no factor with the lengths visit all of a list
  const at = (list: Attribute[], index: number) => (list[(index * 7919) % list.length] as Attribute).labels
  return Array.from({ length: count }, (_, index) => {
    const [a, b] = [at(numbers, index), at(numbers, index + 1)]
    const [flag, day] = [at(booleans, index), at(dates, index)]
    const amount = 1000 * (1 + (index % 90))
    const zh = [
      `${a.zh}超过${amount}的客户`,
      `有${flag.zh}、${a.zh}不低于${amount}的客户`,
      `年龄30到45岁，${a.zh}在${amount}到${2 * amount}之间，没有${flag.zh}`,
      `麻烦圈选近90天没有交易、${day.zh}在2025年之前、${a.zh}大于${amount}或${b.zh}不到${amount}的客户，下周发短信`,
    ]
    const en = [
      `customers with a ${a.en} over ${amount}`,
      `customers with ${flag.en} and a ${a.en} of at least ${amount}`,
      `aged 30 to 45, ${a.en} between ${amount} and ${2 * amount}, without ${flag.en}`,
      `please find customers with no transaction in the last 90 days, ${day.en} before 2025, and ${a.en} above ${amount} or ${b.en} under ${amount}; we text them next week`,
    ]
    return (index % 2 === 0 ? zh : en)[Math.floor(index / 2) % zh.length] as string
  })
}
