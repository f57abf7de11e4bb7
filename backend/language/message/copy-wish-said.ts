import type { Lang } from '../../bilingual.ts'
import type { ChannelName } from '../../catalog/catalog.ts'
import { type CopyWish, joinedWishes } from '../copy-wish.ts'
import type { Span } from '../reading.ts'

/** What is written, by name: makes a wish about the copy of words that could be about the audience. */
const nouns =
  /文案|话术|短信|标题|正文|措辞|语气|口吻|\b(?:the )?(?:copy|wording|text|message|sms|subject(?: line)?|tone|e-?mail)\b/iu
const wholeNoun =
  /^(?:的|in |for |把|将|这个|这条|这版|the |this |that |its )*(?:文案|话术|短信|标题|正文|内容|措辞|语气|口吻|copy|wording|text|message|sms|subject(?: line)?|tone|e-?mail)s?(?:里|中|上|的|要|得|写得|改得|再|更|is|should be|to be|a)*$/iu
/** Around a wish, without meaning of its own. */
const around =
  /^(?:the (?:copy|text|message|wording|sms|e-?mail) is|给我?|来|ok|okay|please|pls|now|then|and|also|but|can you|could you|would you|i'd like|i want|let's|make (?:it|them|this|that|the (?:copy|text|message|wording|tone|sms|e-?mail|subject(?: line)?))|keep it|write it|write|rewrite|have it|be|sound|a (?:bit|little|touch|lot)|slightly|much|even|more of it|in a|请|麻烦|帮我|帮忙|能不能|能否|可以|可不可以|把|将|再|更|改|改得|写得|写|弄得|弄|要|得|希望|想要|另外|同时|并且|而且|还要|这版|这条|这个|一版|的)+[\s，,]*/iu
const tails =
  /[\s，,]*(?:please|pls|thanks|thank you|a (?:bit|little)|too|as well|吧|吗|呢|了|啊|哦|谢谢|一下|一些|一点儿?|点儿?|些|可以吗|好吗|行吗|的|tone|wording|style|风格|的语气|的口吻|[?？!！.。])+$/iu

