import type { Rule } from '../../segments/rule.ts'
import { allOf } from '../grammar/rules.ts'
import { countOf } from '../numbers/count-of.ts'
import { clausesOf } from './subject.ts'

const enLead =
  "(?:(?:actually|no|so|now|and|but|ok|okay|then|please|well|hm+|on second thoughts?|sorry|let's (?:be (?:a bit |a little )?(?:more )?strict(?:er)?|tighten (?:it|that)(?: up)?)|stricter)[,.:; ]+)*"
const enThings = '(?:both|all (?:two|three|four)|all)(?: of (?:them|these|those|the (?:two|three|four)))?'
const enTail =
  '(?: of (?:them|these|those))?(?: though| please| instead| now| at (?:once|the same time)| together)*[.!]*'
const en = [
  new RegExp(
    `^${enLead}(?:(?:it|they|people|customers|everyone) )?(?:must|should|have to|has to|need to|needs to|need|ought to|i want them to|i need them to)(?: really| also| now)? (?:be |have |have got |own |hold |use |meet |do |take |satisfy |bought |have bought )*(${enThings})${enTail}$`,
    'i',
  ),
  new RegExp(
    `^${enLead}(?:only |just |make it |keep |keep only |only keep |i want |i need |we want |we need |change (?:it|that) to )*(?:those |the ones |people |customers |anyone )?(?:with |who (?:have|own|use|meet|hold) |having )?(${enThings})(?: of them)?(?: (?:are|is) (?:required|needed|necessary|a must))?(?:,? not (?:just |only )?(?:either|one|any)(?: of (?:them|the two))?)?${enTail}$`,
    'i',
  ),
]
const zhLead =
  '(?:(?:不|不对|那|还是|再|算了|等等|改成|改为|换成|要求|必须|得|需要|最好|只要|只留|我要|应该|严一?点|严格一?点|收紧一?点|更?严格?些)[，,：:。 ]*)*'
const zh = new RegExp(
  `^${zhLead}(?:这|那)?([两二三四])(?:个|项|条|样|种|款|者|类|边)(?:服务|产品|业务|条件)?(?:都|全|全都|必须都|同时)(?:要|得|必须|需要|应该)*(?:有|开通|开|满足|符合|买|办|用|持有|具备|订|订购|装|是|达到)?(?:了|过|的|着|上)*(?:客户|人)?(?:才要|才行|才算|才可以|才留|才能算|才算数|的才要|才是我要的)?(?:吧|了|的)*[。.!！]*$`,
  'u',
)

/** How many of its alternatives a message asks to hold together: "they must have both", 两个都开通了的才要; 'all' where it gives no number. */
const together = (text: string): number | 'all' | undefined => {
  const said = /\p{Script=Han}/u.test(text)
    ? zh.exec(text)?.[1]
    : (en.map((form) => form.exec(text)?.[1]).find((one) => one !== undefined) ?? undefined)
  if (said === undefined) return undefined
  const number = said
    .toLowerCase()
    .split(' ')
    .map(countOf)
    .find((size) => size > 1)
  return number ?? 'all'
}

/** "At least one of A and B", and then "they must have both": the alternatives of the audience hold together. Undefined where a message says no such thing, or where it has no such alternatives, or several. */
export const bothAsked = (current: Rule, text: string): Rule | undefined => {
  const wanted = together(text.trim())
  if (wanted === undefined) return undefined
  const clauses = clausesOf(current)
  const [only, other] = clauses.filter(
    (clause) => clause.kind === 'any' && (wanted === 'all' || clause.of.length === wanted),
  )
  if (only?.kind !== 'any' || other) return undefined
  return allOf(clauses.flatMap((clause) => (clause === only ? only.of : [clause])))
}
