import { factSources } from '../../catalog/campaign-facts.ts'
import { campaignsOf } from '../../catalog/campaigns.ts'
import type { Catalog } from '../../catalog/catalog.ts'
import type { Reference } from '../analyse.ts'
import { type Token, tokenise } from '../normalise.ts'
import type { Clarification, Reading } from '../reading.ts'
import { whichCampaign } from './campaigns-asked.ts'

const english =
  /\b(?:i?ROMI|i?ROI|i?ROAS|returns? on (?:(?:the )?(?:marketing|advertising|ad|campaign)(?: (?:investment|spend|costs?))?|investment|spend(?:ing)?|costs?))\b/iu
const chinese =
  /(?:的)?(?:投产比|投入产出比?|投资回报(?:率|比)?|回报率|ROI|ROMI|ROAS)(?:率)?(?:是|有|为)?(?:多少|多高|怎么样|如何|几何|好不好)?/iu

/** The same question with the words for what it added to revenue; undefined where no return is asked for. */
const reworded = (text: string): string | undefined => {
  if (/\p{Script=Han}/u.test(text))
    return chinese.test(text) ? text.replace(chinese, '的人均活动收入提升了多少') : undefined
  if (!english.test(text)) return undefined
  const asked = text.replace(english, 'lift in campaign revenue per customer')
  // "ROMI of the spring campaign" asks by its noun alone
  return /^\s*(?:the )?lift in/i.test(asked) ? `what was the ${asked.replace(/^\s*the /i, '')}` : asked
}

const missing = (catalog: Catalog): Clarification | undefined => {
  const [cost, revenue] = (['cost', 'revenue'] as const).map((fact) => factSources(catalog, fact).length > 0)
  if (cost && revenue) return undefined
  const zh = [...(cost ? [] : ['活动的花费']), ...(revenue ? [] : ['活动的收入'])].join('和')
  const en = [...(cost ? [] : ['the cost']), ...(revenue ? [] : ['the revenue'])].join(' or ')
  return {
    reason: 'missing_data',
    question: {
      zh: `投产比要用增量收入除以花费，数据里没有${zh}，所以不算。导入后再问；要看效果，可以问“提升了多少”。`,
      en: `A return divides the added revenue by the cost, and the data do not tell ${en} of campaigns, so none is computed. Import it and ask again; for the effect, ask how much it added.`,
    },
  }
}

const oneAtATime = (catalog: Catalog, text: string): Clarification => {
  const { options = [] } = whichCampaign(catalog, text)
  const zh = /\p{Script=Han}/u.test(text)
  return {
    reason: 'ambiguous',
    question: {
      zh: '投产比一次算一个活动，您要看哪一个？',
      en: 'A return is computed for one campaign at a time. Which one do you mean?',
    },
    options: options.map(({ label }) => ({
      label,
      say: zh ? `${label.zh}的投产比是多少` : `what was the ROI of ${label.en}`,
    })),
  }
}

type Asked = Pick<Reading, 'intent' | 'question' | 'rule' | 'unread' | 'assumptions' | 'clarification'>

/** "What was the ROI of the spring campaign?", 投产比: what it added to revenue, set against its cost. Undefined where it is not wholly read. */
export const readReturn = (
  reference: Reference,
  read: (reference: Reference, tokens: Token[]) => Asked | undefined,
): Asked | undefined => {
  const text = reworded(reference.text)
  const { catalog } = reference.index
  if (text === undefined || campaignsOf(catalog).length === 0) return undefined
  const back = { intent: 'performance' as const, unread: [], assumptions: [] }
  const lacking = missing(catalog)
  if (lacking) return { ...back, clarification: lacking }
  const found = read({ ...reference, text }, tokenise(text))
  if (!found || found.unread.length > 0) return undefined
  const { question } = found
  if (question?.kind === 'effect' && question.campaign && question.dimensions.length === 0)
    return { ...found, question: { ...question, metrics: ['revenue_per_customer'], returns: true } }
  return question || found.clarification ? { ...back, clarification: oneAtATime(catalog, reference.text) } : undefined
}
