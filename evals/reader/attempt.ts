import type { ClarificationReason } from '../../backend/language/reading.ts'
import type { Rule } from '../../backend/segments/rule.ts'
import type { Arena } from './arena.ts'
import type { Talks } from './open-conversation.ts'
import { type Request, turnsOf } from './request.ts'

/** What came of a request: an audience, a question with its reason, or an exception. */
export interface Attempt {
  rule?: Rule
  asked?: { reason: ClarificationReason | 'no_rule'; says: string }
  unread: string[]
  /** What an exception said. */
  failure?: string
  /** Other readings, to be asked about where they select other customers. */
  alternatives: Rule[]
  /** Time of the reader alone; absent for a conversation. */
  ms?: number
}

export const failureOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)

const nothing: Attempt = { unread: [], alternatives: [] }

const readOnce = async (text: string, { reader }: Arena): Promise<Attempt> => {
  const answer = await reader.read(text)
  if ('failure' in answer) return { ...nothing, failure: answer.failure }
  const { ms, reading } = answer
  const { rule, clarification } = reading
  const attempt: Attempt = {
    ...(rule && { rule }),
    unread: reading.unread.map((span) => span.text),
    alternatives: reading.alternatives?.map((one) => one.rule) ?? [],
    ms,
  }
  if (clarification) return { ...attempt, asked: { reason: clarification.reason, says: clarification.question.en } }
  if (attempt.unread.length > 0) return { ...attempt, asked: { reason: 'unread', says: '' } }
  return rule ? attempt : { ...attempt, asked: { reason: 'no_rule', says: '' } }
}

const converse = async ({ id, lang, world, ...request }: Request, arena: Arena, talks: () => Promise<Talks>) => {
  const turns = turnsOf({ id, lang, world, ...request })
  // a turn on which the reader never ends would end the whole run
  for (const turn of turns) {
    const answer = await arena.reader.read(turn)
    if ('failure' in answer) return { ...nothing, failure: answer.failure }
  }
  const { segment, clarification, answer, error } = await (await talks()).ask({ world, id, lang, turns })
  const unread = segment?.unread.map((span) => span.text) ?? []
  const attempt: Attempt = { ...(segment && { rule: segment.rule }), unread, alternatives: [] }
  if (error?.code === 'internal') return { ...attempt, failure: error.message.en }
  const asks = (reason: ClarificationReason | 'no_rule', says: string) => ({ ...attempt, asked: { reason, says } })
  if (clarification) return asks(clarification.reason, clarification.question.en)
  if (unread.length > 0) return asks('unread', answer)
  return segment && !error ? attempt : asks('no_rule', error?.message.en ?? answer)
}

/** Puts a request to the reader, or its turns to the built-in model. Never throws: an exception is a failed attempt. */
export const attemptRequest = async (request: Request, arena: Arena, talks: () => Promise<Talks>): Promise<Attempt> => {
  try {
    return request.turns ? await converse(request, arena, talks) : await readOnce(turnsOf(request)[0] ?? '', arena)
  } catch (error) {
    return { ...nothing, failure: failureOf(error) }
  }
}
