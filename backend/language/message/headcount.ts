import type { Token } from '../normalise.ts'

const en =
  /^\s*(?:so |and |please )?(?:how many|what(?:'s| is) the (?:total )?number of|(?:total )?number of|count (?:all )?(?:of )?(?:the |our )?)\s*(?:all |the |our )*(?:customers?|clients?|users?|members?|people)(?: (?:do (?:we|you|i) have|are there|have we got|in total|overall|altogether|in all|exist))*\s*[?.!]*\s*$/i
const zh =
  /^\s*(?:请问|现在|目前|我们|咱们|咱|一共|总共|共|全部|所有|行里|库里)*(?:有)?(?:多少|几)(?:位|个|名)?(?:客户|用户|会员|人)[?？。吗呢啊呀]*\s*$|^\s*(?:我们|现在|目前|全部|所有)*(?:的)?(?:客户|用户|会员)(?:总数|总量|总共|一共|数量)?(?:有|是)?(?:多少|几)(?:位|个|名|人)*[?？。呢]*\s*$/

/** Whether a message asks how many customers there are at all, with no condition. `text` is the message as typed. */
export const isHeadcount = (text: string): boolean => en.test(text) || zh.test(text)

const among = /(?:客户|用户|会员|人|群体|其)(?:里面?|中|之中|当中)/
const shareZh =
  /(?:的)?(?:客户|用户|会员|人)?(?:的)?(?:占比|比例|占多少|占了多少|占百分之多少|占几成)(?:是|为|有)?(?:多少|几成)?[?？。!！\s]*$/
const shareEn =
  /^\s*(?:what(?:'s| is|’s)? )?(?:the )?(?:share|percentage|proportion|fraction|percent) of (?=(?:our |all |the )*(?:customers?|clients?|people|members?|users?)\s+(?:who|that|with|without|have|has|hold|own|are|aged|in|from)\b)/i
const nested =
  /\b(?:among|of (?:our |all |the )*(?:customers?|clients?|people|members?|users?) (?:in|from|aged|over|under)\b.*\b(?:have|has|hold|own|are)\b)/i

/**
 * A message without the words that ask which share of all customers it describes (有房贷的客户占比, "what percentage of customers have a
 * mortgage"): the count of an audience tells its share. A share among others is left as it is: it has another base.
 */
export const withoutShare = (tokens: Token[], text: string): Token[] => {
  const [zh, en] = [shareZh.exec(text), shareEn.exec(text)]
  if (zh && !among.test(text.slice(0, zh.index))) return tokens.filter(({ start }) => start < zh.index)
  if (en && !nested.test(text))
    return tokens.filter(({ start, end }) => start >= en[0].length && text.slice(start, end) !== '?')
  return tokens
}
