import { campaignEvents } from '../../catalog/campaign-facts.ts'
import type { Catalog, EventType } from '../../catalog/catalog.ts'
import { shopOf } from '../../catalog/event-metrics.ts'
import { isNumber } from '../../catalog/is-number.ts'
import { metricsOf } from '../../catalog/metrics.ts'
import { phrasesOf } from '../lexicon/phrases.ts'

const isHan = (phrase: string): boolean => /\p{Script=Han}/u.test(phrase)

/** 交易几笔, 登录多少次: how often something was done. */
const timesSaid = ({ labels, verbs }: EventType): string[] =>
  [labels.zh, ...verbs.zh].flatMap((verb) =>
    ['几笔', '几次', '多少笔', '多少次', '了几次', '了多少次', '过几次', '过多少次'].map((times) => `${verb}${times}`),
  )

/** 存款总额, 总资产, 人均存款, 户均资产: a number field summed up in the word itself. */
const summedUp = (catalog: Catalog): [string, string[]][] =>
  catalog.attributes
    .filter((one) => isNumber(one) && !one.values)
    .flatMap((attribute): [string, string[]][] => {
      const said = phrasesOf(attribute).filter(isHan)
      const money = attribute.unit !== undefined && /^[A-Z]{3}$/.test(attribute.unit)
      return [
        ...(money
          ? ([
              [
                `total:${attribute.name}`,
                said.flatMap((phrase) => [
                  `${phrase}总额`,
                  `总${phrase}`,
                  `${phrase}总和`,
                  `${phrase}合计`,
                  `${phrase}总量`,
                  `${phrase}规模`,
                ]),
              ],
            ] as [string, string[]][])
          : []),
        [
          `average:${attribute.name}`,
          said.flatMap((phrase) => [`人均${phrase}`, `户均${phrase}`, `平均${phrase}`, `${phrase}均值`]),
        ],
      ]
    })

/** 逾期率, "overdue rate": the share of customers whose answer is yes. */
const saidYes = (catalog: Catalog): [string, string[]][] =>
  catalog.attributes
    .filter((one) => one.type === 'boolean' && one.sensitivity !== 'pii' && one.sensitivity !== 'leak')
    .map((attribute): [string, string[]] => [
      `share:${attribute.name}`,
      phrasesOf(attribute).flatMap((phrase) => (isHan(phrase) ? [`${phrase}率`] : [`${phrase} rate`])),
    ])

/** "average size of a purchase", "the value of one transaction": what one of them comes to. */
const sizesOf = (label: string): string[] => [
  `average ${label} size`,
  `average amount per ${label}`,
  ...['size', 'value', 'amount'].flatMap((size) =>
    ['of a', 'of an', 'of one', 'of a single', 'of each', 'of our'].map((of) => `${size} ${of} ${label}`),
  ),
]

/** "brought in the most money", 卖了多少钱: the amount of what sells. */
const soldFor = ({ events }: Catalog, known: ReadonlySet<string>): [string, string[]][] => {
  const shop = shopOf(events)?.name
  const pieces = ['卖', '卖了', '卖出', '卖出了', '卖掉', '卖掉了', '售出', '买了', '购买了']
  const said: [string, string[]][] = [
    [`${shop}_quantity`, pieces.flatMap((verb) => ['多少件', '几件', '多少个'].map((many) => `${verb}${many}`))],
    [
      `${shop}_amount`,
      ['卖了多少钱', '卖出多少钱', '卖了多少', '卖多少', '卖多少钱', '赚了多少钱', 'most money', 'how much money'],
    ],
    [`${shop}_order_value`, ['order value', 'order amount', 'order size', 'basket value', ...sizesOf('order')]],
  ]
  return said.filter(([name]) => known.has(name))
}

