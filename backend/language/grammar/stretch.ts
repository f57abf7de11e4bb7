import type { Run } from './scope.ts'

/** What stands between two commas, and how it is joined to what stands before. */
export interface Stretch {
  run: Run
  /** Its lexemes, up to the one behind the last. */
  from?: number
  to?: number
  joint: 'and' | 'or' | 'comma'
  /** 同时: of the same people. */
  same?: boolean
  /** Says that its people are wanted, all of them: 两年合约的全要. */
  taken?: boolean
  /** A full stop or a semicolon stands before it. */
  stopped?: boolean
  /** 学生客户中，…: what follows is said of these. */
  base?: boolean
  /** A colon stands behind it: all that follows is said of these. */
  heads?: boolean
  /** "…, but …" */
  turned?: boolean
  /** Ends with a word for people. */
  ofPeople?: boolean
}
