import type { Rule } from '../rule.ts'

/** A rule, whom of `bank` it selects by hand, and how it is said. */
export interface Case {
  rule: Rule
  selects: number[]
  zh: string
  en: string
}
