import { campaignsOf } from '../../catalog/campaigns.ts'
import type { Reference } from '../analyse.ts'
import type { Reading } from '../reading.ts'
import { whichCampaign } from './campaigns-asked.ts'

const state =
  '(?:(?:currently |now |still )?(?:running|live|ongoing|active|open|under ?way|in[ -](?:flight|progress|market|the field)|unfinished)|current)'
const english = new RegExp(
  `^(?:(?:and|so|ok|okay|please|now)[ ,]+)*(?:(?:what(?:'s|’s| is) )?(?:the )?status of|how(?:'s|’s| is| are| do| does)?|what(?:'s|’s| is| are| about)|which|do we have(?: any)?|are there(?: any)?|is there(?: an?| any)?|show(?: me)?|list|any|tell me about|where do we stand with) ?(?:of )?(?:the |our |my |all |any )*(?:${state} campaigns?|campaigns? (?:that |which )?(?:(?:is|are) )?${state})(?: (?:is|are|doing|going|performing|looking|getting on|faring|so far|now|today|at the moment|right now|currently|out there|do we have|have we got))*[\\s?.!]*$`,
  'iu',
)
const chinese =
  /^(?:那么?|请问|现在|目前|当前|看看|看一下|，|,)*(?:有)?(?:哪些|哪个|几个|没有|什么)?(?:(?:正在|还在|目前|现在|当前|仍在)(?:跑|进行|投放|执行|开展|推进|做|上线)(?:中|着)?|(?:进行|投放|执行|推进|跑着|在跑|在投|在做|在途|未结束|没结束|还没结束|没跑完|还没跑完)(?:中)?)(?:的)?(?:营销)?活动(?:现在|目前)?(?:的)?(?:怎么样|怎样|如何|情况|进展|表现|状态|效果|数据|有哪些|有吗|是哪些|是哪个|有几个|多少|是什么)?(?:怎么样|如何|呢|了|吗|啊)?[\s?？。.!！]*$|^(?:那么?|请问|现在|目前|当前|，)*(?:有)?(?:哪些|哪个|什么|没有)(?:营销)?活动(?:现在|目前)?(?:正在|还在|在|仍在)(?:跑|进行|投放|执行|做)(?:中|着)?(?:吗|呢)?[\s?？。.!！]*$/u

/** "How is the running campaign doing?", 正在跑的活动怎么样: the campaigns that are not over, or whose window is not; no result of them is told. */
export const readRunning = ({
  text,
  index: { catalog },
}: Reference): Pick<Reading, 'intent' | 'question' | 'clarification' | 'unread' | 'assumptions'> | undefined => {
  if (!english.test(text.trim()) && !chinese.test(text.trim())) return undefined
  const back = { intent: 'performance' as const, unread: [], assumptions: [] }
  if (campaignsOf(catalog).length === 0) return { ...back, clarification: whichCampaign(catalog, text) }
  return { ...back, question: { kind: 'compare', metrics: [], dimensions: [], verdict: 'running' } }
}
