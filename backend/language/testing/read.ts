import type { Rule } from '../../segments/rule.ts'
import { createReader } from '../reader.ts'
import type { Reading, ReadingContext } from '../reading.ts'
import { readerCatalog } from './catalog.ts'
import { written } from './written.ts'

const reader = createReader(readerCatalog)
const now = readerCatalog.clock ?? ''

/** Reads one message against the small catalog, on 30 June 2026. */
export const read = (text: string, context: Partial<ReadingContext> = {}): Reading => reader(text, { now, ...context })

/** The rule in one line, then what is asked and what is left unread: `job = student ?missing_data [yacht]`. */
export const inShort = ({ rule, clarification, unread, alternatives }: Reading): string =>
  [
    written(rule),
    ...(alternatives ?? []).map((other) => `OR ${written(other.rule)}`),
    ...(clarification ? [`?${clarification.reason}`] : []),
    ...(unread.length > 0 ? [`[${unread.map(({ text }) => text).join(', ')}]`] : []),
  ]
    .filter((part) => part !== '')
    .join(' ')

/** The audience of a message, in short. */
export const audience = (text: string): string => inShort(read(text))

/** The audience after several messages of one thread, in short. */
export const thread = (...messages: string[]): string => {
  const history: Rule[] = []
  let current: Rule | undefined
  let last: Reading | undefined
  for (const message of messages) {
    last = read(message, { ...(current ? { current } : {}), history })
    if (last.rule && current) history.push(current)
    current = last.rule ?? current
  }
  return last ? inShort(last) : ''
}
