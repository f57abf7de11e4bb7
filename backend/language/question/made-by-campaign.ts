import type { CampaignFact } from '../../catalog/catalog.ts'
import type { Hunt } from './found.ts'
import { cueOf, nameOf, type Slot } from './slots.ts'

const group =
  /\b(?:among|amongst|for|within|only|limited to|restricted to)\s+(?:all |the |those |only )*(?:\w+ )?(?:customers?|people|users?|members?|clients?|shoppers?|those|households?)?\s*(?:who|that|which)\s+(?:had |have |has |actually |really |then )*(convert|open|click|respond|receiv)\w*\b/iu
const zhGroup =
  /(?:在|对|对于|针对|只看|仅看|限于)(?:那些|所有|全部)?(转化|打开|点击|点开|收到)(?!率|量|数)(?:过了|过|了)?[^，,。；;？?！!]{0,8}的(?:客户|用户|人|会员|顾客)/u

const deeds: Record<string, CampaignFact> = {
  convert: 'converted',
  respond: 'converted',
  转化: 'converted',
  open: 'opened',
  打开: 'opened',
  点开: 'opened',
  click: 'clicked',
  点击: 'clicked',
  receiv: 'received',
  收到: 'received',
}

/** Where a message names customers by what a campaign made of them, and what that is. */
export interface MadeGroup {
  did: CampaignFact
  start: number
  end: number
}

/** "among those who converted", 对转化了的客户: the customers whom a campaign made what they are; undefined where no such group is named. */
export const madeGroupIn = (text: string): MadeGroup | undefined => {
  const found = group.exec(text) ?? zhGroup.exec(text)
  const did = found?.[1] === undefined ? undefined : deeds[found[1].toLowerCase()]
  return found && did ? { did, start: found.index, end: found.index + found[0].length } : undefined
}

/** The fact alone. */
export const madeByCampaign = (text: string): CampaignFact | undefined => madeGroupIn(text)?.did

/** Such a group, where results of campaigns or their arms are asked for, is whom these are asked of, and no figure. */
export const madeGroups = ({ slots, tokens, found }: Hunt, text: string): void => {
  const made = madeGroupIn(text)
  if (!made) return
  const ofCampaigns = (slot: Slot) =>
    cueOf(slot, 'campaigns') ?? nameOf(slot, 'arm') ?? nameOf(slot, 'arm-head') ?? nameOf(slot, 'campaign')
  const within = slots.filter(
    ({ from, to }) => (tokens[to - 1]?.end ?? 0) > made.start && (tokens[from]?.start ?? made.end) < made.end,
  )
  // "click rate among customers who opened" is one figure
  const first = tokens[within[0]?.from ?? -1]
  const last = tokens[(within.at(-1)?.to ?? 0) - 1]
  if (!first || !last || first.start < made.start || last.end > made.end || !slots.some(ofCampaigns)) return
  for (const slot of within) found.used.add(slot)
  found.said.add('made')
}
