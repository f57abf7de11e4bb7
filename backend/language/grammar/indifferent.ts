import { senseOf } from '../lexicon/sense.ts'
import { saysOne } from './either-behind.ts'
import { flagPart } from './flag.ts'
import { type Part, type State, skippable, take } from './state.ts'
import { wordsAt } from './steps.ts'

/** Both answers are named before what they are of. */
const eitherWay =
  /(?:those |people |customers |clients )?with or without|whether or not (?:they|he or she|the customer|you) (?:has|have|hold|had|is|are)|whether or not|有没有|有无|是不是|是否(?:有|持有|办了|办过)?/
/** It makes no difference, before what it is said of. */
const noMatter =
  /(?:regardless of|irrespective of|no matter|it (?:does not|doesn't) matter|i (?:do not|don't) (?:care|mind)|we (?:do not|don't) (?:care|mind)) (?:if|whether)(?: or not)?(?: (?:they|he or she|the customer|somebody|someone))?|不管|不论|无论|不计较|不在乎/
/** It makes no difference, behind what it is said of. */
const allowed =
  /(?:(?:is|are|would be|will be|'s) )?(?:also |still |perfectly |quite |both |all |totally )?(?:fine|okay|ok|alright|all right|acceptable|allowed|no problem|not a problem|no issue|not an issue|no obstacle|irrelevant|of no importance)(?: too| as well)?(?: (?:by|with|for) (?:me|us))?|(?:does|do) not matter|(?:doesn't|don't) matter|(?:makes|make) no difference|(?:的|的话)?(?:也|都|也都|倒|其实)?(?:没关系|没有关系|没事|没问题|没有问题|无妨|无所谓|不要紧|不碍事|不影响|不介意|不限|不计较|不管)/
/** 有房贷的也可以: allowed as well; without 也 it may be all that is allowed. */
const allowedToo = /(?:的|的话)?(?:也|都|也都)(?:可以|行|可|ok|好)/
const contrary = /没有?的|其[他它余]|别的|剩下|\b(?:others?|the rest|everyone else|everybody else)\b/i

/** Nothing more is said in the clause. */
const endsClause = (state: State, at: number): boolean => {
  let place = at
  while (skippable(state.lexemes[place]) && !/[\p{L}\p{N}]/u.test(state.textOf(place, place + 1))) place += 1
  while (/^(?:的|了|呢|啊|吧|哈)$/.test(state.textOf(place, place + 1).trim())) place += 1
  const lexeme = state.lexemes[place]
  return !lexeme || senseOf(lexeme, 'break') !== undefined || senseOf(lexeme, 'close') !== undefined
}

/** Words that allow what stands before them, at the end of a clause: "is fine", 没关系, 也可以. */
export const allowsAt = (state: State, at: number): { next: number } | undefined => {
  const firm = wordsAt(state, at, allowed)
  const too = firm ? undefined : wordsAt(state, at, allowedToo)
  const found = firm ?? too
  if (!found || !endsClause(state, found.next)) return undefined
  const behind = state.textOf(found.next, Math.min(found.next + 8, state.lexemes.length))
  return too && contrary.test(behind) ? undefined : found
}

/** A yes/no fact past the words that assert it. */
const factAt = (state: State, at: number): Part | undefined => {
  let place = at
  while (skippable(state.lexemes[place]) && !flagPart(state, place)) place += 1
  const part = flagPart(state, place)
  return part?.noun && part.rule ? part : undefined
}

/** 有房贷没房贷, "a mortgage or no mortgage", "mortgage or not": the denial of the same fact behind it. */
const contraryAt = (state: State, part: Part): { next: number; named: boolean } | undefined => {
  const either = take(state, part.end, 'or')
  const not = take(state, either?.next ?? part.end, 'not')
  if (!not) return undefined
  const again = factAt(state, not.next)
  const same = again && JSON.stringify(again.rule) === JSON.stringify(part.rule)
  if (same && again) return { next: again.end, named: true }
  return either && endsClause(state, not.next) ? { next: not.next, named: false } : undefined
}

/** "with or without a mortgage", 有没有房贷都行, "a personal loan is fine", 有个贷没关系: a yes/no fact that is named and is no condition. */
export const indifferentPart = (state: State, at: number): Part | undefined => {
  const lead = wordsAt(state, at, noMatter)
  const both = wordsAt(state, lead?.next ?? at, eitherWay)
  const opens = lead?.at === at || both?.at === at
  const part = opens ? factAt(state, both?.next ?? lead?.next ?? at) : flagPart(state, at)
  if (!part?.noun || !part.rule || (opens && both && part.start < both.next)) return undefined
  // 房贷、信用卡任意一项都行: one of them must be there
  if (saysOne(state, part.end - 1) || saysOne(state, part.end)) return undefined
  const other = contraryAt(state, part)
  const told = allowsAt(state, other?.next ?? part.end)
  // 有没有房贷 alone may be a question, "with or without" never is
  const complete = opens
    ? lead !== undefined || told !== undefined || /or/.test(both?.value ?? '')
    : told !== undefined || (other !== undefined && /\bor\b/i.test(state.textOf(part.end, other.next)))
  const end = told?.next ?? other?.next ?? part.end
  if (!complete) return undefined
  for (let place = at; place < end; place += 1) state.spent.add(place)
  const said = state.typedOf(part.start, part.end).trim()
  return {
    start: at,
    end,
    ...(part.field ? { indifferent: part.field.name } : {}),
    notes: [{ zh: `“${said}”有没有都可以，不作条件`, en: `"${said}" makes no difference, it is no condition` }],
  }
}
