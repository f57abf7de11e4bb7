import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const grade = z.enum(['pass', 'fail'])

/** What a person says of an answer. */
export const newLabel = z.strictObject({
  verdict: grade,
  reason: z.string().trim().min(1).max(1000),
  person: z.string().trim().min(1).max(60),
  /** The criterion of a judge that is answered; the whole answer where absent. */
  criterion: z.string().optional(),
})
export type NewLabel = z.infer<typeof newLabel>

/** One line of `labels.jsonl` beside the results: it is added to and never changed. */
export const label = newLabel.extend({ case: z.string(), trial: z.int().min(0), at: z.iso.datetime() })
export type Label = z.infer<typeof label>

const fileOf = (folder: string) => join(folder, 'labels.jsonl')

/** Who said what of which answer: a later word of the same person takes the place of an earlier one. */
export const labelKey = ({ person, case: id, trial, criterion }: Label): string =>
  JSON.stringify([person, id, trial, criterion ?? null])

/** The labels of a run that hold, in the order in which they were last given. */
export const readLabels = async (folder: string): Promise<Label[]> => {
  const text = await readFile(fileOf(folder), 'utf8').catch(() => '')
  const held = new Map<string, Label>()
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const one = label.parse(JSON.parse(line))
    held.delete(labelKey(one))
    held.set(labelKey(one), one)
  }
  return [...held.values()]
}

export const addLabel = (folder: string, one: Label): Promise<void> =>
  appendFile(fileOf(folder), `${JSON.stringify(label.parse(one))}\n`)
