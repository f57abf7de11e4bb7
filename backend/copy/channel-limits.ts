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

/** The units as a sentence says them; half-widths are also those of texts with Chinese. */
const units: Record<Length['unit'], Bilingual> = {
  gsm7: { zh: '个字符', en: 'characters' },
  ucs2: { zh: '个字', en: 'characters' },
  characters: { zh: '个字符', en: 'characters' },
  half_widths: { zh: '个半角字符（1个汉字占2个）', en: 'half-width characters (a Chinese one takes two)' },
  bytes: { zh: '字节', en: 'bytes' },
}

const tooLong = (
  ruleId: string,
  part: Bilingual,
  { used, limit, unit }: Pick<Length, 'used' | 'limit' | 'unit'>,
): Finding[] =>
  used <= limit
    ? []
    : [
        {
          ...finding(
            ruleId,
            'block',
            {
              zh: `${part.zh}占${used}${units[unit].zh}，上限是${limit}。`,
              en: `The ${part.en} takes ${used} ${units[unit].en}; ${limit} fit.`,
            },
            { zh: `缩短${used - limit}。`, en: `Shorten it by ${used - limit}.` },
          ),
          tooLong: true,
        },
      ]

const noTitle = (ruleId: string): Finding =>
  finding(ruleId, 'block', { zh: '缺少标题。', en: 'The title is missing.' }, { zh: '加上标题。', en: 'Add a title.' })

/** A 汉字 takes the room of two narrow letters. */
const halfWidths = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) as number) > 0x2e7f ? 2 : 1), 0)

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
    if (parts > smsParts)
      return tooLong('CH-SMS-LENGTH', names.body, { used, limit: smsCapacity(unit, smsParts), unit })
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
      ? tooLong(`CH-${id}-TITLE`, names.title, { used: title.measure(text.title), limit: title.limit, unit })
      : [noTitle(`CH-${id}-TITLE`)]),
    ...tooLong(`CH-${id}-BODY`, names.body, { used: body.measure(text.body), limit: body.limit, unit }),
  ],
})

const characters = (text: string): number => [...text].length

/** The narrowest of the phone makers decides: beyond 20 and 50 汉字 a push fails on one of them. */
const push = titled({
  id: 'PUSH',
  unit: 'half_widths',
  title: { limit: 40, measure: halfWidths },
  body: { limit: 100, measure: halfWidths },
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
  check: ({ body }) => tooLong('CH-WECOM-BODY', names.body, { used: bytes(body), limit: 4000, unit: 'bytes' }),
}

/** THE channels and what fits into each. */
export const channelLimits: Record<ChannelName, ChannelLimit> = { sms, push, email, wechat, wecom }
