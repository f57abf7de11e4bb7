import type { FieldEntry, ValueSet } from './entry.ts'

/** A product that a customer has or has not: names in files, then what it is called. */
const held = (names: string, zh: string, en: string): FieldEntry => {
  const [label = ''] = zh.split('|')
  const [english = ''] = en.split('|')
  return {
    names,
    types: ['boolean', 'enum', 'integer'],
    zh,
    en,
    yes: {
      zh: `有${label}|持有${label}|开通了${label}|办了${label}`,
      en: `has ${english}|with ${english}|holds ${english}`,
    },
    no: { zh: `没有${label}|无${label}|未开通${label}|没办${label}`, en: `no ${english}|without ${english}` },
  }
}

const cardTier: ValueSet = {
  ordered: true,
  rows: [
    ['blue|普卡|standard|classic', '普卡|普通卡|蓝卡', 'standard card|blue|classic'],
    ['silver|银卡', '银卡', 'silver card|silver'],
    ['gold|金卡', '金卡', 'gold card|gold'],
    ['platinum|白金卡', '白金卡|白金', 'platinum card|platinum'],
    ['diamond|钻石卡', '钻石卡|钻石', 'diamond card|diamond'],
  ],
}

const status: ValueSet = {
  rows: [
    ['active|正常|活跃|激活', '正常|活跃|使用中', 'active|in use'],
    ['inactive|不活跃|未激活', '不活跃|未激活', 'inactive|not active'],
    ['dormant|睡眠|休眠', '睡眠户|休眠|睡眠', 'dormant|sleeping'],
    ['closed|销户|注销|已注销', '已销户|注销|销户', 'closed|cancelled'],
    ['frozen|冻结', '冻结', 'frozen|blocked'],
    ['lost|流失|挂失', '流失|挂失', 'lost'],
  ],
}

