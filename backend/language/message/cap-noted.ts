import { mostlyHan } from './mostly-han.ts'

const count = '(\\d(?:[\\d.,]*\\d)? ?(?:k|thousand)?)'
const people = '(?: ?(?:customers?|clients?|people|users?|members?|names|contacts|records))?'
const label =
  '(?:(?:cap|limit|max(?:imum)?|top|size|list size|headcount|volume)(?: (?:of|at|size))?(?: the list(?: at)?)?(?: ?[:=])? ?)?'
const en = new RegExp(
  `^(?:please )?${label}${count}${people},? ?(?:ordered by |sorted by |by |starting with |taking )?(?:the )?(highest|lowest|largest|smallest|most recent|oldest|youngest|best|longest|shortest|biggest) (.{2,40}?)(?: first)[.!]*$`,
  'is',
)
const countZh = '(\\d(?:[\\d.,]*\\d)?万?|[一二三四五六七八九十百千万两]+)'
const zh = new RegExp(
  `^(?:人数|名单|数量|客户数)?(?:上限|限额|封顶|规模)?(?:为|是)?[：:，, ]*${countZh} ?(?:个|名|位)?(?:人|客户)?[，,、 ]+(?:按|以|根据)?(.{2,20}?)(?:(从高到低|由高到低|降序|最?高的?(?:客户|人)?(?:优先|在前|排前面|先上)|最?多的?(?:优先|在前))|(从低到高|由低到高|升序|最?低的?(?:优先|在前)|最?少的?(?:优先|在前)))(?:排序?|取|选)*[。.!！]*$`,
  'su',
)

/** "Cap: 1,000 customers, highest past-year spend first" as "the 1,000 with the highest past-year spend"; undefined where a message says no such thing. */
export const capNoted = (text: string): string | undefined => {
  if (text.length > 100) return undefined
  if (mostlyHan(text)) {
    const [, n, field, down, up] = zh.exec(text) ?? []
    return n && field && (down || up) ? `取${field}最${down ? '高' : '低'}的${n}个` : undefined
  }
  const [, n, which, field] = en.exec(text) ?? []
  return n && which && field ? `the ${n.trim()} with the ${which.toLowerCase()} ${field}` : undefined
}
