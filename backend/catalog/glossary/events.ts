import type { EventEntry } from './entry.ts'

/** Kinds of events: nouns, then verbs in the base form. */
export const eventEntries: EventEntry[] = [
  {
    names: 'purchase|order|buy|sale|sales|购买|订单|消费|orders|purchases',
    zh: '购买|订单|下单|消费|购物|交易',
    en: 'purchase|order|transaction|sale|buying|shopping',
    verbs: { zh: '购买|买|买过|买了|下单|下过单|消费|购物', en: 'buy|purchase|order|shop|spend|place an order|bought' },
  },
  {
    names: 'product purchase|product buy|product order|产品购买|申购',
    zh: '产品购买|购买|申购|认购|持仓买入|下单',
    en: 'product purchase|purchase|subscription|order',
    verbs: { zh: '购买|买|买过|买了|申购|认购|下单', en: 'buy|purchase|subscribe|order|invest|bought' },
  },
  {
    names: 'transaction|txn|trade|交易|动账|transactions',
    zh: '交易|动账|流水|刷卡|账户交易',
    en: 'transaction|trade|account activity|txn|payment activity',
    verbs: { zh: '交易|动账|刷卡|用卡|有交易|使用', en: 'transact|trade|use the account|make a transaction' },
  },
  {
    names: 'login|signin|sign in|log in|登录',
    zh: '登录|登陆|上线',
    en: 'login|log-in|sign-in|session',
    verbs: { zh: '登录|登陆|登录过|打开App', en: 'log in|login|sign in|open the app' },
  },
  {
    names: 'deposit|存款|充值|topup|top up|recharge',
    zh: '存款|存入|充值|入金',
    en: 'deposit|top-up|cash-in',
    verbs: { zh: '存款|存钱|存入|充值', en: 'deposit|pay in|top up' },
  },
  {
    names: 'withdrawal|withdraw|取款|提现',
    zh: '取款|提现|支取',
    en: 'withdrawal|cash-out',
    verbs: { zh: '取款|取钱|提现|支取', en: 'withdraw|withdraw cash|withdraw money|take out|cash out' },
  },
  {
    names: 'transfer|转账|remittance',
    zh: '转账|汇款',
    en: 'transfer|remittance|money transfer',
    verbs: {
      zh: '转账|汇款|转出|转出去|转走|转了出去',
      en: 'transfer|remit|send money|wire|wired|wire money|moved out',
    },
  },
  {
    names: 'payment|pay|支付|缴费',
    zh: '支付|付款|缴费',
    en: 'payment|bill payment',
    verbs: { zh: '支付|付款|缴费', en: 'pay|make a payment' },
  },
  {
    names: 'visit|page view|pageview|view|browse|浏览|访问|到店',
    zh: '访问|浏览|到店|来访',
    en: 'visit|page view|view|browsing',
    verbs: { zh: '访问|浏览|到店|看过|来过|来店|来过店|进店|逛|逛过|逛了', en: 'visit|browse|view|come in' },
  },
  {
    names: 'click|点击',
    fact: 'clicked',
    zh: '点击',
    en: 'click|tap',
    verbs: { zh: '点击|点开|点了', en: 'click|tap' },
  },
  {
    names: 'open|email open|打开',
    fact: 'opened',
    zh: '打开|打开邮件',
    en: 'open|message open',
    verbs: { zh: '打开|打开过', en: 'open|read' },
  },
  {
    names: 'apply|application|申请',
    zh: '申请|进件',
    en: 'application',
    verbs: { zh: '申请|申请过', en: 'apply|apply for' },
  },
  {
    names: 'redeem|redemption|coupon redemption|赎回|核销|兑换',
    zh: '兑换|核销|赎回|用券',
    en: 'redemption|coupon use',
    verbs: { zh: '兑换|核销|赎回|用券|使用优惠券', en: 'redeem|use a coupon|cash in' },
  },
  {
    names: 'touch|campaign contact|contact|campaign send|触达|营销触达|outreach|send',
    fact: 'received',
    zh: '触达|营销触达|打扰|联系|营销|活动触达',
    en: 'campaign contact|contact|touch|outreach|message sent|disturbance',
    verbs: { zh: '触达|打扰|联系|营销|被打扰|收到营销|骚扰', en: 'contact|touch|reach|disturb|message|target|bother' },
  },
  {
    names: 'register|signup|sign up|注册|开户',
    zh: '注册|开户',
    en: 'registration|sign-up|account opening',
    verbs: { zh: '注册|开户', en: 'register|sign up|open an account' },
  },
  {
    names: 'cart|add to cart|addtocart|加购',
    zh: '加购|加入购物车',
    en: 'cart addition|add to cart',
    verbs: { zh: '加购|加入购物车', en: 'add to cart|put in the cart' },
  },
  { names: 'complaint|complain|投诉', zh: '投诉|客诉', en: 'complaint', verbs: { zh: '投诉|抱怨', en: 'complain' } },
  {
    names: 'call|phone call|来电|通话',
    zh: '通话|电话|来电',
    en: 'call|phone call',
    verbs: { zh: '打电话|来电|致电', en: 'call|phone|ring' },
  },
  {
    names: 'return|refund|退货|退款',
    zh: '退货|退款',
    en: 'return|refund',
    verbs: { zh: '退货|退款|退了', en: 'return|refund|send back' },
  },
  { names: 'repay|repayment|还款', zh: '还款', en: 'repayment', verbs: { zh: '还款|还钱', en: 'repay|pay back' } },
]