/** What customers of a bank hold, owe and use beyond the plain balance. */
export const holdingFields: FieldEntry[] = [
  held('cr card|credit card holder|credit card|has credit card', '信用卡|贷记卡', 'a credit card|credit card'),
  held('debit card|has debit card|借记卡|是否有借记卡', '借记卡|储蓄卡', 'a debit card|debit card'),
  held('car loan|auto loan|has car loan|车贷|是否有车贷', '车贷|汽车贷款', 'a car loan|car loan|auto loan'),
  held(
    'wealth product|holds wealth|has wealth|理财|是否持有理财|是否购买理财',
    '理财|理财产品',
    'wealth products|wealth product',
  ),
  held('fund|has fund|holds fund|基金|是否持有基金|是否购买基金', '基金|基金产品', 'funds|fund|mutual fund'),
  held('insurance|has insurance|保险|是否持有保险|是否购买保险', '保险|保单', 'insurance|an insurance policy|policy'),
  held('securities account|securities|证券账户|是否有证券账户', '证券账户', 'a securities account|securities account'),
  held(
    'cd account|certificate of deposit|大额存单|是否持有存单',
    '大额存单|存单',
    'a certificate of deposit|cd|certificate of deposit',
  ),
  held(
    'time deposit|has time deposit|定期存款|是否有定期',
    '定期存款|定期',
    'a term deposit|term deposit|time deposit',
  ),
  held(
    'mobile bank|mobile banking|手机银行|是否开通手机银行|mobile app',
    '手机银行|手机App',
    'mobile banking|mobile app',
  ),
  held('online|internet banking|online banking|网银|是否开通网银', '网银|网上银行', 'online banking|internet banking'),
  held(
    'official account|关注公众号|是否关注公众号|wechat follower',
    '公众号关注|公众号',
    'a follow on WeChat|wechat follower',
  ),
  held('bind wechat|wechat bound|绑定微信|是否绑定微信', '微信绑定|绑定微信', 'WeChat linked|wechat linked'),
  held('car|has car|owns car|own car|有车|是否有车|车辆情况', '车|汽车|私家车', 'a car|car'),
  held('house|has house|owns house|有房|是否有房', '自有住房|房产|房子', 'a house|own home|house'),
  {
    names: 'balance|account balance',
    beside: 'exited',
    zh: '余额|账户余额|存款余额|存款',
    en: 'balance|account balance|deposit balance',
    unit: 'money',
  },
  {
    names: 'daily average balance|average daily balance|日均余额|月日均余额|年日均余额|日均存款|日均资产',
    zh: '日均余额|平均余额|日均存款',
    en: 'average daily balance|average balance',
    unit: 'money',
  },
  {
    names: 'mortgage|house loan amount|房贷金额',
    types: ['decimal', 'integer'],
    zh: '房贷|房贷余额|按揭|按揭余额',
    en: 'mortgage|mortgage balance|house loan balance',
    unit: 'money',
  },
  {
    names: 'available limit|available credit|open to buy|avg open to buy|可用额度|剩余额度',
    zh: '可用额度|剩余额度',
    en: 'available credit|open to buy|remaining limit',
    unit: 'money',
  },
  {
    names: 'total revolving bal|revolving balance|used limit|card balance|已用额度|信用卡欠款|信用卡余额',
    zh: '信用卡欠款|已用额度|循环余额|信用卡余额',
    en: 'revolving balance|card balance|credit card debt|used limit',
    unit: 'money',
  },
  {
    names: 'avg utilization ratio|utilization ratio|额度使用比例',
    zh: '额度使用率|使用率',
    en: 'utilisation ratio|credit utilisation|utilization',
  },
  {
    names: 'cc avg|ccavg|card spend|average card spend|月均刷卡金额|信用卡月均消费',
    zh: '信用卡月均消费|月均刷卡金额',
    en: 'average card spend|monthly card spend|credit card spend',
    unit: 'money',
  },
  {
    names: 'installment|monthly payment|月供|每月还款|分期金额',
    types: ['decimal', 'integer'],
    zh: '月供|每月还款额|分期金额',
    en: 'monthly payment|installment|instalment',
    unit: 'money',
  },
  {
    names: 'loan amnt|loan amount|贷款金额|贷款额',
    types: ['decimal', 'integer'],
    zh: '贷款金额|贷款额',
    en: 'loan amount|amount of the loan',
    unit: 'money',
  },
  {
    names: 'int rate|interest rate|贷款利率|年利率',
    types: ['decimal', 'integer'],
    zh: '利率|年利率',
    en: 'interest rate',
    unit: 'percent',
  },
  { names: 'dti|debt to income|负债收入比', zh: '负债收入比', en: 'debt-to-income ratio|dti' },
  {
    names: 'estimated salary',
    types: ['decimal', 'integer'],
    zh: '估计年薪|年薪|工资|收入',
    en: 'estimated salary|salary|income',
    unit: 'money',
  },
  {
    names: 'income category|income band|income group|收入段|收入档|收入等级',
    types: ['enum', 'text'],
    zh: '收入档|收入段|收入',
    en: 'income band|income category|income',
  },
  {
    names: 'num of product|number of product|product count|total relationship count|持有产品数|产品数|产品持有数',
    types: ['integer', 'decimal'],
    zh: '持有产品数|产品数|产品数量',
    en: 'number of products|products held|product count',
  },
  {
    names: 'card count|number of card|信用卡张数|卡张数|持卡数',
    types: ['integer'],
    zh: '信用卡张数|持卡数',
    en: 'number of cards|cards held',
  },
  {
    names: 'account count|number of account|账户数|账户数量',
    types: ['integer'],
    zh: '账户数',
    en: 'number of accounts|account count',
  },
  {
    names: 'card category|card type|card level|card tier|信用卡等级|卡等级|卡种|卡类型',
    types: ['enum', 'text'],
    zh: '卡等级|卡种|信用卡等级|卡类型',
    en: 'card type|card category|card tier',
    values: cardTier,
  },
  { names: 'account type|账户类型', types: ['enum', 'text'], zh: '账户类型', en: 'account type|type of account' },
  {
    names:
      'account status|card status|customer status|member status|status|subscription status|账户状态|卡片状态|客户状态|会员状态|状态',
    types: ['enum', 'text'],
    zh: '状态|账户状态|客户状态',
    en: 'status|account status|customer status',
    values: status,
  },
  {
    names: 'loan type|贷款类型|贷款种类',
    types: ['enum', 'text'],
    zh: '贷款类型|贷款种类',
    en: 'loan type|kind of loan',
  },
  { names: 'loan status|贷款状态', types: ['enum', 'text'], zh: '贷款状态', en: 'loan status' },
  { names: 'purpose|loan purpose|贷款用途', types: ['enum', 'text'], zh: '贷款用途|用途', en: 'loan purpose|purpose' },
  {
    names: 'attrition flag',
    types: ['enum', 'boolean', 'text', 'integer'],
    zh: '流失|客户流失',
    en: 'attrition|churn',
    sensitivity: 'leak',
    leaks: 'attrition flag',
    yes: { zh: '已流失|流失客户', en: 'churned|attrited' },
    no: { zh: '未流失|现有客户', en: 'not churned|existing' },
    values: {
      rows: [
        ['attrited customer', '已流失|流失客户|流失', 'attrited|churned|has churned|lost customer'],
        ['existing customer', '未流失|现有客户|在册', 'existing customer|not churned|stayed'],
      ],
    },
  },
  {
    names: 'relationship start|contract date|签约日期|签约时间',
    types: ['date', 'timestamp'],
    zh: '签约日期',
    en: 'contract date|signing date',
  },
  {
    names: 'expiry date|wealth maturity date|理财到期日|产品到期日|expiration date',
    types: ['date', 'timestamp'],
    zh: '到期日|产品到期日|到期',
    en: 'maturity date|expiry date|expires',
  },
  {
    names: 'branch|所属支行|归属机构|归属支行|开户行|开户机构',
    types: ['enum', 'text', 'integer'],
    zh: '网点|支行|归属机构|开户行',
    en: 'branch|home branch|bank branch',
  },
  {
    names: 'aum level|aum tier|aum等级|资产等级|星级|客户星级',
    types: ['enum', 'text', 'integer'],
    zh: '资产等级|星级|客户星级',
    en: 'asset tier|star rating|asset level',
  },
]
