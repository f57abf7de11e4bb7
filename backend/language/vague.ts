import type { Bilingual } from '../bilingual.ts'
import type { Catalog } from '../catalog/catalog.ts'
import type { Quantity, Rule } from '../segments/rule.ts'
import { measureOf } from './grammar/frame.ts'
import type { CatalogIndex } from './lexicon/index.ts'
import type { VagueWord } from './lexicon/sense.ts'

/** A measurable meaning of a vague word. */
export interface Definition {
  label: Bilingual
  rule: Rule
}

const low = /\b(low|poor|small)\b|低/i

const money = ({ attributes }: Catalog) =>
  attributes.filter(
    ({ unit, type, sensitivity }) =>
      /^[A-Z]{3}$/.test(unit ?? '') && /integer|decimal/.test(type) && sensitivity !== 'leak',
  )

/** What customers are ranked by where nothing is named: what they spent, and sums of money that they hold. */
export const worth = ({ catalog, shop }: CatalogIndex): { quantity: Quantity; label: Bilingual }[] => {
  const spend = shop && measureOf(shop, 'spend')
  return [
    ...(shop && spend
      ? [
          {
            quantity: { of: 'event' as const, event: shop.name, measure: spend },
            label: { zh: '累计消费', en: 'total spend' },
          },
        ]
      : []),
    ...money(catalog)
      .slice(0, 2)
      .map(({ name, labels }) => ({ quantity: { of: 'attribute' as const, field: name }, label: labels })),
  ]
}

const ranked = (index: CatalogIndex, direction: 'top' | 'bottom'): Definition[] =>
  worth(index)
    .slice(0, 2)
    .flatMap(({ quantity, label }, _, all) =>
      (all.length > 1 ? [20] : [10, 20]).map((percent) => ({
        label:
          direction === 'top'
            ? { zh: `${label.zh}最高的 ${percent}%`, en: `top ${percent}% by ${label.en}` }
            : { zh: `${label.zh}最低的 ${percent}%`, en: `bottom ${percent}% by ${label.en}` },
        rule: { kind: 'rank' as const, by: quantity, direction, percent },
      })),
    )

const performed = ({ catalog, shop }: CatalogIndex, days: number[], quiet: boolean): Definition[] => {
  const type = shop ?? catalog.events[0]
  if (!type) return []
  return days.map((n) => ({
    label: quiet
      ? { zh: `近 ${n} 天没有${type.labels.zh}`, en: `no ${type.labels.en} in the last ${n} days` }
      : { zh: `近 ${n} 天有${type.labels.zh}`, en: `${type.labels.en} in the last ${n} days` },
    rule: {
      kind: 'event' as const,
      event: type.name,
      measure: { type: 'count' as const },
      op: quiet ? ('eq' as const) : ('gte' as const),
      value: quiet ? 0 : 1,
      window: { type: 'last' as const, n, unit: 'day' as const },
    },
  }))
}

const often = ({ shop }: CatalogIndex, counts: number[], days?: number): Definition[] => {
  const measure = shop && measureOf(shop, 'orders')
  if (!shop || !measure) return []
  return counts.map((n) => ({
    label: days
      ? {
          zh: `近 ${days} 天至少 ${n} 次${shop.labels.zh}`,
          en: `at least ${n} ${shop.labels.en} times in the last ${days} days`,
        }
      : { zh: `累计至少 ${n} 次${shop.labels.zh}`, en: `at least ${n} ${shop.labels.en} times ever` },
    rule: {
      kind: 'event' as const,
      event: shop.name,
      measure,
      op: 'gte' as const,
      value: n,
      ...(days ? { window: { type: 'last' as const, n: days, unit: 'day' as const } } : {}),
    },
  }))
}

const aged = ({ age }: CatalogIndex, op: 'lt' | 'gte', values: number[]): Definition[] =>
  age
    ? values.map((value) => ({
        label:
          op === 'lt'
            ? { zh: `${value} 岁以下（不含）`, en: `under ${value}` }
            : { zh: `${value} 岁及以上`, en: `${value} or older` },
        rule: { kind: 'compare' as const, field: age.name, op, value },
      }))
    : []

/** Measurable meanings that a vague word may have on these data, for a person to choose from; empty where the data hold nothing for it. */
export const definitionsOf = (index: CatalogIndex, word: VagueWord, said: string): Definition[] => {
  const direction = low.test(said) ? 'bottom' : 'top'
  const known: Record<VagueWord, () => Definition[]> = {
    value: () => ranked(index, direction),
    rich: () => ranked(index, direction),
    active: () => performed(index, [30, 90], false),
    inactive: () => performed(index, [90, 180], true),
    recent: () => performed(index, [7, 30], false),
    risk: () => performed(index, [60, 90], true),
    frequent: () => often(index, [3, 5], 90),
    loyal: () => often(index, [3, 5]),
    young: () => aged(index, 'lt', [30, 35]),
    old: () => aged(index, 'gte', [60, 65]),
  }
  return known[word]()
}
