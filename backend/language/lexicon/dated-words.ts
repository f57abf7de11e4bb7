import type { Attribute, Catalog, EventType } from '../../catalog/catalog.ts'
import { findEvent } from '../../catalog/glossary/lookup.ts'
import { type Entry, saying } from './entry.ts'
import { keysOf, phrasesOf, wordsOfName } from './phrases.ts'

const dateNoun = /(?:日期|时间|时刻|日)$| (?:date|time|day|on|at|dt|ts)$/i
const dateLead = /^(?:date|time|day) of /i
const lastLead = /^(?:最近一次|最近|上一次|上次|最后一次|末次|last |latest |most recent )/i
const firstLead = /^(?:首次|第一次|初次|首|first |initial )/i
/** What people do, not a day as such: 出生 and "birth" have words of their own, 到期 is no doing of theirs. */
const noDoing =
  /^(?:出生|生|到期|截止|开始|结束|更新|创建|birth|dob|due|expiry|start|end|update|updated|create|created)$/i

/** What happened on a date: 注册 of 注册日期, joined of "joined on"; for 最近一次到店日期 it is the last time that counts. */
const doingOf = (phrase: string): { doing: string; last: boolean } | undefined => {
  const bare = phrase.toLowerCase().replace(dateLead, '').replace(dateNoun, '').trim()
  if (firstLead.test(bare)) return undefined
  const doing = bare.replace(lastLead, '').trim()
  const named = doing.length > 1 && (bare !== phrase.toLowerCase() || doing !== bare) && !noDoing.test(doing)
  return named ? { doing, last: doing !== bare } : undefined
}

const leads = ['上次', '上一次', '最近一次', '最后一次', 'last ', 'latest ', 'most recent ']
const isChinese = (text: string) => /\p{Script=Han}/u.test(text)

const eventNames = (event: EventType): string[] => [
  ...phrasesOf(event),
  ...event.verbs.zh,
  ...event.verbs.en,
  ...event.properties.flatMap(phrasesOf),
  wordsOfName(event.name),
]

/**
 * The doings that date attributes tell of, said as verbs: "joined in the last two years", 近90天没有到店. Those that events or other
 * attributes are named by are theirs.
 */
export const datedWords = ({ attributes, events }: Catalog): Entry[] => {
  const key = (phrase: string) => keysOf(phrase).join(' ')
  const taken = new Set([...events.flatMap(eventNames), ...attributes.flatMap(phrasesOf)].map(key))
  const dates = attributes.filter(({ type }) => type === 'date' || type === 'timestamp')
  return dates.flatMap((attribute: Attribute) => {
    const found = [...phrasesOf(attribute), wordsOfName(attribute.name)].flatMap((phrase) => doingOf(phrase) ?? [])
    return found.flatMap(({ doing, last }) => {
      // 来过店 is 到店; English verbs are too short to be told apart: open
      const same = [doing, ...(isChinese(doing) ? (findEvent(doing)?.verbs.zh.split('|') ?? []) : [])]
      const free = same.filter((each) => !taken.has(key(each)))
      const bare = free.length > 0 ? [saying(free, { is: 'attribute', attribute, doing: last ? 'last' : 'once' })] : []
      // 新开户, 新注册: who did so
      const anew =
        isChinese(doing) && !last
          ? [saying([`新${doing}`, `新${doing}的`], { is: 'attribute', attribute, doing: 'once' })]
          : []
      const led = leads.filter((lead) => isChinese(lead) === isChinese(doing)).map((lead) => lead + doing)
      return last ? [...bare, saying(led, { is: 'attribute', attribute })] : [...bare, ...anew]
    })
  })
}
