const en =
  /^\s*(?:so |and |please )?(?:how many|what(?:'s| is) the (?:total )?number of|(?:total )?number of|count (?:all )?(?:of )?(?:the |our )?)\s*(?:all |the |our )*(?:customers?|clients?|users?|members?|people)(?: (?:do (?:we|you|i) have|are there|have we got|in total|overall|altogether|in all|exist))*\s*[?.!]*\s*$/i
const zh =
  /^\s*(?:请问|现在|目前|我们|一共|总共|共|全部|所有|行里|库里)*(?:有)?(?:多少|几)(?:位|个|名)?(?:客户|用户|会员|人)[?？。吗呢]*\s*$|^\s*(?:我们|现在|目前|全部|所有)*(?:的)?(?:客户|用户|会员)(?:总数|总量|总共|一共|数量)?(?:有|是)?(?:多少|几)(?:位|个|名|人)*[?？。呢]*\s*$/

/** Whether a message asks how many customers there are at all, with no condition. `text` is the message as typed. */
export const isHeadcount = (text: string): boolean => en.test(text) || zh.test(text)