const ofCampaigns: [string, string[]][] = [
  ['conversion_rate', ['converts', 'convert']],
  [
    'sent_customers',
    [
      '触达了多少人',
      '触达多少人',
      '触达了多少客户',
      '发了多少人',
      '发给了多少人',
      'how many were reached',
      'how many people did it reach',
    ],
  ],
  [
    'opened_customers',
    [
      '打开了多少',
      '打开了多少人',
      '打开多少人',
      '多少人打开',
      '多少人打开了',
      '有多少人打开',
      'how many opened',
      'how many people opened',
      'how many customers opened',
      'people opened',
      'customers opened',
      'opened it',
    ],
  ],
  [
    'clicked_customers',
    [
      '点击了多少',
      '点击了多少人',
      '点击多少人',
      '多少人点击',
      '多少人点击了',
      'how many clicked',
      'how many people clicked',
      'how many customers clicked',
      'people clicked',
      'customers clicked',
    ],
  ],
  [
    'cost_per_conversion',
    [
      '每个转化花了多少钱',
      '每个转化的成本',
      '每个转化成本',
      '每转化成本',
      '一个转化多少钱',
      '每个转化多少钱',
      '单个转化花了多少',
      'cost per converted customer',
      'cost of one conversion',
    ],
  ],
  [
    'campaign_revenue',
    [
      'how much did they spend',
      'how much did customers spend',
      'they spend',
      '带来了多少收入',
      '带来多少收入',
      '带来了多少销售额',
      '产生了多少收入',
    ],
  ],
  [
    'converted_customers',
    ['转化了多少', '转化了多少人', '转化多少人', '多少人转化', 'how many converted', 'how many people converted'],
  ],
]

/** By the words of the glossary that tell of an event, the metric of those who did it: "active customers". */
const ofGlossary = ({ glossary }: Catalog): [string, string][] =>
  glossary.flatMap((term): [string, string][] => {
    const { rule } = term
    if (rule.kind !== 'event') return []
    return phrasesOf(term).map((phrase) => [phrase.toLowerCase(), `${rule.event}_customers`])
  })

/** The metrics of a workspace by name, each with the words that ask for it. A word that two share is the first one's. */
export const metricNames = (catalog: Catalog): [string, string[]][] => {
  const metrics = metricsOf(catalog)
  const known = new Set(metrics.map(({ name }) => name))
  const named = campaignEvents(catalog)
  const events = catalog.events.filter((event) => !named.includes(event))
  const all: [string, string[]][] = [
    ...metrics.map((metric): [string, string[]] => [
      metric.name,
      // "customers" alone are whom a question is about
      [...phrasesOf(metric), ...(metric.name.includes('_') ? [metric.name] : [])].filter(
        (phrase) => !/^(customers?|客户|人)$/i.test(phrase),
      ),
    ]),
    ...events.map((event): [string, string[]] => [`${event.name}_count`, timesSaid(event)]),
    ...events.flatMap((event): [string, string[]][] => {
      const name = `${event.name}_order_value`
      if (!known.has(name)) return []
      const each = [event.labels.zh, ...event.verbs.zh].flatMap((verb) => [
        `平均每笔${verb}多少钱`,
        `平均每笔${verb}金额`,
        `平均每笔${verb}`,
        `每笔${verb}平均多少钱`,
        `每笔${verb}平均金额`,
        `每笔${verb}多少钱`,
        `平均一笔${verb}多少钱`,
        `笔均${verb}金额`,
      ])
      const said = [event.labels.zh, ...event.verbs.zh]
      const largest = said.flatMap((verb) => [
        `单笔最大的${verb}`,
        `最大一笔${verb}`,
        `最大的一笔${verb}`,
        `最大单笔${verb}`,
        `金额最大的${verb}`,
      ])
      const smallest = largest.map((phrase) => phrase.replace('最大', '最小'))
      return [
        [`highest:${event.name}.order`, largest],
        [`lowest:${event.name}.order`, smallest],
        [name, [...each, ...sizesOf(event.labels.en)]],
      ]
    }),
    ...soldFor(catalog, known),
    ...ofCampaigns.filter(([name]) => known.has(name)),
    ...summedUp(catalog),
    ...saidYes(catalog),
  ]
  // of several metrics that a word asks for, the one that the glossary means, else the first
  const terms = ofGlossary(catalog)
  const owners = new Map<string, string>()
  for (const [metric, phrases] of all)
    for (const phrase of phrases) {
      const key = phrase.toLowerCase()
      if (!owners.has(key) || terms.some(([term, meant]) => meant === metric && key.startsWith(term)))
        owners.set(key, metric)
    }
  return all.map(([metric, phrases]) => [
    metric,
    phrases.filter((phrase) => owners.get(phrase.toLowerCase()) === metric),
  ])
}
