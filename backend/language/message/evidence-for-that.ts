const english =
  /^(?:(?:and|so|but|ok|okay|then)[ ,]*)*(?:(?:is|are) there |do we have |have we |what(?:'s|’s| is| was)? |show me |how (?:strong|good|solid|sure) is )(?:any|some|the|a)? ?(?:evidence|proof|trials?|tests?)(?: (?:for|behind|of|on|about) (?:it|that|this|them))?[\s?.!]*$/i
const chinese =
  /^(?:那么?|这个|这|它|请问|，|,)*(?:有没有|有|是否有|依据是|证据是)(?:什么|啥|任何|相关|一些)?的?(?:证据|依据|试验|实验|数据支持)?(?:支持|支撑)?(?:吗|么|没有|没|呢)?[\s?？。]*$/u
const chineseNoun = /证据|依据|试验|实验|数据支持/u

/** "What is the evidence for it?", 有证据吗 and nothing more: about what the answer before told of. */
export const isOfThat = (text: string): boolean =>
  english.test(text.trim()) || (chinese.test(text.trim()) && chineseNoun.test(text))
