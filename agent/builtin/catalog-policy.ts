import type { Bilingual, Lang } from '../../backend/bilingual.ts'
import { call, output, type Policy, say } from './step.ts'
import { list } from './words.ts'

interface Match {
  kind: string
  name: string
  label: Bilingual | string
  values?: unknown[]
}

/** Answers what data there are, from a search of the catalog. */
export const catalogPolicy: Policy = (situation) => {
  const { lang, reading } = situation
  const found = output<{ matches: Match[] }>(situation, 'search_catalog')
  const topic = reading.unread.map((span) => span.text).join(' ')
  if (!found) return call('search_catalog', { query: topic, limit: 40 })
  if (found.matches.length === 0)
    return say(
      lang === 'zh'
        ? `数据里没有与“${topic}”相关的内容。问“有哪些字段”可以看全部。`
        : `There is nothing about "${topic}" in the data. Ask "what data do you have" to see everything.`,
    )
  return say(describe(lang, found.matches))
}

const headings: Record<string, Bilingual> = {
  attribute: { zh: '客户字段', en: 'Customer fields' },
  event: { zh: '行为事件', en: 'Events' },
  property: { zh: '事件属性', en: 'Event properties' },
  product: { zh: '产品', en: 'Products' },
  channel: { zh: '渠道', en: 'Channels' },
  term: { zh: '业务口径', en: 'Terms' },
  segment: { zh: '已保存的人群', en: 'Saved audiences' },
  value: { zh: '取值', en: 'Values' },
}

const describe = (lang: Lang, matches: Match[]): string => {
  const label = ({ label, name }: Match) => (typeof label === 'string' ? label : (label?.[lang] ?? name))
  const lines = Object.entries(Object.groupBy(matches, (one) => one.kind)).map(([kind, group = []]) => {
    const heading = headings[kind]?.[lang] ?? kind
    const names = list(lang, [...new Set(group.map(label))])
    return lang === 'zh' ? `- ${heading}：${names}` : `- ${heading}: ${names}`
  })
  return [
    lang === 'zh' ? '可以用这些数据来描述客户：' : 'You can describe customers by these data:',
    ...lines,
    lang === 'zh' ? '直接说条件就行，我会数出有多少人。' : 'Just say the conditions and I will count the customers.',
  ].join('\n')
}
