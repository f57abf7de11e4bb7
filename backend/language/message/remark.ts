import { mostlyHan } from './mostly-han.ts'
import type { RemarkContext } from './remark-context.ts'
import { demandsEn, remarkEn } from './remark-en.ts'
import { demandsZh, remarkZh } from './remark-zh.ts'

const capital = /^\s*(?:(?:and|but|so|now|well) )*[A-Z]/
const folded = (clause: string) => clause.replaceAll('’', "'").toLowerCase().replace(/\s+/g, ' ').trim()

/**
 * Whether a clause remarks on the work, the house or those who were just named, and asks for nothing: it gives a reason or speaks of a subject of
 * its own (the sender, "they", "the counter isn't ready", 那边刚开了网点), and says neither what must hold nor what is to change.
 */
export const isRemark = (clause: string, context: RemarkContext): boolean => {
  const words = folded(clause)
  return mostlyHan(words) ? remarkZh(words, context) : remarkEn(words, context, capital.test(clause))
}

/** Whether a clause says what must hold of customers, or what is to be done with the audience. */
export const isDemand = (clause: string): boolean => {
  const words = folded(clause)
  return (mostlyHan(words) ? demandsZh : demandsEn).test(words)
}
