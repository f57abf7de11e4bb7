import type { Rule } from '../segments/rule.ts'
import { isClear } from './clear.ts'
import { allOf, anyOf } from './grammar/rules.ts'
import { clausesOf } from './message/subject.ts'
import type { Reading, ReadingContext } from './reading.ts'

type Read = (text: string, context: ReadingContext) => Reading

const en =
  /^\W*(?:(?:ok|okay|actually|well|and|but)[, ]+)*(?:or|and)?(?: with| those with| also)? ?(.+?)(?: (?:is|are) (?:fine|ok|okay)(?: too)?)?[,;.–—-]+ ?(?:either|any)(?: one| of them| of the two)?(?: (?:will do|is fine|is ok|is okay|is enough|would do|does|works|suffices))[.! ]*$/i
const zh =
  /^(?:或者?|还有|另外)?(.+?)的?(?:也行|也可以|也算|也要)?[，,；;](?:二选一|两个有一个|两样有一样|有一个|有一样|任意一个|任选一个|其中一个|随便哪个|哪个|哪一个)(?:就|都|即|也)?(?:行|可以|可|够|好)(?:了|的)?[。.!！]*$/u

const isFact = (rule: Rule): boolean => rule.kind === 'compare' && typeof rule.value === 'boolean'

/** "Or a personal loan, either one will do" behind customers with a mortgage: one of the two things is enough, and all else is asked as before. Undefined where a message says no such thing of a thing that the audience asks. */
export const eitherOfLast = (
  text: string,
  { current, history: _, question: __, ...alone }: ReadingContext,
  read: Read,
): Omit<Reading, 'lang'> | undefined => {
  const said = current ? (en.exec(text) ?? zh.exec(text))?.[1] : undefined
  if (!current || !said) return undefined
  const { rule, ...rest } = read(said, alone)
  if (!rule || !isClear({ ...rest, rule }) || !clausesOf(rule).some(isFact)) return undefined
  const clauses = clausesOf(current)
  const last = clauses.findLast((clause) => isFact(clause) && clause.kind === 'compare' && clause.op === 'eq')
  if (!last || clauses.length < 2) return undefined
  const next = allOf(clauses.map((clause) => (clause === last ? anyOf([clause, rule]) : clause)))
  return { intent: 'refine', rule: next, unread: [], assumptions: rest.assumptions }
}
