import type { CampaignFact } from '../../catalog/catalog.ts'

const group =
  /\b(?:among|amongst|for|within|only|limited to|restricted to)\s+(?:all |the |those |only )*(?:\w+ )?(?:customers?|people|users?|members?|clients?|shoppers?|those|households?)?\s*(?:who|that|which)\s+(?:had |have |has |actually |really |then )*(convert|open|click|respond|receiv)\w*\b/iu
const zhGroup =
  /(?:在|对|对于|针对|只看|仅看|限于)(?:那些|所有|全部)?(转化|打开|点击|点开|收到)(?:过|了|过了)[^，,。；;？?！!]{0,8}的(?:客户|用户|人|会员|顾客)/u

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

/** "among those who converted", 对转化了的客户: the customers whom the campaign that is asked about made what they are; undefined where no such group is named. */
export const madeByCampaign = (text: string): CampaignFact | undefined => {
  const word = (group.exec(text) ?? zhGroup.exec(text))?.[1]
  return word === undefined ? undefined : deeds[word.toLowerCase()]
}
