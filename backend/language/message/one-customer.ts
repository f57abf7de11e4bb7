/** An id as people write it: with a digit in it. */
const id = String.raw`#?([a-z_-]{0,8}\d[\w-]{0,40})`
const noun = '(?:customer|client|user|member|shopper|account|person|id|客户号|客户|用户|会员|编号|卡号|顾客)'
const named = new RegExp(String.raw`${noun}\s*(?:number|no\.?|id|号|编号)?\s*[:：#=]?\s*[“"'「]?${id}`, 'iu')
const numbered = new RegExp(String.raw`${id}\s*(?:号客户|号用户|号会员|这个客户|这位客户|这个用户)`, 'iu')
const bare = new RegExp(
  String.raw`(?:^|[\s，,“"'「]|[\p{Script=Han}])${id}(?=$|[\s，,”"'」?？]|[\p{Script=Han}])`,
  'iu',
)

const asks =
  /\b(?:why|how come|what keeps|is|was|isn't|wasn't|does|did|check whether|check if)\b|为什么|为何|怎么|是不是|是否|在不在|有没有|吗/iu
const why = /\b(?:why|how come)\b|为什么|为何|怎么/iu
const place =
  /\b(?:in|included|selected|matched|match|excluded|left out|missing|part of|chosen|qualify|qualified|make it|get in|drop(?:ped)? out|there|here|on it|on the list)\b|入选|选中|选上|被选|在里面|里面|在其中|里(?:边|头)?[吗?？]?$|包含|包括|在内|在不在|不在|没在|没有在|进来|进不|没进|落选|排除|漏掉|命中|符合|满足|圈进|圈中|圈到/iu

/**
 * The id of the one customer whose place in the audience a message asks about ("why is customer 123 not in it?", 客户123为什么没选上);
 * nothing where it asks about something else. `text` is the message as typed.
 */
export const oneCustomer = (text: string): string | undefined => {
  if (text.length > 120 || !asks.test(text) || !place.test(text)) return undefined
  const found = named.exec(text) ?? numbered.exec(text) ?? (why.test(text) ? bare.exec(text) : null)
  return found?.[1]
}
