import type { Hunt } from './found.ts'
import { use } from './found.ts'
import { cueOf, nameOf, type Slot } from './slots.ts'

const able = /能|可以|可(?=触达|联系|覆盖)|\b(?:can|could|able|reachable|contactable)\b/i
const done = /触达(?:了|过)|联系(?:了|过)|覆盖(?:了|过)|\bdid\b/i
const counts = /多少|几|[?？]\s*$|how many|人数|客户数/i
/** An audience: 能用短信触达的客户. */
const described = /(?:触达|联系|覆盖)(?:到|上)?的|\b(?:who|that) (?:we )?can\b|(?:customers|people) we can\b/i

/** "how many customers can we reach by SMS", 各渠道能触达多少人: how many a message on each channel could reach, not whom one did. */
export const reachAsked = (hunt: Hunt, text: string, routes: readonly string[]): void => {
  const { slots, found, tokens } = hunt
  const isReach = (slot: Slot) => cueOf(slot, 'reach') || nameOf(slot, 'metric')?.metric === 'sent_customers'
  const at = slots.findIndex(isReach)
  if (at < 0 || !able.test(text) || done.test(text) || !counts.test(text) || described.test(text)) return
  if (slots.some((slot) => nameOf(slot, 'campaign'))) return
  const named = slots.filter((slot) => nameOf(slot, 'route'))
  const each = slots.find((slot) => cueOf(slot, 'channels'))
  const channels = named.length > 0 ? named.map((slot) => nameOf(slot, 'route')?.channel ?? '') : each ? routes : []
  if (channels.length === 0) return
  for (const channel of channels.slice(0, 6))
    if (!found.metrics.includes(`reachable:${channel}`)) found.metrics.push(`reachable:${channel}`)
  for (const [n, slot] of slots.entries()) {
    const next = slots[n + 1]
    const isRoute = nameOf(slot, 'route') || cueOf(slot, 'channels') || isReach(slot)
    const leads =
      next &&
      (nameOf(next, 'route') || cueOf(next, 'channels')) &&
      /^(?:by|via|through|on|over|per|各|每个|不同|用|通过|靠|and|or|和|或|、)$/.test(tokens[slot.from]?.text ?? '')
    if (
      isRoute ||
      leads ||
      /^(?:能|可以|可|分别|各自|message|messages)$/.test(
        tokens
          .slice(slot.from, slot.to)
          .map((token) => token.text)
          .join(''),
      )
    )
      use(hunt, slot, 'reach')
  }
}
