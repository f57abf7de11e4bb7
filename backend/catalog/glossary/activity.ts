import type { FieldEntry } from './entry.ts'

const numbers: FieldEntry['types'] = ['integer', 'decimal']
const times: FieldEntry['types'] = ['date', 'timestamp']

const counted = (names: string, zh: string, en: string): FieldEntry => ({
  names,
  types: numbers,
  zh,
  en,
  unit: 'times',
})
const amount = (names: string, zh: string, en: string): FieldEntry => ({ names, types: numbers, zh, en, unit: 'money' })
const moment = (names: string, zh: string, en: string): FieldEntry => ({ names, types: times, zh, en })
const days = (names: string, zh: string, en: string): FieldEntry => ({ names, types: numbers, zh, en, unit: 'day' })
const flag = (
  names: string,
  zh: string,
  en: string,
  yes: [zh: string, en: string],
  no: [zh: string, en: string],
): FieldEntry => ({
  names,
  types: ['boolean', 'enum', 'integer'],
  zh,
  en,
  yes: { zh: yes[0], en: yes[1] },
  no: { zh: no[0], en: no[1] },
})

/** What customers did, summed up in columns: counts, amounts, first and last times, and the state that follows from it. */
export const activityFields: FieldEntry[] = [
  counted(
    'num order|order number count|订单数量|累计订单数|累计订单|总订单数|购买次数|消费次数|累计消费次数|累计购买次数|previous purchase|items purchased',
    '订单数|购买次数|下单次数|累计订单数',
    'number of orders|order count|purchases',
  ),
  counted(
    'total trans ct|transaction count|num transaction|txn count|交易次数|交易笔数|累计交易次数',
    '交易次数|交易笔数',
    'number of transactions|transaction count',
  ),
  counted('login count|num login|登录次数|app登录次数|累计登录次数', '登录次数', 'number of logins|login count'),
  counted('visit count|num visit|访问次数|到店次数', '访问次数|到店次数', 'number of visits|visit count'),
  counted('view count|page view count|浏览次数|浏览量', '浏览次数', 'number of views|view count'),
  counted('cart count|加购次数', '加购次数', 'number of cart additions'),
  counted(
    'return count|refund count|num return|退货次数|退款次数',
    '退货次数|退款次数',
    'number of returns|return count',
  ),
  counted('complaint count|num complaint|投诉次数', '投诉次数', 'number of complaints|complaint count'),
  counted(
    'number of referral|referral|referral count|推荐人数|邀请人数',
    '推荐人数|邀请人数',
    'number of referrals|referrals',
  ),
  counted('contact count 12 mon', '近12个月联系次数|联系次数', 'contacts in the last 12 months|contact count'),
  {
    names: 'month inactive 12 mon|months inactive',
    types: numbers,
    zh: '近12个月不活跃月数|不活跃月数',
    en: 'inactive months in the last 12 months|months inactive|inactive months',
    unit: 'month',
  },
  {
    names: 'month on book|months on book',
    types: numbers,
    zh: '在行月数|成为客户的月数|开户月数',
    en: 'months on book|months as a customer',
    unit: 'month',
  },
  {
    names: '开户年限|account age|account age year|客户年限',
    types: numbers,
    zh: '开户年限|客户年限',
    en: 'years as a customer|account age',
    unit: 'year',
  },
  days(
    '入会天数|注册天数|member day|days since registration|days since signup',
    '入会天数|注册天数',
    'days since registration|days as a member',
  ),
  days(
    '距上次消费天数|距上次购买天数|距最近一次消费天数|days since last order|days since last purchase',
    '距上次消费天数|距上次购买天数|多少天没消费',
    'days since last purchase|days since last order',
  ),
  days(
    '未登录天数|距上次登录天数|days since last login|days since login|inactive day',
    '未登录天数|距上次登录天数|多少天没登录',
    'days since last login|days inactive',
  ),
  days(
    'days since last transaction|距上次交易天数|未交易天数',
    '距上次交易天数|未交易天数',
    'days since last transaction',
  ),
  amount(
    '累计消费金额|总消费金额|累计消费|total spent|total spending|purchase total|lifetime spend|gmv',
    '累计消费金额|累计消费|总消费|消费总额',
    'total spend|lifetime spend|total spent',
  ),
  amount(
    'total trans amt|total transaction amount|transaction total|累计交易金额|交易总额',
    '交易总额|累计交易金额|交易金额',
    'total transaction amount|transaction volume',
  ),
  amount(
    'avg order value|average order value|aov|avg ticket|客单价|平均客单价|件单价',
    '客单价|平均客单价|平均订单金额',
    'average order value|aov|average ticket',
  ),
  amount(
    'avg monthly spend|monthly spend|average monthly spend|月均消费|月均消费金额',
    '月均消费|月均消费金额',
    'average monthly spend|monthly spend',
  ),
  amount(
    'last order amount|last purchase amount|最近一次消费金额|最近消费金额|上次消费金额',
    '最近一次消费金额|上次消费金额',
    'last order amount|amount of the last purchase',
  ),
  amount(
    'lifetime value|customer lifetime value|clv|cltv|ltv|客户终身价值|生命周期价值',
    '客户终身价值|生命周期价值|LTV',
    'customer lifetime value|lifetime value|clv|ltv',
  ),
  amount('purchase amount|purchase amount usd', '购买金额|消费金额', 'purchase amount|amount spent'),
  amount('profit|gross profit|margin amount|毛利|利润', '利润|毛利', 'profit|gross profit'),
  amount('shipping cost|shipping fee|freight|运费|邮费', '运费', 'shipping cost|freight'),
  amount('total claim amount|claim amount|赔付金额|理赔金额', '理赔金额|赔付金额', 'claim amount|total claims'),
  amount('monthly premium auto|monthly premium|月保费', '月保费', 'monthly premium|premium'),
  {
    names: 'total amt chng q4 q1',
    types: numbers,
    zh: '四季度比一季度交易金额变化|交易金额变化',
    en: 'change in transaction amount, Q4 over Q1|change in transaction amount',
  },
  {
    names: 'total ct chng q4 q1',
    types: numbers,
    zh: '四季度比一季度交易次数变化|交易次数变化',
    en: 'change in transaction count, Q4 over Q1|change in transaction count',
  },
  { names: 'spending score|消费评分|消费力评分', types: numbers, zh: '消费评分|消费力评分', en: 'spending score' },
  { names: 'review rating|rating|评分|评价分', types: numbers, zh: '评分|评价分', en: 'review rating|rating' },
  {
    names: 'satisfaction score|satisfaction|csat|满意度',
    types: numbers,
    zh: '满意度|满意度评分',
    en: 'satisfaction score|satisfaction',
  },
  { names: 'nps|nps score|净推荐值', types: numbers, zh: '净推荐值|NPS', en: 'nps|net promoter score' },
  { names: 'discount rate|折扣率', types: numbers, zh: '折扣率', en: 'discount rate', unit: 'percent' },
  moment(
    '最近一次消费时间|最近消费时间|最后消费时间|最后购买时间|上次购买时间|上次消费时间|最近一次购买时间|最近购买时间|最近下单时间|last order at|last purchase at|last purchased|last buy date',
    '最近一次消费时间|最近消费时间|上次消费|最后购买时间|最近购买',
    'last purchase date|last purchase|last bought|last order date',
  ),
  moment(
    '首次购买时间|首次消费时间|首次下单时间|首单时间|first order at|first purchase at|first buy date',
    '首次消费时间|首次购买时间|首单时间|首购',
    'first purchase date|first purchase|first order date',
  ),
  moment(
    '最近登录时间|最后登录时间|上次登录时间|最近一次登录时间|last login at|last active at|last seen|last active date',
    '最近登录时间|最后登录时间|上次登录|最近登录',
    'last login date|last login|last active',
  ),
  moment(
    '最近一次交易时间|最近交易时间|上次交易时间|last txn dt|last transaction at',
    '最近交易时间|上次交易时间|最近一次交易',
    'last transaction date|last transaction',
  ),
  moment(
    'last visit|last visit date|最近访问时间|最近到店时间|上次到店时间',
    '最近访问时间|上次到店',
    'last visit date|last visit',
  ),
  moment(
    '最近触达时间|最近一次触达时间|上次触达时间|last touched at|last contacted at',
    '最近触达时间|上次触达',
    'last contacted|date of last contact',
  ),
  moment(
    '入会时间|注册时间|registered at|signup at|signed up at|member since|subscription start',
    '注册时间|入会时间|加入时间',
    'registration date|joined|signed up|member since',
  ),
  moment('下单时间|order date|order time|ordered at|purchase date', '下单时间|购买时间', 'order date|ordered on'),
  moment('支付时间|payment time|paid at', '支付时间', 'payment date|paid on'),
  moment('交易时间|交易日期|transaction date|transaction time', '交易时间|交易日期', 'transaction date'),
  flag(
    'active|is active|active member|is active member|activated|是否激活|是否活跃|活跃',
    '活跃|激活状态',
    'active|activity',
    ['活跃|活跃客户|已激活', 'active|active customer|active member'],
    ['不活跃|非活跃客户|未激活', 'inactive|not active|inactive customer'],
  ),
  flag(
    'member|is member|subscribed|is subscribed|会员|是否会员',
    '会员|是否会员',
    'membership',
    ['会员|会员客户|是会员', 'member|is a member'],
    ['非会员|不是会员', 'not a member|non-member'],
  ),
  flag(
    'repurchase|is repurchase|repeat customer|是否复购|复购',
    '复购',
    'repeat purchase|repurchase',
    ['复购客户|有复购|复购过', 'repeat customer|bought again'],
    ['没有复购|未复购', 'did not buy again|no repeat purchase'],
  ),
  flag(
    'discount applied|promo code used|coupon used|used coupon|是否用券|是否使用优惠券',
    '使用优惠',
    'discount used|promotion used',
    ['用过优惠|用券了|用过优惠券', 'used a discount|used a promo code'],
    ['没用优惠|没用券', 'no discount used'],
  ),
  flag(
    'redeemed|is redeemed|是否核销|是否兑换',
    '核销|兑换',
    'redeemed|redemption',
    ['已核销|兑换了', 'redeemed|has redeemed'],
    ['未核销|没有兑换', 'not redeemed'],
  ),
  flag(
    'marketing opt in|marketing consent|opt in|accepts marketing|是否同意营销|营销授权',
    '营销授权|同意营销',
    'marketing consent|marketing opt-in',
    ['同意营销|已授权营销', 'opted in to marketing|accepts marketing'],
    ['不同意营销|未授权营销', 'not opted in to marketing'],
  ),
]
