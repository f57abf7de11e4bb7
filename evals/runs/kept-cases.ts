import { randomBytes } from 'node:crypto'
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { lang } from '../../backend/bilingual.ts'
import { FairleadError } from '../../backend/errors.ts'
import { clarificationReason } from '../../backend/language/reading.ts'
import { trialResult } from '../result.ts'
import { maskKinds, maskMessages, personalLeft } from './mask.ts'
import { startProgram } from './program.ts'

/** The person's words of a conversation, with what points at people taken out, for somebody to read before they are kept. */
export const caseDraft = z.strictObject({
  lang,
  messages: z.array(z.string()),
  found: z.array(z.strictObject({ kind: z.enum(maskKinds), count: z.int() })),
  /** Data that a case can be asked on. */
  worlds: z.array(z.string()),
})
export type CaseDraft = z.infer<typeof caseDraft>

const words = z.string().trim().min(1)
const right = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('customers'), sql: words }),
  z.strictObject({ kind: z.literal('says'), all: z.array(words).default([]), none: z.array(words).default([]) }),
  z.strictObject({ kind: z.literal('asks') }),
  z.strictObject({ kind: z.literal('declines') }),
])

/** A case that somebody keeps, with what a right answer is. */
export const newCase = z.strictObject({
  lang,
  world: z.string(),
  messages: z.array(words).min(1).max(50),
  right,
  severity: trialResult.shape.severity,
  /** Why the product does not pass it yet. */
  knownGap: words.optional(),
  note: words.optional(),
})
export type NewCase = z.infer<typeof newCase>
export const keptCase = z.strictObject({ id: z.string(), suite: z.string() })

export const keptSuite = 'kept'
export const keptFile = (folder: string): string => join(folder, 'cases', `${keptSuite}.jsonl`)

/** Masks the messages of a conversation; `known` are values of personal fields that stand in them. */
export const draftOf = (
  messages: readonly string[],
  of: { lang: z.infer<typeof lang>; known: readonly string[]; worlds: string[] },
): CaseDraft => {
  const masked = maskMessages(messages, of.lang, of.known)
  const found = maskKinds.flatMap((kind) => {
    const count = masked.reduce((sum, one) => sum + (one.found[kind] ?? 0), 0)
    return count > 0 ? [{ kind, count }] : []
  })
  return { lang: of.lang, messages: masked.map(({ text }) => text), found, worlds: of.worlds }
}

const expectOf = (given: NewCase['right']): Record<string, unknown> => {
  if (given.kind === 'customers') return { customers: { sql: given.sql } }
  if (given.kind === 'says') return { contains: { all: given.all, none: given.none } }
  if (given.kind === 'declines') return { refusal: true }
  return { clarification: { reasons: clarificationReason.options } }
}

/** The worlds that the published schema of a case names. */
export const worldsOf = async (program: string): Promise<string[]> => {
  const schema = JSON.parse(await readFile(join(dirname(program), 'case.schema.json'), 'utf8')) as {
    properties: { fixture: { properties: { world: { enum: string[] } } } }
  }
  return schema.properties.fixture.properties.world.enum
}

/**
 * Adds a case to the kept ones, once the program of the evals has read it. Throws `personal_data_left` where an address or a telephone
 * number still stands in its words, and `invalid_case_file` with what the program says.
 */
export const keepCase = async (
  given: NewCase,
  { folder, program, at }: { folder: string; program: string; at: string },
): Promise<z.infer<typeof keptCase>> => {
  const left = [...new Set(given.messages.flatMap(personalLeft))]
  if (left.length > 0) throw new FairleadError('personal_data_left', { kinds: left })
  const id = `kept-${at.slice(0, 10)}-${randomBytes(3).toString('hex')}`
  const line = `${JSON.stringify({
    id,
    suite: keptSuite,
    lang: given.lang,
    severity: given.severity,
    tags: ['thread'],
    fixture: { world: given.world },
    input: given.messages,
    expect: expectOf(given.right),
    ...(given.knownGap && { known_gap: given.knownGap }),
    ...(given.note && { note: given.note }),
    source: 'a conversation, masked',
    since: at.slice(0, 10),
  })}\n`
  const trial = await mkdtemp(join(tmpdir(), 'fairlead-case-'))
  try {
    const file = join(trial, 'case.jsonl')
    await writeFile(file, line)
    const checked = startProgram(program, ['check', file])
    await checked.ended
    if (checked.code !== 0) {
      const said = checked.said.trim()
      // it refuses in one line; more is a fault of ours
      if (said.includes('\n')) throw new Error(said)
      throw new FairleadError('invalid_case_file', { file: id, line: 1, field: 'case', zh: said, en: said })
    }
  } finally {
    await rm(trial, { recursive: true, force: true })
  }
  const file = keptFile(folder)
  await mkdir(dirname(file), { recursive: true })
  await appendFile(file, line)
  return { id, suite: keptSuite }
}
