import { exitCodes } from '../gate.ts'
import { measureKillRate } from '../mutation/kill-rate.ts'
import { openStage } from '../stage.ts'
import type { EvalCommand } from './command.ts'

const goal = 0.99

export const mutants: EvalCommand = {
  name: 'mutants',
  usage: 'mutants',
  summary: {
    zh: '用故意写错的答案检验评分器，报告查出率',
    en: 'try the scorers on seeded wrong answers and report how many they catch',
  },
  async run(_, desk) {
    const stage = await openStage({ lanes: 0 })
    try {
      const rate = await measureKillRate(await stage.world('bank'))
      desk.out(
        `${JSON.stringify({ name: 'eval:mutants', kill_rate: rate.killed / rate.wrong, accept_rate: rate.accepted / rate.equivalent, ...rate })}\n`,
      )
      return rate.killed / rate.wrong >= goal && rate.accepted === rate.equivalent ? exitCodes.pass : exitCodes.fail
    } finally {
      await stage.close()
    }
  },
}