const wishes: [RegExp, CopyWish][] = [
  [
    /^(?:(?:更|再)?(?:简?短|精简|简洁|精炼|简练)|缩短|压缩|太长|(?:(?:too |so )long|shorter|shorten(?: (?:it|the \w+))?|briefer|tighter|(?:more )?concise|brief|cut (?:it|the \w+)(?: down)?))$/iu,
    { length: -1 },
  ],
  [
    /^(?:(?:更|再)?(?:长|详细|丰富|充实)|太短|(?:(?:too |so )short|longer|lengthen(?: it)?|(?:in )?more detail(?:ed)?|more details))$/iu,
    { length: 1 },
  ],
  [
    /^(?:(?:更|再|语气)?(?:活泼|轻松|俏皮|亲切|口语化?|接地气|热情|友好|温暖|随意)|(?:不要|别|不用)?(?:那么|太|这么)正式|(?:less formal|less stiff|informal|(?:more )?casual|friendlier|warmer|livelier|lively|friendly|warm|playful|chattier|relaxed|(?:more )?(?:friendly|playful|lively|relaxed|conversational|personal)))$/iu,
    { tone: 'lively' },
  ],
  [
    /^(?:(?:更|再|语气)?(?:正式|庄重|严肃|专业|稳重)|(?:不要|别)(?:那么|太|这么)?(?:随意|活泼|口语)|(?:(?:more |very )?(?:formal|professional|serious)|less (?:casual|informal|playful)))$/iu,
    { tone: 'formal' },
  ],
  [
    /^(?:(?:语气)?(?:恢复|回到)?(?:平实|中性|原来的?语气)|(?:neutral|plain|the usual tone|back to (?:plain|neutral|the usual tone)))$/iu,
    { tone: 'plain' },
  ],
  [
    /^(?:不要|别用|不用|去掉|去除|删掉|少用|没有)(?:感)?叹号$|^(?:no|without|drop(?: the)?|remove(?: the)?|avoid|do not use|don't use)(?: any)? exclamation(?:s| marks?| points?)$/iu,
    { without: ['exclamations'] },
  ],
  [
    /^(?:不要|不用|去掉|删掉)(?:称呼|问候语?|开头的?问候)$|^(?:no|without(?: a| the)?|drop(?: the)?|remove(?: the)?) (?:greeting|salutation|dear \w+)$/iu,
    { without: ['greeting'] },
  ],
  [
    /^(?:不要|不用|去掉|删掉)(?:详情|咨询|联系)(?:方式|那句)?$|^(?:no|without|drop|remove)(?: the| any)? (?:contact|details?)(?: line| sentence)?$/iu,
    { without: ['contact'] },
  ],
  [
    /^(?:提到?|写上|写明|加上|加|说明|强调|突出|带上|点出)(?:一下)?(?:活动的?)?(?:截止(?:日期|时间)?|活动时间|期限|结束(?:时间|日期)|有效期|最后一天)$|^(?:mention(?:ing)?|add(?:ing)?|includ(?:e|ing)|say(?:ing)?|stat(?:e|ing)|stress(?:ing)?|show(?:ing)?|with|name)(?: the| a| its)? (?:deadline|end date|closing date|last day|expiry(?: date)?|when it ends)$/iu,
    { mention: ['deadline'] },
  ],
  [
    /^(?:提到?|写上|写明|加上|加|说明|强调|突出|带上)(?:一下)?(?:优惠|权益|礼品|奖励|活动内容)$|^(?:mention(?:ing)?|add(?:ing)?|includ(?:e|ing)|say(?:ing)?|stat(?:e|ing)|stress(?:ing)?|with)(?: the| our| its)? (?:offer|discount|voucher|coupon|gift|benefit|reward)$/iu,
    { mention: ['offer'] },
  ],
  [
    /^(?:提到?|写上|写明|加上|加|说明|带上)(?:一下)?(?:联系方式|咨询方式|去哪里看|详情入口)$|^(?:mention|add|include|say|with)(?: the| a| our)? (?:contact(?: details?)?|where to (?:ask|look|read more)|link to details)$/iu,
    { mention: ['contact'] },
  ],
]

const languages: [RegExp, Lang[], boolean][] = [
  [
    /^(?:中英文?(?:双语|都要|两版|各一版)?|双语|bilingual|in both languages|both languages|chinese and english|in chinese and english)$/iu,
    ['zh', 'en'],
    true,
  ],
  [
    /^(?:也)?(?:来|出|要|写|加|给)?(?:一?[个版份])?(?:英文|英语)(?:版本?|的)?(?:也要|也来一[版份])?$|^(?:an? )?(?:in )?english(?: version| one| copy)?$/iu,
    ['en'],
    false,
  ],
  [
    /^(?:也)?(?:来|出|要|写|加|给)?(?:一?[个版份])?(?:中文|汉语)(?:版本?|的)?(?:也要|也来一[版份])?$|^(?:an? )?(?:in )?chinese(?: version| one| copy)?$/iu,
    ['zh'],
    false,
  ],
]
const beside = /也|还要|再来|再加|再出|另外|\b(?:too|also|as well|add|another|besides)\b/iu

const quotedIn =
  /(?:加上|加一句|加|写上|补一句|末尾加|结尾加|最后加|(?<=^\s*|[,;.!?]\s*|\b(?:and|please|also|then|to|you|just)\s+)(?:add|append|include|put in|say))(?:这句|一句|the (?:sentence|line|words))?[:：]?\s*[“"「'‘](.{2,200}?)[”"」'’]/iu

const bare = (clause: string): string => {
  let text = clause.trim()
  for (;;) {
    const next = text.replace(around, '').replace(tails, '').trim()
    if (next === text || next === '') return text
    text = next
  }
}

const readClause = (clause: string): CopyWish | undefined => {
  for (const form of new Set([
    clause.trim(),
    clause.trim().replace(tails, ''),
    bare(clause),
    bare(clause.replace(nouns, ' ').trim()),
  ])) {
    for (const [pattern, wish] of wishes) if (pattern.test(form)) return wish
    for (const [pattern, langs, all] of languages)
      if (pattern.test(form)) return { langs: all || beside.test(clause) ? ['zh', 'en'] : langs }
  }
  return undefined
}

/** What a message says about how the copy is to be written, and what of it no writer here can do. `text` is the message as typed. */
export interface SaidWish {
  wish: CopyWish
  /** The one channel whose copy is meant. */
  channel?: ChannelName | undefined
  unread: Span[]
}

/** The copy of one channel: "the push copy", "the push" of which something is asked, 推送的文案. */
const copyOfChannel: readonly [ChannelName, RegExp][] = (
  [
    ['sms', 'sms|text message', '短信'],
    ['push', '(?:app )?push(?: notification)?', '(?:App)?推送'],
    ['email', 'e-?mail', '邮件'],
    ['wecom', 'wecom', '企业微信'],
    ['wechat', 'wechat', '微信'],
  ] as const
).map(([name, en, zh]) => [
  name,
  new RegExp(
    `(?:\\b(?:the |this |that |its )?(?:${en})(?:'s)? (?:copy|texts?|wording|message|body)\\b|\\b(?:the|this|that|its) (?:${en})(?= (?:shorter|longer|briefer|tighter|more|less|friendlier|is too)\\b|$)|(?:${zh})的?(?:文案|文字|正文|内容|消息|话术)|^(?:请)?(?:把|将)?(?:${zh})(?=(?:改|写|弄|缩|压|再|更|太|短|长)))`,
    'iu',
  ),
])

const ofOneChannel = (text: string): { channel?: ChannelName; said: string } => {
  for (const [channel, pattern] of copyOfChannel)
    if (pattern.test(text))
      return { channel, said: text.replace(pattern, /\p{Script=Han}/u.test(text) ? '文案' : 'the copy') }
  return { said: text }
}

/** A wish about the copy whatever it says: "make the copy rhyme", 文案写得幽默一点. */
const ofCopy =
  /^(?:please |can you |could you )*(?:make|have|let|write|rewrite|turn) (?:the |this |that )?(?:copy|text|wording|message|tone)\b|^(?:请|把|将)*(?:文案|话术|语气|措辞)(?:写得|改得|弄得|写成|改成|要|得|再|更)/iu

/**
 * Reads wishes about the copy: "shorter and less formal", 语气活泼一点，不要感叹号, "mention the deadline", "in English too", 加上“…”.
 * Undefined where a message is about something else: then every part of it must be such a wish, or name the copy.
 */
export const copyWishOf = (text: string): SaidWish | undefined => {
  if (text.length > 240) return undefined
  const quoted = quotedIn.exec(text)
  const { channel, said } = ofOneChannel(quoted ? text.replace(quoted[0], ' ') : text)
  let wish: CopyWish = quoted?.[1] ? { add: [quoted[1]] } : {}
  const unread: Span[] = []
  for (const found of said.matchAll(/[^,，;；、。.!！?？]+?(?=$|[,，;；、。.!！?？]|\s(?:and|but)\s)/giu)) {
    const clause = found[0].replace(/^\s*(?:and|but)\s+/iu, '')
    if (clause.trim() === '' || wholeNoun.test(clause.trim())) continue
    const read = readClause(clause)
    if (read) wish = joinedWishes(wish, { ...read, length: read.length })
    else if (bare(clause) !== '' && !/^(?:please|thanks|ok|请|谢谢|好的?)$/iu.test(clause.trim())) {
      // a clause that names its channel was put another way: then the message is named as typed
      const missed = text.includes(clause.trim()) ? clause.trim() : text.trim()
      const start = text.indexOf(missed)
      unread.push({ text: missed, start, end: start + missed.length })
    }
  }
  const nothing = Object.keys(wish).length === 0
  if (nothing && !(ofCopy.test(said.trim()) && unread.length > 0)) return undefined
  return unread.length === 0 || nouns.test(said) ? { wish, channel, unread } : undefined
}
