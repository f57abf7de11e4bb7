import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { canonicalJson } from '../backend/segments/canonical.ts'
import type { TrialKey } from './trial-key.ts'
import { wholeStream } from './whole-stream.ts'

/**
 * auto: replays what is recorded and records what is not; record: asks anew and records; off: asks, records nothing; strict: replays only,
 * and what is not recorded is an infrastructure error.
 */
export const recordModes = ['auto', 'record', 'off', 'strict'] as const
export type RecordMode = (typeof recordModes)[number]

const formatVersion = 1
const exchange = z.strictObject({
  key: z.string(),
  /** For people who read the diff. */
  about: z.string(),
  status: z.int(),
  type: z.string(),
  body: z.string(),
})
const recordingFile = z.strictObject({ version: z.literal(formatVersion), exchanges: z.array(exchange) })

/** Why there is no reply: the request has changed since, or was never recorded. */
const notRecorded = (file: string, changed: boolean): string =>
  changed
    ? `the request differs from what ${file} recorded: record it anew`
    : `${file} holds no recording: record it first`

/** Ids that each run draws anew. In keys and recordings they are numbered in the order in which they appear. */
const drawnIds =
  /\bres_[0-9a-f]{10}\b|\b(?:seg|list|pln|plan|cpy|copy|cmp|camp|thr)_[0-9a-z]{6,}\b|\bcall_[0-9a-f]{12}_\d+\b|\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b|\bProposal hash [0-9a-f]{12}\b|\bexpires \d{4}-\d{2}-\d{2}\b/g

/** Replaces drawn ids by numbers, and back. One for each trial: the numbering goes on over its requests. */
export const idBook = () => {
  const numbers = new Map<string, string>()
  const ids = new Map<string, string>()
  return {
    numbered: (text: string): string =>
      text.replace(drawnIds, (id) => {
        const known = numbers.get(id) ?? `«id${numbers.size + 1}»`
        numbers.set(id, known)
        ids.set(known, id)
        return known
      }),
    drawn: (text: string): string => text.replace(/«id\d+»/g, (number) => ids.get(number) ?? number),
  }
}

const about = (body: Record<string, unknown>): string => {
  const messages = (body.messages ?? []) as { role: string; content: unknown }[]
  return `${body.model}: ${messages.length} messages, last ${messages.at(-1)?.role}`
}

/**
 * A fetch for Chat Completions that records replies under `folder/suite/case.trial.json` and replays them. The key is the request without its
 * credentials (host, path, model, messages, parameters, tools) and the trial, so that trials stay independent of each other.
 */
export const recordedFetch = (
  {
    mode,
    folder,
    key: place,
    onMissing,
  }: { mode: RecordMode; folder: string; key: TrialKey; onMissing?: (problem: string) => void },
  send: typeof fetch = fetch,
): typeof fetch => {
  const file = join(folder, place.suite, `${place.case}.${place.trial}.json`)
  const book = idBook()
  let loaded: Promise<z.infer<typeof exchange>[]> | undefined
  const load = async () => {
    const text = await readFile(file, 'utf8').catch(() => undefined)
    return text === undefined ? [] : recordingFile.parse(JSON.parse(text)).exchanges
  }
  return async (input, init) => {
    if (mode === 'off') return send(input, init)
    loaded ??= mode === 'record' ? Promise.resolve([]) : load()
    const known = await loaded
    const url = new URL(input instanceof Request ? input.url : String(input))
    const text = String(init?.body ?? '')
    const body = JSON.parse(text || '{}') as Record<string, unknown>
    const key = createHash('sha256')
      .update(book.numbered(canonicalJson({ host: url.host, path: url.pathname, body, trial: place.trial })))
      .digest('hex')
    const found = known.find((one) => one.key === key)
    if (found && mode !== 'record')
      return new Response(book.drawn(found.body), { status: found.status, headers: { 'content-type': found.type } })
    if (mode === 'strict') {
      onMissing?.(notRecorded(file, known.length > 0))
      // a refusal is not sent again, as a broken connection would be
      return new Response('{"error":{"message":"not recorded"}}', { status: 404 })
    }
    const response = await send(input, init)
    const reply = await response.text()
    const type = response.headers.get('content-type') ?? 'application/json'
    // a refusal of the server is no answer of the model
    if (response.ok) {
      known.push({ key, about: about(body), status: response.status, type, body: book.numbered(wholeStream(reply)) })
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, `${JSON.stringify({ version: formatVersion, exchanges: known }, null, 2)}\n`)
    }
    return new Response(reply, { status: response.status, headers: { 'content-type': type } })
  }
}
