import type { Bilingual } from '../backend/bilingual.ts'
import { type ErrorCode, FairleadError } from '../backend/errors.ts'

export const exitCodes = {
  ok: 0,
  bug: 1,
  usage: 2,
  refused: 3,
  notFound: 4,
  unavailable: 5,
  failed: 100,
  interrupted: 130,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** What each code says, for the help and docs/cli.md. */
export const exitCodeMeanings: Record<ExitCode, Bilingual> = {
  0: { zh: '成功', en: 'done' },
  1: { zh: '程序错误（标准错误中有编号）', en: 'a bug of ours (a trace is on stderr)' },
  2: { zh: '命令用法不对', en: 'the command was not written as it should be' },
  3: { zh: '输入被拒绝：文件、规则或请求有问题', en: 'the input was refused: a file, a rule or a request' },
  4: { zh: '指名的东西不存在', en: 'what was named does not exist' },
  5: {
    zh: '暂不可用：数据被占用或不可读、端口被占用、服务连不上',
    en: 'not available: data in use or unreadable, port in use, server unreachable',
  },
  100: { zh: '评测未通过', en: 'an evaluation failed' },
  130: { zh: '被中断', en: 'interrupted' },
}

const unavailable = new Set<ErrorCode>(['data_locked', 'data_unreadable', 'port_in_use', 'server_unavailable'])
const missing = /^unknown_(workspace|thread|segment|plan|copy|campaign|receipt|customer|list)$/
const usage = new Set<ErrorCode>(['host_refused', 'invalid_setting'])

/** The exit code of a failure; anything that is not a FairleadError is a bug. */
export const exitCodeOf = (error: unknown): ExitCode => {
  if (!(error instanceof FairleadError)) return exitCodes.bug
  if (unavailable.has(error.code)) return exitCodes.unavailable
  if (usage.has(error.code)) return exitCodes.usage
  return missing.test(error.code) ? exitCodes.notFound : exitCodes.refused
}
