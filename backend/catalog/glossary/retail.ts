import type { FieldEntry } from './entry.ts'
import { channels, devices, spending } from './value-sets.ts'

const wines = 'mntwines'
const amounts: [key: string, zh: string, en: string][] = [
  ['wines', '葡萄酒|红酒|酒', 'wine'],
  ['fruits', '水果', 'fruit'],
  ['meat products', '肉类|肉', 'meat'],
  ['fish products', '鱼类|鱼|海鲜', 'fish'],
  ['sweet products', '甜食|糖果|甜品', 'sweets'],
  ['gold prods', '黄金首饰|金饰|黄金', 'gold'],
]
const counts: [key: string, zh: string, en: string][] = [
  ['deals', '折扣|优惠|打折', 'discount'],
  ['web', '网上|网站|线上', 'web'],
  ['catalog', '目录', 'catalogue'],
  ['store', '门店|线下', 'store'],
]
const each = (words: string, shape: (word: string) => string[]) => words.split('|').flatMap(shape).join('|')

/** Purchases, baskets and what a shop knows of its customers. */
export const retailFields: FieldEntry[] = [
  {
    names: 'recency',
    beside: 'history|newbie',
    zh: '距上次购买月数|上次购买距今|距上次消费月数|最近一次购买距今',
    en: 'months since last purchase|recency|month since the last purchase|months since purchase|time since last purchase',
    unit: 'month',
  },
  {
    names: 'recency',
    beside: wines,
    zh: '距上次购买天数|上次购买距今|距上次消费天数|最近一次购买距今',
    en: 'days since last purchase|recency|day since the last purchase|time since last purchase',
    unit: 'day',
  },
  {
    names: 'recency|days since last purchase|距上次购买天数',
    types: ['integer', 'decimal'],
    zh: '距上次购买|上次购买距今|最近一次购买距今',
    en: 'recency|time since last purchase',
  },
  {
    names: 'frequency|purchase frequency|购买频次',
    types: ['integer', 'decimal'],
    zh: '购买频次|购买次数|消费频次',
    en: 'purchase frequency|frequency|number of purchases',
    unit: 'times',
  },
  {
    names: 'monetary|total spend|total spent|累计消费|消费总额|总消费',
    types: ['integer', 'decimal'],
    zh: '累计消费|消费总额|总消费|消费金额',
    en: 'total spend|monetary value|lifetime spend|spending',
    unit: 'money',
  },
  {
    names: 'history',
    beside: 'recency|newbie',
    zh: '过去一年消费额|历史消费额|去年消费额|历史消费|年消费|过去一年消费|去年消费|消费',
    en: "past-year spend|history|spent|spend in the past year|historical spend|past spend|last year's spend|yearly spend|spent in the past year|purchase history",
    unit: 'money',
    currency: 'USD',
  },
  {
    names: 'history segment',
    zh: '历史消费档|消费档次|消费分档|消费区间',
    en: 'spend band|history segment|spend segment|spending band',
  },
  {
    names: 'mens',
    types: ['boolean', 'enum', 'integer'],
    zh: '买过男装|男装|男士商品|男装购买',
    en: "men's merchandise|men's|mens|menswear|men's product|men's clothing|men's clothes",
    yes: {
      zh: '买过男装|男装买家|买男装|男装客户',
      en: "bought men's merchandise|men's buyer|bought men's|menswear buyer|men's shopper",
    },
    no: { zh: '没买过男装|未买男装', en: "did not buy men's merchandise|no men's purchase" },
  },
  {
    names: 'womens',
    types: ['boolean', 'enum', 'integer'],
    zh: '买过女装|女装|女士商品|女装购买',
    en: "women's merchandise|women's|womens|womenswear|women's product|women's clothing|women's clothes",
    yes: {
      zh: '买过女装|女装买家|买女装|女装客户',
      en: "bought women's merchandise|women's buyer|bought women's|womenswear buyer|women's shopper",
    },
    no: { zh: '没买过女装|未买女装', en: "did not buy women's merchandise|no women's purchase" },
  },
  {
    names: 'newbie|is new|new customer|是否新客|新客',
    types: ['boolean', 'enum', 'integer'],
    zh: '新客|新客户|新顾客|是不是新客',
    en: 'new customer|newbie|newcomer|newness',
    yes: { zh: '新客户|新客|新顾客', en: 'new customer|newbie|newcomer|new|joined in the past year' },
    no: { zh: '老客户|老客|老顾客', en: 'existing customer|old customer|established customer|returning customer' },
  },
  {
    names: 'channel|purchase channel|购买渠道',
    beside: 'history|recency',
    types: ['enum', 'text'],
    zh: '购买渠道|渠道|消费渠道',
    en: 'purchase channel|channel|shopping channel',
    values: channels,
  },
  {
    names: 'channel|渠道|sales channel|purchase channel',
    types: ['enum', 'text'],
    zh: '渠道|交易渠道|办理渠道',
    en: 'channel|sales channel|transaction channel',
    values: channels,
    role: 'channel',
  },
  {
    names: 'device|os|platform|device os|设备|操作系统',
    types: ['enum', 'text'],
    zh: '设备系统|设备|手机系统',
    en: 'device|operating system|platform',
    values: devices,
  },
  ...amounts.map(
    ([key, zh, en]): FieldEntry => ({
      names: `mnt ${key}`,
      zh: `${each(zh, (word) => [`${word}消费额`])}|${each(zh, (word) => [`${word}消费`, word])}`,
      en: `${en} spend|${en}|spend on ${en}|${en} spending|spent on ${en}|amount spent on ${en}`,
      unit: 'money',
      note: { zh: '过去两年的消费额。', en: 'Amount spent in the past two years.' },
    }),
  ),
  ...counts.map(
    ([key, zh, en]): FieldEntry => ({
      names: `num ${key} purchases`,
      zh: `${each(zh, (word) => [`${word}购买次数`])}|${each(zh, (word) => [`${word}购买`, `${word}下单次数`])}`,
      en: `${en} purchases|${en} purchase|number of ${en} purchases|purchase count by ${en}|bought by ${en}`,
      unit: 'times',
    }),
  ),
  {
    names: 'num web visits month|web visits month',
    zh: '每月网站访问次数|月访问次数|网站访问次数|每月访问网站次数',
    en: 'web visits per month|monthly web visits|website visits a month|number of web visits',
    unit: 'times',
  },
  {
    names: 'complain|complained|complaint|是否投诉|投诉',
    types: ['integer', 'boolean', 'enum'],
    zh: '投诉|投诉记录',
    en: 'complaint|complained',
    yes: { zh: '投诉过|有投诉|投诉客户', en: 'complained|has complained|complainer' },
    no: { zh: '没有投诉|未投诉|没投诉过', en: 'no complaint|never complained' },
  },
  { names: 'z costcontact|cost contact', zh: '联系成本', en: 'contact cost|cost of a contact' },
  { names: 'z revenue', zh: '响应收入', en: 'revenue per response|revenue constant' },
  {
    names: 'transaction id|txn id|txn no|trade no|serial no|流水号|交易流水号',
    zh: '交易流水号|流水号|交易编号',
    en: 'transaction number|transaction id|txn id',
    role: 'order',
  },
  {
    names: 'invoice no|invoice|order id|order no|order number|basket id|订单号|订单编号|小票号|bill no|receipt no',
    zh: '订单号|订单编号|单号',
    en: 'order number|invoice number|order id|invoice|order',
    role: 'order',
  },
  {
    names:
      'stock code|product code|product id|sku|item id|item code|goods id|product_code|商品编码|商品编号|产品代码|产品编号|货号|coupon upc|upc',
    zh: '商品编码|产品代码|商品编号|货号',
    en: 'product code|stock code|sku|item code|product id',
    role: 'product_code',
  },
  {
    names:
      'description|product name|item name|product|item|goods name|product description|product type|商品名称|商品|产品名称|产品',
    types: ['text', 'enum'],
    zh: '商品名称|商品|产品|产品名称|品名',
    en: 'product name|product|item|description|article|product description|goods',
    role: 'product_name',
  },
  {
    names: 'quantity|qty|number of cds|units|数量|件数',
    types: ['integer', 'decimal'],
    zh: '数量|件数|购买数量|个数',
    en: 'quantity|number of items|item count|unit|piece',
    unit: 'pieces',
    role: 'quantity',
  },
  {
    names: 'unit price|price|item price|单价|价格',
    types: ['integer', 'decimal'],
    zh: '单价|价格|售价',
    en: 'unit price|price|item price',
    unit: 'money',
    role: 'price',
  },
  {
    names:
      'amount|total amount|order amount|sales value|dollar value|total price|line total|revenue|sales|txn amount|transaction amount|amt|payment value|金额|交易金额|订单金额|消费金额|实付金额|成交金额|spend',
    types: ['integer', 'decimal'],
    zh: '金额|消费金额|交易金额|订单金额|花费|消费额|花了多少',
    en: 'amount|spend|order amount|amount spent|spending|sales|revenue|transaction amount',
    unit: 'money',
    role: 'amount',
  },
  {
    names: 'department',
    beside: 'product category',
    types: ['enum', 'text'],
    zh: '部门|品类|大类|类别|分类|类目',
    en: 'department|category',
    values: spending,
    role: 'category',
  },
  {
    names: 'product category',
    beside: 'department',
    types: ['enum', 'text'],
    zh: '商品类别|商品品类|小类',
    en: 'product category|commodity',
  },
  {
    names:
      'category|product category|department|品类|类别|商品类别|分类|类目|交易类型|transaction type|txn type|merchant category',
    types: ['enum', 'text'],
    zh: '品类|类别|分类|类目',
    en: 'category|product category|department',
    values: spending,
    role: 'category',
  },
  { names: 'brand|品牌', zh: '品牌', en: 'brand' },
  { names: 'manufacturer|manufacturer id|maker', zh: '制造商|厂商|厂家', en: 'manufacturer|maker' },
  { names: 'store id|store|shop id|门店|门店编号', zh: '门店|店铺', en: 'store|shop' },
  { names: 'coupon|coupon code|优惠券', zh: '优惠券|券', en: 'coupon|voucher' },
  {
    names: 'discount|retail disc|discount amount|折扣|优惠金额',
    types: ['integer', 'decimal'],
    zh: '折扣|优惠金额',
    en: 'discount|discount amount',
    unit: 'money',
  },
  {
    names: 'coupon match disc|coupon match discount',
    zh: '优惠券匹配折扣|匹配折扣|商家追加折扣',
    en: 'coupon match discount|match discount',
    unit: 'money',
  },
  { names: 'coupon disc|coupon discount', zh: '优惠券抵扣|券抵扣金额', en: 'coupon discount', unit: 'money' },
  {
    names: 'first order|first order date|first purchase|first purchase date|首单日期|首次购买日期|首次下单',
    types: ['date', 'timestamp'],
    zh: '首次下单时间|首单日期|首次购买日期|第一次购买|首次下单|首购|首单',
    en: 'first order date|first order|first purchase|first bought|date of first order|first purchase date',
  },
  {
    names:
      'last order|last order date|last purchase|last purchase date|最近下单日期|最近购买日期|末单日期|上次购买日期',
    types: ['date', 'timestamp'],
    zh: '最近下单时间|最近购买日期|上次购买|最近一次购买|最近下单|最后一次购买|末单',
    en: 'last order date|last order|last purchase|most recent order|latest order|date of last order|last purchase date',
  },
  {
    names: 'order count|orders|number of orders|total orders|订单数|购买次数|下单次数',
    types: ['integer'],
    zh: '订单数|购买次数|下单次数',
    en: 'number of orders|order count|orders',
    unit: 'times',
  },
]
