import type { Part, State } from './state.ts'
import { sensesAt, wordsAt } from './steps.ts'

/** A static list by its name: "in the list VIP guests", 在名单「VIP」里, 名单VIP中的客户. */
export const memberPart = (state: State, at: number): Part | undefined => {
  const lead = wordsAt(
    state,
    at,
    /(?:on|in|from)? ?(?:the )?(?:static |customer )?list(?: called| named)?|(?:在)?(?:静态)?名单/,
  )
  const named = sensesAt(state, lead?.next ?? at, 'listed')
  if (!named || (!lead && named.at !== at)) return undefined
  // a name alone may be a segment's; beside the word "list" it is a list's
  const behind = wordsAt(state, named.next, /(?:这个|的)?(?:名单)(?:里|中|内)?(?:的)?|list|里|中|内/)
  const [only, other] = named.value
  if (!only || other) return undefined
  return { start: at, end: behind?.next ?? named.next, rule: { kind: 'member', list: only.id }, about: 'list' }
}
