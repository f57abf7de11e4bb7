import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { judgedAnswers, peopleSay } from '../runs/graders.ts'
import { readLabels } from '../runs/labels.ts'
import { readRun } from '../runs/read-run.ts'
import { calibrationFolder, questionHash } from '../scorers/judge.ts'
import { calibrationFile, type Label, leastLabels, measuresOf } from '../stats/judge-calibration.ts'
import { type EvalCommand, Misused } from './command.ts'

const word = (pass: boolean) => (pass ? 'pass' : 'fail')

export const calibrate: EvalCommand = {
  name: 'calibrate',
  usage: 'calibrate FOLDER CRITERION [--to FOLDER]',
  summary: {
    zh: '用一次评测中的人工标注校准评判模型（evals/calibration，随代码提交）；标注不足时仍只报告',
    en: "calibrate a judging model by people's labels of a run (evals/calibration, to be committed); too few leave it report-only",
  },
  async run(words, desk) {
    const { values, positionals } = parseArgs({
      args: words,
      options: { to: { type: 'string', default: calibrationFolder } },
      allowPositionals: true,
    })
    const [folder, criterion, ...more] = positionals
    if (folder === undefined || criterion === undefined || more.length > 0)
      throw new Misused('name a folder of results and a criterion')
    const run = await readRun(folder)
    const answers = judgedAnswers(run?.results ?? []).filter((one) => one.criterion === criterion)
    const [first] = answers
    if (!first) throw new Misused(`no answer of this run was judged by "${criterion}"`)
    if (answers.some(({ question, model }) => question !== first.question || model !== first.model))
      throw new Misused(`"${criterion}" asks several questions, or several models, in this run`)
    const people = peopleSay(await readLabels(folder), criterion)
    const labels = answers.flatMap(({ id, pass }): Label[] => {
      const human = people.get(id)
      return human === undefined ? [] : [{ id, human: word(human), judge: word(pass) }]
    })
    if (labels.length === 0) throw new Misused(`nobody has labelled an answer by "${criterion}"`)
    const calibration = calibrationFile.parse({
      criterion,
      question: questionHash(first.question),
      model: first.model,
      date: new Date().toISOString().slice(0, 10),
      labels,
    })
    const file = join(values.to, `${criterion}.json`)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, `${JSON.stringify(calibration, null, 2)}\n`)
    const measures = measuresOf(labels)
    if (!measures.usable)
      desk.say(
        `not usable: ${leastLabels} labels of each side are needed, and TPR + TNR above 1; the judge stays report-only`,
      )
    desk.out(`${JSON.stringify({ name: 'eval:calibrate', file, ...measures })}\n`)
    return 0
  },
}
