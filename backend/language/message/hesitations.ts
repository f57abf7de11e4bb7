const said =
  /(?<=[\p{L}\p{N}])(?:[,，]|…|\.{3})?\s*(?<![\p{L}])(?:um+|uh+|er+m?|hm+|呃+|额|嗯+|唔+)(?:[,，]|…|\.{3})\s*|(?<=[\p{L}\p{N}])(?:[,，]|…|\.{3})\s*(?:um+|uh+|er+m?|hm+|呃+|唔+)\s+(?=[\p{L}\p{N}])/gu

/** Sounds of a mood before what is said: "ugh, the other way round", 好困。…. */
const moods =
  /^(?:(?:lol|haha+|ugh+|a+rgh+|eh+|meh|yawn|sigh|whoa|wow|yikes|phew|gosh|omg|grr+|oof|hmph|ouch|唉+|哎+呀?|哈哈+|呵呵|晕|天哪|我的天|诶|救命|好累|好困|真累|累死|困死|服了|额|呃)(?:了|啊|呀)?(?:[,，.。!！…~、:：]+\s*|\s+(?=[\p{L}\p{N}])))+/iu

/** 老板说太多了: who finds so, and no job of customers. */
const complains =
  /^(?:我们?)?(?:老板|领导|经理|主管|总监|主任|行长|同事)(?:刚才?|又|就|还|也)?(?:说|觉得|嫌|认为|抱怨|反馈)(?:这个?|名单|人数?)*(?=太|不够|有点|过于|没几个|偏)/u

/** 其实黄金会员也可以来 */
const turns = /^(?:其实|说实话|老实说|(?:这么|这样)?算下来|这么一算)(?!是)(?:吧|呢)?[，,]?\s*/u

const blank = (sound: string): string => ' '.repeat(sound.length)

/** A message with the sounds of somebody who thinks, inside a sentence ("to, um, nine", 改成，呃，九) or before it, as blanks: every other letter stands where it stood. */
export const withoutHesitations = (text: string): string =>
  text.replace(said, blank).replace(moods, blank).replace(complains, blank).replace(turns, blank)
