import { tokenise } from '../normalise.ts'
import { commandOf } from './command.ts'
import { stepsBack } from './undo-several.ts'

/** A step back that is one clause of a message, and what stands around it. */
export interface UndoClause {
  before: string
  undo: string
  after: string
  /** Where `after` begins in the message. */
  at: number
}

/** Longer messages are no step back with a reason or another change. */
const longest = 220
const pauses = /[,，;；.。!！、:：]+\s*|\s+[–—-]+\s+|\s+(?=(?:and|but)\s)/gu
const leads = /^(?:(?:and|but|then|so|instead|also|然后|不过|但是?|而是|再|并且?|那就|那)[,， ]*)+/iu

/** The clauses of a message, each with the place where the one behind it begins. */
const clausesOf = (text: string): { from: number; to: number; next: number }[] => {
  const found: { from: number; to: number; next: number }[] = []
  let from = 0
  for (const { index, 0: pause } of text.matchAll(pauses)) {
    // 2,000 and 1.5 are one number
    if (/\d/.test(text[index - 1] ?? '') && /^[.,]$/.test(pause) && /\d/.test(text[index + 1] ?? '')) continue
    if (index > from) found.push({ from, to: index, next: index + pause.length })
    from = index + pause.length
  }
  if (from < text.length) found.push({ from, to: text.length, next: text.length })
  return found
}

/** Whether words by themselves take a step back, or several. */
export const takesStepBack = (clause: string): boolean => {
  const tokens = tokenise(clause)
  return stepsBack(tokens) !== undefined || commandOf(tokens, clause)?.intent === 'undo'
}

/** "That leaves nobody. Undo the last two changes", "undo that, and take …": undefined where no clause takes a step back, or the whole message does. */
export const undoClauseIn = (text: string): UndoClause | undefined => {
  if (text.length > longest) return undefined
  const clauses = clausesOf(text)
  if (clauses.length < 2) return undefined
  for (const { from, to, next } of clauses) {
    const undo = text.slice(from, to).trim()
    if (!takesStepBack(undo.replace(leads, ''))) continue
    const lead = leads.exec(text.slice(next))?.[0].length ?? 0
    return {
      before: text.slice(0, from).trim(),
      undo: undo.replace(leads, ''),
      after: text.slice(next + lead).trim(),
      at: next + lead,
    }
  }
  return undefined
}
