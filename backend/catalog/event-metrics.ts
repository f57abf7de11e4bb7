import { roleOf } from './campaign-facts.ts'
import type { EventType } from './catalog.ts'
import type { Metric, MetricPart } from './metric.ts'
import { everyone, makeMetric, saidAs } from './metric-parts.ts'

/** How many pieces, and how many an order holds, where the events say so. */
const ofQuantity = (event: EventType, isShop: boolean, orders: MetricPart): Metric[] => {
  const { name } = event
  const { zh, en } = event.labels
  const quantity = roleOf(event, 'quantity')
  if (!quantity) return []
  const sum: MetricPart = { of: 'events', event: name, measure: { type: 'sum', property: quantity.name } }
  const units = makeMetric(
    `${name}_quantity`,
    [`${zh}件数`, `${en} units`],
    { numerator: sum, unit: quantity.unit ?? 'pieces' },
    isShop
      ? {
          synonyms: saidAs(
            '件数|总件数|销量|销售数量|销售件数|多少件|几件',
            'units|units sold|quantity sold|sold quantity|total quantity|total quantity sold|number of units|unit sales|pieces|pieces sold|number of pieces|items sold|number of items sold',
          ),
        }
      : {},
  )
  const each = makeMetric(
    `${name}_quantity_per_customer`,
    [`人均${zh}件数`, `${en} units per customer`],
    { numerator: sum, denominator: everyone, unit: quantity.unit ?? 'pieces' },
    isShop
      ? {
          synonyms: saidAs(
            '人均件数|人均购买件数|人均销量|客均件数|平均每位客户件数|平均每个客户件数|每位客户平均件数|户均件数',
            'units per customer|items per customer|pieces per customer|average units per customer|average items per customer|units per head',
          ),
        }
      : {},
  )
  if (!roleOf(event, 'order')) return [units, each]
  return [
    units,
    each,
    makeMetric(
      `${name}_quantity_per_order`,
      [`每单${zh}件数`, `units per ${en} order`],
      { numerator: sum, denominator: orders, unit: quantity.unit ?? 'pieces' },
      isShop
        ? {
            synonyms: saidAs(
              '每单件数|平均每单件数|单均件数|每单多少件|每单几件|平均每单多少件|平均每单几件|连带率',
              'units per order|items per order|pieces per order|units per transaction|average units per order|average items per order',
            ),
          }
        : {},
    ),
  ]
}

export const ofEvent = (event: EventType, isShop: boolean): Metric[] => {
  const { name } = event
  const { zh, en } = event.labels
  const amount = roleOf(event, 'amount')
  const count: MetricPart = { of: 'events', event: name, measure: { type: 'count' } }
  const actors: MetricPart = { of: 'actors', event: name }
  const orders: MetricPart = { of: 'events', event: name, measure: { type: 'orders' } }
  const found = [
    makeMetric(
      `${name}_count`,
      [`${zh}次数`, `${en} events`],
      { numerator: count, unit: 'times' },
      {
        synonyms: saidAs(`${zh}笔数|${zh}量`, `number of ${en} events|${en} count|number of ${en}s|${en}s`),
      },
    ),
    makeMetric(
      `${name}_customers`,
      [`${zh}客户数`, `customers with ${en} events`],
      { numerator: actors, unit: 'customers' },
      {
        synonyms: saidAs(
          `有${zh}的客户数|${zh}人数|${zh}用户数|活跃客户数`,
          isShop ? 'active customers|buyers|number of buyers' : 'active customers',
        ),
      },
    ),
    makeMetric(
      `${name}_share`,
      [`${zh}客户占比`, `share of customers with ${en} events`],
      { numerator: actors, denominator: everyone, unit: 'share' },
      { synonyms: saidAs(`${zh}率|${zh}渗透率`, `${en} rate|${en} penetration`) },
    ),
    makeMetric(
      `${name}_per_customer`,
      [`人均${zh}次数`, `${en} events per customer`],
      { numerator: count, denominator: everyone, unit: 'times' },
      {
        synonyms: saidAs(
          `人均${zh}笔数|平均${zh}次数|户均${zh}次数`,
          `${en}s per customer|average ${en} count|average number of ${en}s|${en} frequency`,
        ),
      },
    ),
  ]
  if (roleOf(event, 'order'))
    found.push(
      makeMetric(
        `${name}_orders`,
        [`${zh}订单数`, `${en} orders`],
        { numerator: orders, unit: 'times' },
        isShop
          ? {
              synonyms: saidAs(
                '订单数|订单量|单量|笔订单|多少单|几单',
                'orders|number of orders|order count|order volume',
              ),
            }
          : {},
      ),
      makeMetric(
        `${name}_orders_per_customer`,
        [`人均${zh}订单数`, `${en} orders per customer`],
        { numerator: orders, denominator: everyone, unit: 'times' },
        isShop
          ? {
              synonyms: saidAs(
                '人均订单数|人均单数|每位客户平均订单数|平均每位客户订单数|每客户订单数|户均订单数',
                'orders per customer|average orders per customer|average number of orders per customer|orders per head|average number of orders',
              ),
            }
          : {},
      ),
    )
  found.push(...ofQuantity(event, isShop, orders))
  if (!amount) return found
  const sum: MetricPart = { of: 'events', event: name, measure: { type: 'sum', property: amount.name } }
  const unit = amount.unit ?? 'number'
  return [
    ...found,
    makeMetric(
      `${name}_amount`,
      [`${zh}金额`, `${en} amount`],
      { numerator: sum, unit },
      {
        synonyms: isShop
          ? saidAs(
              `销售额|营收|收入|成交额|成交金额|GMV|总金额|${zh}额|${zh}总额`,
              `revenue|sales|turnover|total sales|total revenue|total spend|gmv|${en} volume`,
            )
          : saidAs(`${zh}额|${zh}总额|${zh}总金额`, `total ${en} amount|${en} volume|${en} value`),
      },
    ),
    makeMetric(
      `${name}_order_value`,
      [`${zh}客单价`, `average ${en} value`],
      { numerator: sum, denominator: roleOf(event, 'order') ? orders : count, unit },
      isShop
        ? {
            synonyms: saidAs(
              '客单价|平均订单金额|笔单价|单均金额',
              'average order value|aov|average basket|basket size',
            ),
          }
        : { synonyms: saidAs(`${zh}笔均金额|平均${zh}金额`, `average ${en} amount`) },
    ),
    makeMetric(
      `${name}_amount_per_customer`,
      [`人均${zh}金额`, `${en} amount per customer`],
      { numerator: sum, denominator: everyone, unit },
      isShop
        ? {
            synonyms: saidAs(
              '人均消费|人均消费额|人均销售额|客均消费',
              'spend per customer|revenue per customer|average spend|average spend per customer|arpu',
            ),
          }
        : {},
    ),
  ]
}

/** The event type that sells: with products, else with orders, else with amounts. */
export const shopOf = (events: EventType[]): EventType | undefined => {
  const selling = events.filter((event) => roleOf(event, 'amount'))
  return (
    selling.find((event) => roleOf(event, 'product_code') || roleOf(event, 'product_name')) ??
    selling.find((event) => roleOf(event, 'order')) ??
    selling[0]
  )
}
