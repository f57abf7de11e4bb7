import type { Compared } from './comparison.ts'

/** What got worse comes first. */
const order = ['newly failing', 'less stable', 'more stable', 'newly passing'] as const
const severities = ['critical', 'major', 'minor'] as const

/** Cases that flipped, what got worse first and the critical ones at the head of each kind. */
export const flipsInOrder = <C extends Pick<Compared, 'flip' | 'severity'>>(cases: readonly C[]): C[] =>
  order.flatMap((flip) =>
    severities.flatMap((severity) => cases.filter((one) => one.flip === flip && one.severity === severity)),
  )
