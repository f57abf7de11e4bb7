import type { Rule } from '../segments/rule.ts'
import { moreOfSome } from './grammar/of-those.ts'
import { allOf, anyOf, negate } from './grammar/rules.ts'
import type { Reading, ReadingContext } from './reading.ts'

/**
 * 其中有房贷的只要贷款低于50万的, said of the audience at hand: who has no mortgage stays, who has one must meet more. Undefined where a
 * message says anything else, or where one of its two parts is not wholly read.
 */
export const askedOfSome = (
  text: string,
  { current, ...context }: ReadingContext,
  read: (text: string, context: ReadingContext) => Reading,
): Omit<Reading, 'lang'> | undefined => {
  const said = current && moreOfSome(text)
  if (!said || !current) return undefined
  const ruleOf = (part: string): Rule | undefined => {
    const { rule, unread, clarification, intent } = read(part, context)
    return intent === 'segment' && unread.length === 0 && !clarification ? rule : undefined
  }
  const [who, more] = [ruleOf(said.who), ruleOf(said.more)]
  if (!who || !more) return undefined
  return { intent: 'refine', rule: allOf([current, anyOf([negate(who), more])]), unread: [], assumptions: [] }
}
