import type { Bilingual } from '../bilingual.ts'
import type { ChannelName } from '../catalog/catalog.ts'
import type { Finding } from '../compliance/verdict.ts'
import type { Variant } from './copy.ts'
import { smsCapacity, smsLength } from './sms-length.ts'

interface Written {
  title?: string
  body: string
}
type Length = Variant['length']

/** What a channel makes of a text: its length in the channel's unit, and what does not fit. */
export interface ChannelLimit {
  /** Whether the channel shows a title. */
  title: boolean
  measure(text: Written): Length
  check(text: Written): Finding[]
}

const finding = (ruleId: string, severity: Finding['severity'], why: Bilingual, fix: Bilingual): Finding => ({
  ruleId,
  severity,
  why,
  fix,
  source: '渠道限制 / channel limit',
})

const tooLong = (ruleId: string, part: Bilingual, used: number, limit: number): Finding[] =>
  used <= limit
    ? []
    : [
        finding(
          ruleId,
          'block',
          {
            zh: `${part.zh}长度${used}超过上限${limit}。`,
            en: `The ${part.en} is ${used} long; the limit is ${limit}.`,
          },
          { zh: `缩短${used - limit}。`, en: `Shorten it by ${used - limit}.` },
        ),
      ]

const noTitle = (ruleId: string): Finding =>
  finding(ruleId, 'block', { zh: '缺少标题。', en: 'The title is missing.' }, { zh: '加上标题。', en: 'Add a title.' })

/** Narrow letters take half the room of a 汉字. */
const wideCharacters = (text: string): number =>
  Math.ceil([...text].reduce((sum, character) => sum + (character.codePointAt(0)! > 0x2e7f ? 1 : 0.5), 0))

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8')

const names = { title: { zh: '标题', en: 'title' }, body: { zh: '正文', en: 'body' } }

const counted = (used: number, limit: number, unit: Length['unit']): Length => ({ used, limit, unit, parts: 1 })

/** Beyond this many parts a text no longer belongs in an SMS; providers advise about 320 characters. */
const smsParts = 4

const sms: ChannelLimit = {
  title: false,
  measure({ body }) {
    const { unit, used, parts } = smsLength(body)
    return { used, limit: smsCapacity(unit, parts), unit, parts }
  },
  check({ body }) {
    const { unit, used, parts } = smsLength(body)
    if (parts > smsParts) return tooLong('CH-SMS-LENGTH', names.body, used, smsCapacity(unit, smsParts))
    return parts === 1
      ? []
      : [
          finding(
            'CH-SMS-PARTS',
            'info',
            { zh: `这条短信按${parts}条计费。`, en: `This SMS is billed as ${parts} parts.` },
            {
              zh: `控制在${smsCapacity(unit, 1)}以内即为一条。`,
              en: `Keep it within ${smsCapacity(unit, 1)} for one part.`,
            },
          ),
        ]
  },
}

interface Titled {
  id: string
  unit: Length['unit']
  title: { limit: number; measure(text: string): number }
  body: { limit: number; measure(text: string): number }
}

const titled = ({ id, unit, title, body }: Titled): ChannelLimit => ({
  title: true,
  measure: (text) => counted(body.measure(text.body), body.limit, unit),
  check: (text) => [
    ...(text.title
      ? tooLong(`CH-${id}-TITLE`, names.title, title.measure(text.title), title.limit)
      : [noTitle(`CH-${id}-TITLE`)]),
    ...tooLong(`CH-${id}-BODY`, names.body, body.measure(text.body), body.limit),
  ],
})

const characters = (text: string): number => [...text].length

/** The narrowest of the phone makers decides: beyond 20 and 50 汉字 a push fails on one of them. */
const push = titled({
  id: 'PUSH',
  unit: 'characters',
  title: { limit: 20, measure: wideCharacters },
  body: { limit: 50, measure: wideCharacters },
})

/** RFC 5322 allows 998 characters in a header line; a body of this size still opens at once. */
const email = titled({
  id: 'EMAIL',
  unit: 'characters',
  title: { limit: 78, measure: characters },
  body: { limit: 10_000, measure: characters },
})

/** Title and digest of an official account's message. */
const wechat = titled({
  id: 'WECHAT',
  unit: 'characters',
  title: { limit: 64, measure: characters },
  body: { limit: 120, measure: characters },
})

/** Text of a customer mass-send. */
const wecom: ChannelLimit = {
  title: false,
  measure: ({ body }) => counted(bytes(body), 4000, 'bytes'),
  check: ({ body }) => tooLong('CH-WECOM-BODY', names.body, bytes(body), 4000),
}

/** THE channels and what fits into each. */
export const channelLimits: Record<ChannelName, ChannelLimit> = { sms, push, email, wechat, wecom }
