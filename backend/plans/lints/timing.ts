import { both } from '../../segments/scope.ts'
import type { LintRule } from '../lint-rule.ts'

/** Marketing messages stay within these hours; reference practice for China, 47 CFR 64.1200(c)(1) for the United States. */
const waking = { from: '08:00', to: '21:00' }

const endBeforeStart: LintRule = {
  code: 'end_before_start',
  node: 'timing',
  severity: 'error',
  find: ({ plan: { timing } }) =>
    timing.end < timing.start
      ? both(
          `结束日期（${timing.end}）早于开始日期（${timing.start}）。`,
          `The end (${timing.end}) is before the start (${timing.start}).`,
        )
      : null,
}

const quietHours: LintRule = {
  code: 'quiet_hours',
  node: 'timing',
  severity: 'error',
  find: ({ plan: { timing } }) => {
    const { from, to } = timing.sendWindow
    return from < waking.from || to > waking.to || from >= to
      ? both(
          `发送时段 ${from}–${to} 超出 ${waking.from}–${waking.to}。`,
          `The send window ${from}–${to} lies outside ${waking.from}–${waking.to}.`,
        )
      : null
  },
}

const noExit: LintRule = {
  code: 'no_exit',
  node: 'timing',
  severity: 'error',
  find: ({ plan: { timing } }) =>
    timing.exit.length === 0 ? both('没有退出条件。', 'There is no condition on which a customer leaves.') : null,
}

const noCap: LintRule = {
  code: 'no_cap',
  node: 'timing',
  severity: 'error',
  find: ({ plan: { timing } }) =>
    timing.cap.messages < 1 || timing.cap.days < 1
      ? both('没有频次上限。', 'There is no cap on messages per customer.')
      : null,
}

export const timingLints: readonly LintRule[] = [endBeforeStart, quietHours, noExit, noCap]
