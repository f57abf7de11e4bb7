/** Two steps of one message, each as a message of its own. `at` is where the rest of the second begins, `lead` how many letters were put before it. */
export interface Steps {
  first: string
  second: string
  at: number
  lead: number
}

const fromThem =
  '(?:从(?:[这那](?:[0-9]+|[一二两三四五六七八九十百千万]+)(?:个|名|位)?(?:人|客户|用户|会员)?(?:里面?|里头|当中|中)?|这里面?|这里头|里面|里头|里边|中|这(?:些|批)(?:人|客户|用户)?(?:里面?|当中|中)?|他们(?:里面?|当中|中)?)|在(?:这(?:些|批)(?:人|客户|用户)?|他们|其)(?:里面?|当中|之中|中)|(?:这里面|其中))'
const keep = '只(?:留下?|保留|要|看|取|选)|留下?|保留|挑出?|挑选出?|筛选?出?|找出?|捞出?|选出?|圈出?|拿出?|取出?'
const drop = '去掉|去除|剔除掉?|剔掉|排除掉?|删掉|删除|拿掉|刨掉|踢掉|扣掉|减掉|筛掉|过滤掉|移除'

const zhSteps = [
  new RegExp(
    String.raw`^(.*?先.+?)[,，。;；、]\s*(?:再|然后再?|接着再?|随后再?|之后再?|最后再?)(?:${fromThem})?(?:把)?(?:(${drop})|(${keep}))(?![过了])(?:出来|下来|掉)?(?=.)(.+)$`,
    'su',
  ),
  new RegExp(
    String.raw`^(.+?)[,，。;；]\s*(?:再|然后再?|接着再?|随后再?|之后再?|最后再?)?${fromThem}(?:再|只)?(?:把)?(?:(${drop})|(${keep}))(?![过了])(?:出来|下来|掉)?(?=.)(.+)$`,
    'su',
  ),
]

const ofThem =
  '(?:(?:of|from|out of|among|within|in) (?:(?:those|these|the) [\\d,]+(?: people| customers| clients)?|those|these|them|that (?:list|group|set|lot)|this (?:list|group|set|lot)|there))'
const keepEn =
  '(?:only |just )?(?:keep|retain|leave|take|pick(?: out)?|select|choose)(?: me)?(?: with)?(?: only| just)?|narrow (?:it |them |that )?(?:down )?to|filter (?:it |them )?(?:down )?to|whittle (?:it |them )?down to'
const dropEn =
  '(?:drop|remove|exclude|take out|leave out|throw out|kick out|weed out|filter out|strip out|cut|discard|eliminate|subtract)'

const enSteps = [
  new RegExp(
    String.raw`^(.+?)[,;.]?\s+(?:and )?(?:then|next|after that|afterwards|finally),?\s+(?:${ofThem},?\s+)?(?:(${dropEn})|(${keepEn}))\s+(.+)$`,
    'is',
  ),
  new RegExp(String.raw`^(.+?)[,;.]?\s+(?:and )?(?:then )?${ofThem},?\s+(?:(${dropEn})|(${keepEn}))\s+(.+)$`, 'is'),
  new RegExp(
    String.raw`^(\W*(?:first|start with|begin with|starting with|beginning with|start from|take)\b.+?)[,;.]?\s+(?:and|then)\s+(?:(${dropEn})|(keep only|keep just|leave only|only keep))\s+(.+)$`,
    'is',
  ),
]

/** 下周过生日的客户？算了，改成8月份过生日的: a message that takes back its beginning. */
const turned = [
  /^(.+?)[,，。？?；;!！…\s]+(?:算了|不对|不不|哦不|啊不|等等|等下|说错了|口误|还是)[,，。\s]*(?:还是)?(?:改成|换成|改为|应该是|要)(.+)$/su,
  /^(.+?)[,.;?!…\s]+(?:no|no wait|wait|actually|sorry|scratch that|on second thoughts?|hang on)[, .]+(?:make (?:it|that|them)|change (?:it|that) to|let's (?:do|take|say)|i meant?)\s+(.+)$/is,
]
const takenBack = (text: string, zh: boolean): Steps | undefined => {
  for (const form of turned) {
    const [, first, rest] = form.exec(text) ?? []
    if (first && rest)
      return { first, second: (zh ? '改成' : 'make it ') + rest, at: text.length - rest.length, lead: zh ? 2 : 8 }
  }
  return undefined
}

/** 消费前200名里面，哪些不在英国？, "of the top 200 customers by spend, who is outside the UK?": so many of everybody, and who of those is asked for. */
const askedOf = [
  /^(.*?(?:前\s?[\d,]+(?:%|名|位|个|人)?|最[高多大][^，,。]{0,4}\d+(?:名|位|个|人)).*?)(?:的)?(?:客户|用户|会员|人)?(?:里面?|里头|当中|之中|中)[，,]?\s*(?:有)?(?:哪些|谁|哪几个)(?:人|客户)?(?:是)?([^，,。？?]+)[？?。\s]*$/su,
  /^\W*(?:(?:out )?of|among|amongst|from among) (?:the |our )?((?:top |bottom |first |best |biggest |highest )?[\d,]+.+?),\s*(?:who|which(?: ones| of them| customers)?)((?: is| are|'s| has| have| had)? .+?)[?.\s]*$/is,
]
const whoOf = (text: string, zh: boolean): Steps | undefined => {
  const [, first, rest] = askedOf[zh ? 0 : 1]?.exec(text) ?? []
  if (!first || !rest) return undefined
  const said = zh ? '只留' : 'keep only those who '
  const more = zh ? rest : rest.trim().replace(/^(?:is|'s)(?![a-z])/i, 'are')
  const at = text.lastIndexOf(rest.trim())
  return {
    first: zh ? first : `the ${first}`,
    second: said + more + (zh && !more.endsWith('的') ? '的' : ''),
    at,
    lead: said.length,
  }
}

/** Longer messages are read as a whole. */
const longest = 1000
/** "First take everyone over 60": no first event of anybody. */
const opening =
  /^\W*(?:first(?:ly)?|to start|to begin),?\s+(?=(?:take|get|pull|find|list|select|pick|grab|show|identify|choose|all|everyone|everybody|the)\b)/i

/**
 * An audience built in two steps: 先取余额最高的3%，再从里面留下没有违约的, "start with the 500 highest balances, then drop anyone who is
 * married". The second is made to what the first gives, so ranks of the first are over everybody. Undefined where a message is no such thing.
 */
export const inSteps = (text: string): Steps | undefined => {
  if (text.length > longest) return undefined
  const zh = /\p{Script=Han}/u.test(text)
  const back = takenBack(text, zh)
  if (back) return back
  const asked = whoOf(text, zh)
  if (asked) return asked
  for (const form of zh ? zhSteps : enSteps) {
    const [, first, dropped, kept, rest] = form.exec(text) ?? []
    if (!first || !rest || Boolean(kept) === Boolean(dropped)) continue
    const begun = opening.exec(first)?.[0].length ?? 0
    const said = kept ? (zh ? '只留' : 'keep only ') : zh ? '去掉' : 'drop '
    return {
      first: first.slice(begun).replace(/[, ]+first$/i, ''),
      second: said + rest,
      at: text.length - rest.length,
      lead: said.length,
    }
  }
  return undefined
}
