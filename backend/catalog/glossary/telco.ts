import type { FieldEntry, ValueRow } from './entry.ts'

const noInternet: ValueRow = ['no internet service', '无上网服务|没有上网服务', 'no internet service']

/** An add-on of a line: yes, no, or no line to add it to. */
const service = (names: string, zh: string, en: string, none: ValueRow = noInternet): FieldEntry => {
  const [label = ''] = zh.split('|')
  const [english = ''] = en.split('|')
  return {
    names,
    zh,
    en,
    yes: {
      zh: `有${label}|开通${label}|开通了${label}|使用${label}`,
      en: `has ${english}|with ${english}|uses ${english}`,
    },
    no: { zh: `没有${label}|未开通${label}|没开通${label}`, en: `no ${english}|without ${english}` },
    values: { rows: [none] },
  }
}

/** Lines, contracts and bills. */
export const telcoFields: FieldEntry[] = [
  service('phone service', '电话服务|语音服务|电话业务', 'phone service|telephone service|voice service'),
  service('multiple lines', '多条线路|多线|多个号码', 'multiple lines|several lines|more than one line', [
    'no phone service',
    '无电话服务|没有电话服务',
    'no phone service',
  ]),
  {
    names: 'internet service',
    zh: '上网服务|宽带|互联网服务|宽带类型|上网方式|网络服务',
    en: 'internet service|internet|broadband|internet type|internet connection',
    values: {
      rows: [
        [
          'fiber optic|fibre optic',
          '光纤|光纤宽带|光纤上网|光宽带',
          'fiber optic|fibre optic|fiber|fibre|fibre broadband|fiber internet',
        ],
        ['dsl', 'DSL|DSL宽带|铜线宽带', 'dsl|adsl'],
        [
          'no',
          '没有上网服务|无上网服务|没有宽带|没有互联网',
          'no internet service|no internet|without internet|no broadband',
        ],
      ],
    },
  },
  service('online security', '在线安全|网络安全|安全服务', 'online security|internet security|security service'),
  service('online backup', '在线备份|云备份|备份', 'online backup|cloud backup|backup'),
  service('device protection', '设备保障|设备保护|设备险', 'device protection|device insurance'),
  service('tech support', '技术支持|技术服务', 'tech support|technical support'),
  service('streaming tv', '流媒体电视|网络电视|电视服务', 'streaming tv|internet tv|tv streaming'),
  service('streaming movies', '流媒体电影|电影服务|在线电影', 'streaming movies|movie streaming|streaming films'),
  {
    names: 'contract|contract type|合约|合同类型',
    types: ['enum', 'text'],
    zh: '合约类型|合约|合同|合同类型|合约期',
    en: 'contract|contract type|contract term|plan term',
    values: {
      ordered: true,
      rows: [
        [
          'month-to-month|monthly',
          '按月合约|按月|月付合约|无固定合约|逐月',
          'month-to-month|monthly contract|month to month|rolling contract|monthly',
        ],
        [
          'one year|1 year|12 months',
          '一年合约|一年期|一年合同|1年合约',
          'one-year contract|one year|1-year|1 year|annual contract|12-month contract',
        ],
        [
          'two year|2 year|24 months',
          '两年合约|两年期|两年合同|2年合约',
          'two-year contract|two year|2-year|2 year|24-month contract',
        ],
      ],
    },
  },
  {
    names: 'paperless billing|电子账单',
    zh: '电子账单|无纸化账单',
    en: 'paperless billing|electronic bill|e-bill',
    yes: {
      zh: '使用电子账单|开通电子账单|有电子账单',
      en: 'has paperless billing|with paperless billing|billed electronically',
    },
    no: { zh: '没有电子账单|纸质账单|未开通电子账单', en: 'no paperless billing|paper bill|billed on paper' },
  },
  {
    names: 'payment method|payment type|支付方式|付款方式',
    zh: '付款方式|支付方式|缴费方式|付费方式',
    en: 'payment method|way of paying|payment type|pays by',
    values: {
      rows: [
        ['electronic check', '电子支票', 'electronic check|electronic cheque|e-check'],
        ['mailed check', '邮寄支票', 'mailed check|mailed cheque|check by mail|cheque by post'],
        [
          'bank transfer (automatic)|bank transfer',
          '银行自动转账|银行转账|自动转账',
          'automatic bank transfer|bank transfer|direct debit',
        ],
        [
          'credit card (automatic)|credit card',
          '信用卡自动扣款|信用卡付款|信用卡支付',
          'automatic credit card|credit card|pays by credit card',
        ],
      ],
    },
  },
  {
    names: 'monthly charges|monthly charge|monthly fee|月费|月租',
    zh: '月费|月租|每月费用|月消费',
    en: 'monthly charge|monthly fee|monthly bill|monthly cost|charges per month',
    unit: 'money',
  },
  {
    names: 'total charges|total charge|累计费用',
    zh: '累计费用|总费用|费用合计|累计缴费',
    en: 'total charge|total cost|lifetime charge|total bill|total billed',
    unit: 'money',
  },
  {
    names: 'churn|churned|is churn|流失|是否流失|attrition|exited',
    types: ['boolean', 'enum', 'integer'],
    zh: '流失|离网|客户流失',
    en: 'churn|attrition|customer loss',
    sensitivity: 'leak',
    leaks: 'churn|churned|is churn|流失|是否流失|attrition|exited',
    yes: { zh: '已流失|流失客户|流失了|离网|流失的', en: 'churned|has churned|lost customer|left|churner|has left' },
    no: { zh: '未流失|没有流失|在网|没流失|留存', en: 'not churned|has not churned|stayed|retained|still a customer' },
    note: { zh: '是否已经离开，是要预测的结果。', en: 'Whether the customer has left: the outcome to be predicted.' },
  },
  {
    names: 'data usage|流量|data used',
    types: ['integer', 'decimal'],
    zh: '流量|上网流量|数据流量',
    en: 'data usage|data traffic',
  },
  { names: 'package|plan|tariff|套餐', types: ['enum', 'text'], zh: '套餐|资费套餐', en: 'tariff plan|tariff|package' },
]
