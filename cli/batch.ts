import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { AskResult } from '../agent/ask.ts'
import { describeErrorBoth, FairleadError } from '../backend/errors.ts'
import type { AskRequest } from '../web/server/contract/conversations.ts'
import type { Client } from './client.ts'
import type { Desk } from './command.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'

const turn = z.string().trim().min(1)
const question = z.union([
  z.looseObject({ id: z.coerce.string(), text: turn }).transform(({ id, text }) => ({ id, turns: [text] })),
  z.looseObject({ id: z.coerce.string(), turns: z.array(turn).min(1) }).transform(({ id, turns }) => ({ id, turns })),
])

/** Answers being worked on at a time: enough to keep the engine busy while the next ones are read. */
const parallel = 4

type Answer = AskResult & { id: string }

const blank = { thread: '', answer: '', receipts: [], usage: { modelCalls: 0, inputTokens: 0, outputTokens: 0, ms: 0 } }

/** A line that could not be asked, in the shape of an answer. */
const failed = (id: string, error: unknown): Answer => ({
  ...blank,
  id,
  error:
    error instanceof FairleadError
      ? { code: error.code, message: describeErrorBoth(error.code, error.details) }
      : {
          code: 'internal',
          message: { zh: '程序内部错误。', en: error instanceof Error ? error.message : String(error) },
        },
})

const read = (line: string, number: number, file: string) => {
  const place = `${file}:${number}`
  try {
    const value: unknown = JSON.parse(line)
    const parsed = question.safeParse(value)
    if (parsed.success) return parsed.data
    const id = z.looseObject({ id: z.coerce.string() }).safeParse(value)
    return failed(
      id.success ? id.data.id : place,
      new FairleadError('invalid_input', { place, problem: '{id, text} | {id, turns: […]}' }),
    )
  } catch (error) {
    return failed(place, new FairleadError('invalid_input', { place, problem: (error as Error).message }))
  }
}

async function* lines(file: string, signal: AbortSignal): AsyncGenerator<{ text: string; number: number }> {
  const input = file === '-' ? process.stdin : createReadStream(file)
  // an early failure must not pass unheard while nobody reads yet
  const opening = new Promise<void>((resolve, reject) => {
    if (file === '-') return resolve()
    input.once('open', () => resolve()).once('error', reject)
  })
  try {
    await opening
  } catch (error) {
    throw new FairleadError('file_unreadable', { path: file, reason: (error as Error).message })
  }
  let number = 0
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY, signal })) {
    number += 1
    if (text.trim() !== '') yield { text: number === 1 ? text.replace(/^\uFEFF/, '') : text, number }
  }
  // an interrupt ends the reading, even of a pipe that stays open
  if (signal.aborted) {
    input.destroy()
    throw signal.reason
  }
}

/**
 * Asks each line of a JSONL file in a fresh thread and prints the answers as they are finished, in the order of the file.
 * A line that fails says so in its `error`; the code is then 3.
 */
export const askBatch = async (
  client: Client,
  { file, workspace, ...options }: { file: string; workspace: string } & Omit<AskRequest, 'turns'>,
  desk: Desk,
): Promise<ExitCode> => {
  const waiting: Promise<Answer>[] = []
  let anyFailed = false
  const printFirst = async () => {
    const answer = await waiting.shift()
    if (!answer) return
    anyFailed ||= answer.error !== undefined
    await desk.out(`${JSON.stringify(answer)}\n`)
  }
  const askOne = async (line: { text: string; number: number }): Promise<Answer> => {
    const asked = read(line.text, line.number, file)
    if ('thread' in asked) return asked
    const { id, turns } = asked
    try {
      return { ...(await client.ask(workspace, { turns, ...options }, desk.signal)), id }
    } catch (error) {
      if (desk.signal.aborted) throw error
      return failed(id, error)
    }
  }
  for await (const line of lines(file, desk.signal)) {
    const answer = askOne(line)
    // waited for in order; a rejection must not surface before its turn
    answer.catch(() => undefined)
    waiting.push(answer)
    if (waiting.length >= parallel) await printFirst()
  }
  while (waiting.length > 0) await printFirst()
  return anyFailed ? exitCodes.refused : exitCodes.ok
}
