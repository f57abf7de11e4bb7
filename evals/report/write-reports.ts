import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Lang } from '../../backend/bilingual.ts'
import type { Gate } from '../gate.ts'
import type { Run } from '../run.ts'
import { referencesIn } from '../runs/case-reference.ts'
import { judgeReports } from '../runs/graders.ts'
import { readLabels } from '../runs/labels.ts'
import { htmlOf } from './html.ts'
import { junitOf } from './junit.ts'
import { markdownOf } from './markdown.ts'

/** Writes every report of a run beside its results (`summary.md`, `report.html`, `junit.xml`); gives the summary. */
export const writeReports = async (
  folder: string,
  run: Run,
  { gate, lang }: { gate: Gate; lang: Lang },
): Promise<{ summary: string }> => {
  const judges = judgeReports(run.results, await readLabels(folder))
  const shown = { gate, lang, judges }
  const summary = markdownOf(run, shown)
  await Promise.all([
    writeFile(join(folder, 'summary.md'), `${summary}\n`),
    writeFile(join(folder, 'report.html'), htmlOf(run, { ...shown, references: await referencesIn(folder) })),
    writeFile(join(folder, 'junit.xml'), junitOf(run)),
  ])
  return { summary }
}
