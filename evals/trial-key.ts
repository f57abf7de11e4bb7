/** One trial of one case. */
export interface TrialKey {
  suite: string
  case: string
  trial: number
}
