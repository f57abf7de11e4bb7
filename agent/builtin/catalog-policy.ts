import type { Bilingual, Lang } from '../../backend/bilingual.ts'
import type { Catalog } from '../../backend/catalog/catalog.ts'
import { call, output, type Policy, say } from './step.ts'
import { clause, list, quoted } from './words.ts'

interface Named {
  kind: string
  name: string
  label: Bilingual
  of?: string | undefined
}

/** Answers what data there are: a search where the question names something, else an overview of the catalog. */
export const catalogPolicy: Policy = (situation) => {
  const { lang, reading, scope } = situation
  const { catalog } = scope.services.workspace
  const topic = clause(reading.unread.map((span) => span.text).join(' ')).slice(0, 200)
  // names of products hold numbers that claim nothing about the data
  scope.turn.quoted.push(...catalog.products.flatMap(({ labels }) => [labels.zh, labels.en]))
  if (topic === '') return say(overview(lang, catalog))
  const found = output<{ matches: Named[] }>(situation, 'search_catalog')
  if (!found) return call('search_catalog', { query: topic, limit: 20 })
  if (found.matches.length > 0) return say(describe(lang, found.matches))
  const nothing =
    lang === 'zh'
      ? `数据里没有叫${quoted(lang, topic)}的内容。`
      : `Nothing in the data is called ${quoted(lang, topic)}. `
  return say(`${nothing}${overview(lang, catalog)}`)
}

const headings: Record<string, Bilingual> = {
  attribute: { zh: '客户字段', en: 'Customer fields' },
  value: { zh: '取值', en: 'Values' },
  event: { zh: '行为', en: 'Events' },
  property: { zh: '行为的属性', en: 'Properties of events' },
  product: { zh: '产品', en: 'Products' },
  term: { zh: '业务口径', en: 'Terms' },
  metric: { zh: '指标', en: 'Metrics' },
}

/** A bank has thousands of tags; a page of names is enough to go on. */
const longestLine = 40

const describe = (lang: Lang, named: Named[]): string => {
  const lines = Object.entries(headings).flatMap(([kind, heading]) => {
    const labels = [...new Set(named.filter((one) => one.kind === kind).map((one) => one.label[lang] || one.name))]
    if (labels.length === 0) return []
    const more = labels.length > longestLine ? (lang === 'zh' ? '等' : ' and more') : ''
    const names = list(lang, labels.slice(0, longestLine))
    return lang === 'zh' ? `- ${heading.zh}：${names}${more}` : `- ${heading.en}: ${names}${more}`
  })
  return [
    lang === 'zh' ? '可以用这些数据来描述客户：' : 'You can describe customers by these data:',
    ...lines,
    lang === 'zh' ? '直接说条件就行，我会数出有多少人。' : 'Just say the conditions and I will count the customers.',
  ].join('\n')
}

const overview = (lang: Lang, { attributes, events, products, glossary }: Catalog): string =>
  describe(lang, [
    ...attributes.map(({ name, labels }) => ({ kind: 'attribute', name, label: labels })),
    ...events.map(({ name, labels }) => ({ kind: 'event', name, label: labels })),
    ...products.map(({ code, labels }) => ({ kind: 'product', name: code, label: labels })),
    ...glossary.map(({ labels }) => ({ kind: 'term', name: labels.en, label: labels })),
  ])
