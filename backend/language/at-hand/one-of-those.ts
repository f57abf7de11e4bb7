import type { Rule } from '../../segments/rule.ts'
import { allOf, anyOf, negate } from '../grammar/rules.ts'
import { clausesOf } from '../message/subject.ts'
import { changedTo, type OfHand } from './around.ts'

const start = '^(?:(?:but|just|no|and|ok|okay|well|actually|hm+)[, ]+)*'
const notBoth = new RegExp(
  `${start}not both(?: of them| at once| together)?[.! ]*$|^(?:但是?)?(?:(?:两个|两样|两者|俩)(?:同时)?都(?:有|占|符合)的(?:客户|人)?(?:就)?(?:不要|去掉|排除|剔除|除外)|(?:不能|不要|不可以)(?:两个|两样|两者)?(?:都|同时)(?:有|占))(?:了|吧)?[。！ ]*$`,
  'iu',
)
const oneEnough = new RegExp(
  `${start}(?:either(?: one| of them)?|one of (?:them|the two|those|these)|any one(?: of them)?) (?:is|will|would)(?: be)? (?:enough|fine|ok|okay|do|sufficient)[.! ]*$|^(?:只要)?(?:有|占|满足)?(?:其中)?(?:一个|一样|一条|任意一个|任意一条|之一)(?:就)?(?:行|可以|够|够了|好|即可)(?:了|吧)?[。！ ]*$`,
  'iu',
)
const neither = new RegExp(
  `${start}(?:(?:those|customers|people|the ones) (?:with|who have) )?neither(?: of them| of the two)?[.! ]*$|^(?:我要)?(?:两个|两样|两者)都没有的(?:客户|人)?[。！ ]*$`,
  'iu',
)

const isHeld = (rule: Rule): boolean => rule.kind === 'compare' && rule.op === 'eq'

/** The alternatives of an audience that has one choice of two. */
const choiceOf = (current: Rule): { choice: Rule; of: Rule[] } | undefined => {
  const [choice, other] = clausesOf(current).filter(({ kind }) => kind === 'any')
  return choice?.kind === 'any' && choice.of.length === 2 && !other ? { choice, of: choice.of } : undefined
}

/** "But not both", "those with neither", 有一个就行: how many of the two conditions at hand must hold. Undefined where these are not two. */
export const oneOfThose: OfHand = (text, around) => {
  const said = text.trim()
  const clauses = clausesOf(around.current)
  const two = choiceOf(around.current)
  if (two && notBoth.test(said)) return changedTo(allOf([...clauses, negate(allOf(two.of))]), around)
  if (two && neither.test(said))
    return changedTo(
      allOf(clauses.flatMap((clause) => (clause === two.choice ? two.of.map(negate) : [clause]))),
      around,
    )
  if (clauses.length === 2 && clauses.every(isHeld) && oneEnough.test(said)) return changedTo(anyOf(clauses), around)
  return undefined
}
