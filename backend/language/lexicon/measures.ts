import type { Sense, Spoken } from './sense.ts'

/** How people say what is measured over purchases; phrases are parted by a bar. */
const said: Record<Spoken, string> = {
  spend:
    'spend|spent|总消费额度|消费总数|add up to|adding up to|adds up to|totalling|totaling|total value|amount to|transaction value|下单金额|订单总额|合计金额|累计金额|总额|支出|开销|花销|spenders|spender|spending|total spend|total spending|spends|revenue|total revenue|turnover|total turnover|lifetime spend|lifetime value|purchase amount|total purchases value|amount spent|money spent|消费|消费额|销售额|消费金额|消费总额|总消费|累计消费|累计消费金额|累计消费额|花费|花了|花|刷了|刷掉了|一共刷了|花钱|花的钱|购买金额|累计购买金额|总花费|消费了|成交额|成交金额|交易金额|交易额|累计交易金额|金额|购买总额|消费总金额|总金额',
  pieces:
    'quantity purchased|total quantity|number of items|number of pieces|件数|购买件数|购买数量|总件数|购买总件数|商品件数|买的件数',
  largest:
    '最大一单|最高一单|最大的一单|最大单笔订单|最大订单|largest single|biggest single|highest single|largest|biggest|最大一笔|最高一笔|最大的一笔|单次|一次性|单笔最高|单笔最大|最大单笔|最高单笔|单笔金额|单次最高|单笔',
  mean: 'average amount|average value|mean amount|mean value|the mean amount|mean|on average|averaging|average|averages|平均金额|笔均金额|笔均|平均每笔|平均每次',
  order_value:
    'average order value|aov|average basket|average basket value|basket size|average order|average spend per order|spend per order|average purchase value|order value on average|客单价|的客单价|平均订单金额|平均每单金额|笔单价|平均客单价|平均每单消费|单均金额|平均每单|每单平均',
  orders:
    'orders|order|number of orders|order count|orders placed|invoices|invoice|purchase orders|订单|订单数|订单量|订单数量|下单次数|单数|订单个数|下单数|下单量',
  products:
    'different products|distinct products|products|product|different items|unique products|distinct items|unique items|number of products|different articles|kinds of products|skus|different skus|种商品|种产品|商品种类|产品种类|商品种数|不同商品|不同产品|种不同商品|种不同的商品|种不同产品|商品数|商品|产品|款商品|款产品|个不同商品|个商品|个产品|品类数|件不同商品',
  days: '不同日子|个不同日子|个不同的日子|不同的天|天数不同|不同天数|different days|distinct days|days with purchases|separate days|不同日期|不同的日子|个不同日期|购买天数|活跃天数',
  times:
    'buyers|buyer|purchasers|purchaser|shoppers|shopper|买家|purchase frequency|frequency|how often|频次|频率|笔数|购买次数|购买频次|消费次数|交易次数|次数',
}

export const spokenMeasures: [Sense, string][] = Object.entries(said).map(([measure, phrases]) => [
  { is: 'measure', measure: measure as Spoken },
  phrases,
])

const measures = new Set(Object.values(said).flatMap((phrases) => phrases.split('|')))
/** A word that says what is measured, such as spend. */
export const isMeasure = (word: string): boolean => measures.has(word)
