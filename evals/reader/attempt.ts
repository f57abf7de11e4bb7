import type { Conversation } from '../../agent/conversation.ts'
import { localActor } from '../../backend/actor.ts'
import type { ClarificationReason, Reading } from '../../backend/language/reading.ts'
import type { Rule } from '../../backend/segments/rule.ts'
import type { Arena } from './arena.ts'
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

const askedBy = ({ clarification, unread, rule }: Reading): Pick<Attempt, 'asked'> => {
  if (clarification) return { asked: { reason: clarification.reason, says: clarification.question.en } }
  if (unread.length > 0) return { asked: { reason: 'unread', says: '' } }
  return rule ? {} : { asked: { reason: 'no_rule', says: '' } }
}

const readOnce = (text: string, { reader, workspace }: Arena): Attempt => {
  const started = performance.now()
  const reading = reader(text, { now: workspace.now() })
  return {
    ...(reading.rule && { rule: reading.rule }),
    ...askedBy(reading),
    unread: reading.unread.map((span) => span.text),
    alternatives: reading.alternatives?.map(({ rule }) => rule) ?? [],
    ms: performance.now() - started,
  }
}

const converse = async (turns: string[], { world }: Arena, { id, lang }: Request, conversation: Conversation) => {
  const { segment, clarification, answer, error } = await conversation.ask({
    workspace: world.name,
    turns,
    thread: id,
    lang,
    actor: localActor,
  })
  const unread = segment?.unread.map((span) => span.text) ?? []
  const attempt: Attempt = { ...(segment && { rule: segment.rule }), unread, alternatives: [] }
  if (error?.code === 'internal') return { ...attempt, failure: error.message.en }
  if (clarification) return { ...attempt, asked: { reason: clarification.reason, says: clarification.question.en } }
  if (unread.length > 0) return { ...attempt, asked: { reason: 'unread' as const, says: '' } }
  return segment && !error
    ? attempt
    : { ...attempt, asked: { reason: 'no_rule' as const, says: error?.message.en ?? answer } }
}

/** Puts a request to the reader, or its turns to the built-in model. Never throws: an exception is a failed attempt. */
export const attemptRequest = async (
  request: Request,
  arena: Arena,
  conversation: () => Promise<Conversation>,
): Promise<Attempt> => {
  try {
    if (request.turns) return await converse(turnsOf(request), arena, request, await conversation())
    return readOnce(turnsOf(request)[0] ?? '', arena)
  } catch (error) {
    return {
      unread: [],
      alternatives: [],
      failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }
  }
}
