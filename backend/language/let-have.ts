import { canonicalJson } from '../segments/canonical.ts'
import type { Reference } from './analyse.ts'
import { isClear } from './clear.ts'
import { conditionsNamed } from './conditions-named.ts'
import { allOf } from './grammar/rules.ts'
import { isDenial } from './message/let-in.ts'
import { letsHave } from './message/lets-have.ts'
import { clausesOf } from './message/subject.ts'
import type { Reading, ReadingContext } from './reading.ts'

/** "A mortgage is ok actually, as long as there's no personal loan": those who were left out for it are not any more, and what is said besides holds. Undefined where nobody was left out for it. */
export const letHave = (
  reference: Reference,
  plain: string,
  context: ReadingContext,
  read: (text: string, context: ReadingContext) => Reading,
): Omit<Reading, 'lang'> | undefined => {
  const { current } = context
  const said = current ? letsHave(plain) : undefined
  if (!current || !said) return undefined
  const { current: _, history: __, question: ___, ...alone } = context
  const named = conditionsNamed(said.what, current, reference)
  const thing = named.length === 0 && said.proviso === '' ? read(said.what, alone).rule : undefined
  // nobody was left out for it, and nobody need have it
  if (thing?.kind === 'compare' && thing.value === true)
    return { intent: 'refine', rule: current, unread: [], assumptions: [] }
  const [denial, other] = clausesOf(current).filter((clause) => isDenial(clause) && named.includes(clause))
  if (!denial || other || clausesOf(current).length < 2) return undefined
  // "students with a mortgage are fine": of those who were left out only some may stay
  const whom = said.proviso === '' ? read(said.what, alone).rule : undefined
  if (whom && clausesOf(whom).length > 1) return undefined
  const rule = allOf(clausesOf(current).filter((clause) => clause !== denial))
  if (said.proviso === '') return { intent: 'refine', rule, unread: [], assumptions: [] }
  const proviso = read(said.proviso.replace(/^(?:只要|就要)|(?:就行|就可以|就好|即可)$/g, ''), alone)
  if (!proviso.rule || !isClear(proviso)) return undefined
  const held = new Set(clausesOf(rule).map((clause) => canonicalJson(clause)))
  const more = clausesOf(proviso.rule).filter((clause) => !held.has(canonicalJson(clause)))
  return { intent: 'refine', rule: allOf([rule, ...more]), unread: [], assumptions: [] }
}
