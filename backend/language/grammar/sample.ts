import type { Rule } from '../../segments/rule.ts'
import { amountAt } from './amount.ts'
import { pastPeople } from './cut.ts'
import type { Part, State } from './state.ts'
import { wordsAt } from './steps.ts'

/** A draw that is said without a seed is the same draw each time. */
const seed = 'sample'
const lead =
  /(?:an? |the )?(?:random(?:ly)?(?: (?:sample|selection|draw|pick|subset|chosen|selected|drawn|picked|select|choose|pick|draw))?(?: of)?|sample of)(?: about)?|(?:随机|抽样)(?:地)?(?:抽取|抽样|抽选|选取|选出|选择|挑选|挑出|抽出|抽|选|挑|取)?(?:出)?(?:约)?/
const tail = /(?:at random|random (?:customers|clients|people|users|members|ones)|randomly(?: chosen| selected)?)/

/** Drawn at random: "a random 10% of customers", "500 customers at random", 随机抽取1000人. */
export const samplePart = (state: State, at: number): Part | undefined => {
  const first = wordsAt(state, at, lead)
  const before = first?.at === at ? first : undefined
  const amount = amountAt(state, before?.next ?? at)
  if (!amount || amount.duration || amount.currency || (amount.unit && amount.unit !== 'people')) return undefined
  const people = pastPeople(state, amount.next)
  const after = before ? undefined : wordsAt(state, people, tail)
  if (!before && !after) return undefined
  const { value, percent } = amount
  if (percent ? value <= 0 || value > 100 : !Number.isInteger(value) || value <= 0) return undefined
  const rule: Rule = { kind: 'sample', ...(percent ? { percent: value } : { count: value }), seed }
  return {
    start: at,
    end: after?.next ?? people,
    rule,
    about: 'sample',
    polar: true,
    notes: [
      {
        zh: '随机抽样是固定的：同样的条件每次抽到同样的客户',
        en: 'The random draw is fixed: the same audience draws the same customers each time',
      },
    ],
  }
}
