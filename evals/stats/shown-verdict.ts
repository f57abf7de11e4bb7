import type { Comparison } from './comparison.ts'

/** What is told of two runs: their verdict, or that every case they share went alike, of which there is nothing to tell. */
export const shownVerdict = ({
  verdict,
  cases,
}: Pick<Comparison, 'verdict' | 'cases'>): Comparison['verdict'] | 'same' =>
  verdict === 'cannot tell' && cases.length > 0 && cases.every(({ before, after }) => before === after)
    ? 'same'
    : verdict
