import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Lang } from '../../backend/bilingual.ts'
import type { Gate } from '../gate.ts'
import type { Run } from '../run.ts'
import { markdownOf } from './markdown.ts'

/** Writes every report of a run beside its results; gives the summary. */
export const writeReports = async (
  folder: string,
  run: Run,
  shown: { gate: Gate; lang: Lang },
): Promise<{ summary: string }> => {
  const summary = markdownOf(run, shown)
  await writeFile(join(folder, 'summary.md'), `${summary}\n`)
  return { summary }
}
