import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { lang } from '../../backend/bilingual.ts'
import { clarificationReason } from '../../backend/language/reading.ts'
import { type WorldName, worldNames } from './world.ts'

const common = {
  id: z.string().regex(/^[a-z0-9-]+$/),
  world: z.enum(worldNames),
  lang,
  category: z.string(),
  /** Id of the same request in the other language. */
  pair: z.string().optional(),
  /** Why the reference reads as it does, where that is not plain. */
  note: z.string().optional(),
  /** One message, sent `repeat` times over; or `turns`, the messages of a conversation whose last state is judged. */
  text: z.string().optional(),
  repeat: z.int().positive().optional(),
  turns: z.array(z.string()).min(1).optional(),
  /** Reference: `select customer_id from …`; see `referenceQuery` for its tables and its `$now` and `$today`. */
  sql: z.string().optional(),
  /** Nothing can be selected with certainty, so the only right answer is a question. */
  expect: z.literal('ask').optional(),
  /** What the question may be about; any of them is right. */
  reasons: z.array(clarificationReason).optional(),
}

/** One request with what it should select, or that it should be asked back. */
export const request = z
  .strictObject(common)
  .refine(({ text, turns }) => (text === undefined) !== (turns === undefined), 'either text or turns')
  .refine(({ sql, expect }) => (sql === undefined) !== (expect === undefined), 'either sql or expect')
export type Request = z.infer<typeof request>

export const setNames = ['dev', 'held-out'] as const
export type SetName = (typeof setNames)[number]

/** The requests of one world in a set; none where it has no file. Throws with the line that is no request. */
const readWorld = async (name: SetName, world: WorldName): Promise<Request[]> => {
  const file = `${name}/${world}.jsonl`
  const text = await readFile(join(import.meta.dirname, file), 'utf8').catch(() => '')
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const parsed = request.safeParse(JSON.parse(line))
    if (!parsed.success) throw new Error(`${file} line ${index + 1}: ${z.prettifyError(parsed.error)}`)
    if (parsed.data.world !== world) throw new Error(`${file} line ${index + 1} is of the world ${parsed.data.world}`)
    return [parsed.data]
  })
}

/** The requests of a set, world by world. Throws with the line that is no request, a double id or a pair that is not there. */
export const readSet = async (name: SetName): Promise<Request[]> => {
  const requests = (await Promise.all(worldNames.map((world) => readWorld(name, world)))).flat()
  const ids = new Set(requests.map(({ id }) => id))
  if (ids.size < requests.length) throw new Error(`${name} has an id twice`)
  const lost = requests.find(({ pair }) => pair !== undefined && !ids.has(pair))
  if (lost) throw new Error(`${name}: ${lost.id} is paired with ${lost.pair}, which is not there`)
  return requests
}

/** The message, or the messages, as sent. */
export const turnsOf = ({ text = '', repeat = 1, turns }: Request): string[] => turns ?? [text.repeat(repeat)]
