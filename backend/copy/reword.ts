import type { Bilingual, Lang } from '../bilingual.ts'
import type { CopyWish } from '../language/copy-wish.ts'

type Tone = NonNullable<CopyWish['tone']>

/** Polite forms and what stands for them in another tone; facts and names stay as they are. */
const changes: Record<Exclude<Tone, 'plain'>, Record<Lang, [RegExp, string][]>> = {
  lively: {
    zh: [
      [/您/g, '你'],
      [/尊敬的客户/g, '朋友'],
      [/^(\{\{[^}]*\}\}|朋友)，你好：/gm, '嗨，$1！'],
      [/欢迎回来，/g, '欢迎回来！'],
      [/好久不见，/g, '好久不见！'],
      [/为你介绍/g, '来认识一下'],
      [/邀请你了解/g, '一起来看看'],
      [/请你知晓/g, '跟你说一声'],
      [/详情请见/g, '更多内容就在'],
    ],
    en: [
      [/\bDear (\{\{[^}]*\}\}|customer),/g, 'Hi $1,'],
      [/\| default: "customer"/g, '| default: "there"'],
      [/\bHi customer,/g, 'Hi there,'],
      [/\bWe are\b/g, "We're"],
      [/\bwe are\b/g, "we're"],
      [/\bIt has been\b/g, "It's been"],
      [/\bDo tell us\b/g, 'Tell us'],
      [/\bdo tell us\b/g, 'just tell us'],
      [/\bWe have\b/g, "We've"],
      [/\bWelcome back: s/g, 'Welcome back! S'],
      [/\bShould you have\b/g, 'If you have'],
      [/\bDetails are\b/g, 'More is'],
    ],
  },
  formal: {
    zh: [
      [/^好久不见，/gm, '感谢您一直以来的支持。'],
      [/看看/g, '了解'],
      [/您用得上吗/g, '是否适合您'],
      [/详情请见/g, '详情敬请查阅'],
      [/随时联系客服/g, '随时与客服联系'],
    ],
    en: [
      [/\bHave a look at\b/g, 'Please consider'],
      [/\bhave a look at\b/g, 'please consider'],
      [/\bGood to see you\b/g, 'We are glad to be of service'],
      [/\bMeet ([^:]+): /g, 'May we introduce $1: '],
      [/\bWe have put\b/g, 'We have set out'],
      [/\bTrouble setting up\b/g, 'Difficulty in setting up'],
    ],
  },
}

/** A text in another tone, by replacing fixed forms of address and opening; no fact is touched. */
export const inTone = (text: string, lang: Lang, tone: Tone | undefined): string =>
  tone && tone !== 'plain' ? changes[tone][lang].reduce((said, [from, to]) => said.replace(from, to), text) : text

/** A text without exclamation marks. */
export const calm = (text: string, lang: Lang): string =>
  text.replace(/[!！]+/g, lang === 'zh' ? '。' : '.').replace(/([。.])\1+/g, '$1')

const monthNames = 'January February March April May June July August September October November December'.split(' ')

/** The last day of a campaign (local ISO date) as copy says it. */
export const untilDay = (end: string): Bilingual => {
  const [, month = 1, day = 1] = end.split('-').map(Number)
  return { zh: `活动截至${month}月${day}日。`, en: `It ends on ${day} ${monthNames[month - 1]}.` }
}
