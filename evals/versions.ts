import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { promptVersion } from '../agent/prompts/system-prompt.ts'
import { canonicalJson } from '../backend/segments/canonical.ts'
import type { Tool } from '../tools/tool.ts'
import type { EvalCase } from './case.ts'
import type { PlacedCase } from './read-cases.ts'
import type { RunRecord } from './result.ts'

const repository = resolve(import.meta.dirname, '..')
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Hashes of what a model is told: the prompt's source, and names, descriptions and inputs of the tools. */
export const promptsOf = (tools: readonly Tool[], instructions?: string): RunRecord['prompts'] => ({
  version: instructions === undefined ? promptVersion : 'given',
  prompt: sha256(instructions ?? readFileSync(join(repository, 'agent/prompts/system-prompt.ts'), 'utf8')),
  tools: sha256(
    canonicalJson(
      tools.map(({ name, description, input }) => ({
        name,
        description,
        input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
      })),
    ),
  ),
})

/** Hash of what a case asks and expects; what is only said about it does not count. */
export const hashOfCase = ({
  known_gap: _,
  note: __,
  source: ___,
  since: ____,
  tags: _____,
  ...asked
}: EvalCase): string => sha256(canonicalJson(asked))

/** One hash for a set of cases, whatever their order and files. */
export const hashOfCases = (cases: readonly PlacedCase[]): string =>
  sha256(canonicalJson(cases.map((one) => one.case).sort((a, b) => (a.id < b.id ? -1 : 1))))

/** The commit of the product, and whether its files differ from it; null outside a repository. */
export const gitState = async (): Promise<RunRecord['git']> => {
  const git = async (...words: string[]) => (await promisify(execFile)('git', words, { cwd: repository })).stdout.trim()
  try {
    return {
      sha: await git('rev-parse', 'HEAD'),
      dirty: (await git('status', '--porcelain', '--untracked-files=no')) !== '',
    }
  } catch {
    return null
  }
}
