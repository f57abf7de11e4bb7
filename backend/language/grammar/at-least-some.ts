import type { Rule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { countOf } from '../numbers/count-of.ts'
import { allOf, anyOf } from './rules.ts'
import { choices } from './so-many-of.ts'
import type { Part, State } from './state.ts'

const numberOf = (said: string | undefined): number | undefined => (said === undefined ? undefined : countOf(said))

const some =
  /(?:至少|起码|最少)(?:有|要有|开了?|开通了?|办了?|办理了?|用了?|使用了?|占了?|订了?|订购了?|选了?|选购了?|装了?|持有|拥有|具备|满足|符合)?(?:其中|里面)?(?:的)?([一两二三四1-4])[项样种个条](?:以上)?|(?:任意|任何|随便)([两二三四2-4])[项样种个条](?:以上)?|\b(?:at least|no fewer than|any) (two|three|four|[2-4])(?: of)?\b|\b(two|three|four|[2-4]) or more of\b/i
const whole =
  /(?:这|以下|下面|下列)?([三四五六3-6])[项样种个条](?:服务|业务|产品|贷款|条件)?(?:里|中|之中|当中)?|\b(?:these|the|the following|those)(?: following)?(?: (three|four|five|six|[3-6]))?(?: services| products| things)?\b/i

const isFact = ({ rule, about, noun }: Part): boolean =>
  rule?.kind === 'compare' && rule.op === 'eq' && about === 'flag' && noun === true

/** Marks the lexemes that a pattern stands on; its match, where there is one. */
const placed = (
  state: State,
  pattern: RegExp,
  from: number,
): { said: RegExpExecArray; places: number[] } | undefined => {
  const text = state.textOf(0, state.lexemes.length)
  const before = from > 0 ? state.textOf(0, from).length : 0
  const said = pattern.exec(text.slice(before))
  if (!said) return undefined
  const [start, end] = [before + said.index, before + said.index + said[0].length]
  const places = state.lexemes.flatMap((_, n) => {
    const close = state.textOf(0, n + 1).length
    const open = close - state.textOf(n, n + 1).length
    return open >= start && close <= end ? [n] : []
  })
  return { said, places }
}

/** The facts of the list that the number stands behind, A、B和C至少两项; all of them where it stands before. */
const listed = (state: State, facts: Part[], at: number): Part[] => {
  const joined = (from: number, to: number) =>
    state.lexemes
      .slice(from, to)
      .every(
        (lexeme) =>
          senseOf(lexeme, 'list') ?? senseOf(lexeme, 'and') ?? senseOf(lexeme, 'or') ?? senseOf(lexeme, 'filler'),
      )
  const before = facts.filter(({ end }) => end <= at)
  if (before.length < 2) return facts
  const list = [before.at(-1) as Part]
  for (const fact of before.slice(0, -1).reverse()) {
    if (!joined(fact.end, list[0]?.start ?? 0)) break
    list.unshift(fact)
  }
  return list.length > 1 ? list : facts
}

/** "at least two of these three: A, B, C", A、B、C至少两项: so many of the facts that are listed; undefined where it is not said. */
export const atLeastSome = (state: State, rule: Rule | undefined, parts: Part[]): Rule | undefined => {
  if (!rule) return undefined
  const members = rule.kind === 'all' ? rule.of : [rule]
  const held = parts.filter((part) => isFact(part) && part.rule && members.includes(part.rule))
  const found = placed(state, some, 0)
  if (held.length < 2) {
    // 没有技术支持，备份、保障至少有一个: of which, where what is listed is denied?
    const [from = -1] = found?.places ?? []
    const free = from > 0 && !parts.some((part) => part.rule && part.start <= from && from < part.end)
    const denied = (rule: Rule | undefined) =>
      rule?.kind === 'compare' &&
      members.some((one) => one.kind === 'compare' && one.op === 'ne' && one.field === rule.field)
    if (free && parts.filter((part) => isFact(part) && denied(part.rule)).length > 1)
      state.troubles.push({ reason: 'ambiguous', from, to: from + 1 })
    return undefined
  }
  const facts = found ? listed(state, held, found.places[0] ?? 0) : []
  const n = numberOf(found?.said.slice(1).find((group) => group !== undefined))
  if (!found || n === undefined || n >= facts.length || facts.length > 6) return undefined
  const last = found.places.at(-1) ?? 0
  const total = placed(state, whole, 0)
  const named = numberOf(total?.said.slice(1).find((group) => group !== undefined))
  if (named !== undefined && named !== facts.length) return undefined
  const rules = facts.flatMap((part) => part.rule ?? [])
  const rest = members.filter((member) => !rules.includes(member))
  if (members.length - rest.length !== rules.length) return undefined
  for (const at of [...found.places, ...(total && (total.places[0] ?? 0) !== last ? total.places : [])])
    state.spent.add(at)
  return allOf([...rest, anyOf(choices(rules, n).map(allOf))])
}
