import type { Rule } from '../../segments/rule.ts'
import { separatorAt } from './separator.ts'
import { type State, take } from './state.ts'

/** Channels listed at a place ("SMS and e-mail", 短信或微信), each by the rule that it means; `either`: one of them is enough. Undefined where one has none. */
export const channelsAt = (
  state: State,
  at: number,
  ruleOf: (name: string) => Rule | undefined,
): { rules: Rule[]; either: boolean; end: number } | undefined => {
  const rules: Rule[] = []
  let either = false
  let end = at
  for (let next: number | undefined = at; next !== undefined; ) {
    const named = take(state, next, 'brief')
    const found = (named?.sense.brief.channels ?? []).map(ruleOf)
    if (!named || found.length === 0 || found.some((rule) => !rule)) break
    // "not SMS, or to SMS but not WeChat": what is named again begins anew
    if (found.some((rule) => rule && rules.some((known) => JSON.stringify(known) === JSON.stringify(rule)))) break
    rules.push(...found.flatMap((rule) => rule ?? []))
    either ||= /\bor\b|或/.test(state.textOf(named.at, named.next))
    end = named.next
    const separator = separatorAt(state, end)
    either ||= separator?.op === 'or' && take(state, separator.next, 'brief') !== undefined
    next = separator?.next
  }
  return rules.length === 0 ? undefined : { rules, either, end }
}
