import { factSources } from '../../catalog/campaign-facts.ts'
import { campaignsOf } from '../../catalog/campaigns.ts'
import type { Reference } from '../analyse.ts'
import { type Token, tokenise } from '../normalise.ts'
import type { Clarification, Reading } from '../reading.ts'

const english =
  /\b(?:(?:what|how much) (?:did|does|do|was|is|were)(?: the)? (?:cost of )?(?:each|every|one|an?|per)?\s*(?:extra|added|additional|incremental) (?:purchase|order|sale|conversion|customer|buyer)s?(?: (?:cost|costs)(?: us| them)?)?|(?:the )?(?:incremental cost(?: per (?:conversion|customer|purchase|order|sale))?|icpa)|(?:the )?costs? (?:per|of (?:each|every|an?|one)) (?:extra|added|additional|incremental) (?:purchase|order|sale|conversion|customer|buyer))\b/iu
const chinese =
  /(?:增量(?:转化|获客)?成本|每(?:个|笔|单)?增量(?:转化|订单|成交|客户)?的?成本|iCPA)(?:是|有)?(?:多少)?|每(?:多|增加|新增|额外|带来)(?:转化|成交|购买)?(?:了|出|来)?一?(?:笔|个|次|单|位)?的?(?:购买|转化|订单|成交|客户)(?:要|需要|得|的)*(?:花(?:了|费)?多少钱?|花费多少|成本(?:是)?(?:多少)?)/iu

/** The same question with the words for the cost of a conversion; undefined where it is not asked. */
const reworded = (text: string): string | undefined => {
  if (english.test(text)) return text.replace(english, 'what was the cost per conversion')
  return chinese.test(text) ? text.replace(chinese, '的单个转化成本是多少') : undefined
}

/** What that number counts and what it does not. */
const note = {
  zh: '这是花费除以全部转化，包括没有活动也会发生的；每个额外转化的成本见“效果”页的增长公式',
  en: 'This divides the cost by all conversions, also those that would have come without the campaign; the cost of each added one is on the Performance page, under Growth',
}

type Asked = Pick<Reading, 'intent' | 'question' | 'rule' | 'unread' | 'assumptions' | 'clarification'>

/** No effect is told where a cost is asked. */
const unrecorded: Clarification = {
  reason: 'missing_data',
  question: {
    zh: '数据里没有活动的花费，所以算不出成本。导入每次发送的成本后再问；要看效果，可以问“提升了多少”。',
    en: 'The data hold no cost of campaigns, so no cost can be computed. Import what each message cost and ask again; for the effect, ask how much it added.',
  },
}

/** "What did each extra purchase cost us", 每多一笔购买花了多少钱: the cost of a conversion, and what that leaves out; undefined where it is not wholly read. */
export const readCostOfAdded = (
  reference: Reference,
  read: (reference: Reference, tokens: Token[]) => Asked | undefined,
): Asked | undefined => {
  const text = reworded(reference.text)
  const { catalog } = reference.index
  if (text !== undefined && campaignsOf(catalog).length > 0 && factSources(catalog, 'cost').length === 0)
    return { intent: 'performance', unread: [], assumptions: [], clarification: unrecorded }
  const found = text === undefined ? undefined : read({ ...reference, text }, tokenise(text))
  if (!found?.question || found.unread.length > 0) return undefined
  return { ...found, assumptions: [...found.assumptions, { note }] }
}
