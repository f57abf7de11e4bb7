import type { Attribute, EventType } from '../../catalog/catalog.ts'
import { type Entry, saying } from './entry.ts'
import { literalOf } from './flags.ts'
import { valuePhrases } from './value-words.ts'

const gotZh = ['收到', '收到过', '收到了', '收过', '接到', '接到过', '接到了']
const gotEn = ['received', 'got', 'was sent', 'were sent', 'been sent', 'receiving', 'getting', 'receive']
const texts = ['text', 'texts', 'text message', 'text messages', 'sms message', 'sms messages']
/** What may stand between: whose message it was, and that it was sent for a campaign. */
const sentEn = ['', 'a ', 'an ', 'any ', 'our ', 'any of our ', 'one of our '].flatMap((lead) =>
  ['', 'campaign ', 'marketing ', 'promotional '].map((kind) => lead + kind),
)
const sentZh = ['', '我们', '我们的', '我们发的', '我行的'].flatMap((lead) =>
  ['', '营销', '活动', '推广', '促销'].map((kind) => lead + kind),
)
/** Verbs made of the channel itself. */
const written: Record<string, string[]> = {
  sms: ['been texted', 'was texted', 'were texted', 'we texted', 'got texted'],
  email: ['been', 'was', 'were', 'we', 'got'].flatMap((lead) => [`${lead} emailed`, `${lead} e-mailed`]),
}

/** 收到过短信, "received an e-mail": a contact on a channel, and "received a campaign message" on any, where a type of event keeps what was sent. */
export const contactWords = (event: EventType): Entry[] => {
  const channel = event.fact === 'received' ? event.properties.find(({ role }) => role === 'channel') : undefined
  if (channel?.type !== 'enum') return []
  const any = saying(
    gotEn.flatMap((verb) =>
      sentEn
        .filter((lead) => / (?:campaign|marketing|promotional) $/.test(` ${lead}`))
        .flatMap((lead) => ['message', 'messages', 'communication', 'mailing'].map((what) => `${verb} ${lead}${what}`)),
    ),
    { is: 'event', event, form: 'verb' },
  )
  const each = valuePhrases(channel).map(({ phrase, value }) =>
    saying(
      [
        ...(/\p{Script=Han}/u.test(phrase)
          ? gotZh.flatMap((verb) => sentZh.map((lead) => verb + lead + phrase))
          : [phrase, ...(value.value === 'sms' ? texts : [])].flatMap((what) =>
              gotEn.flatMap((verb) => sentEn.map((lead) => `${verb} ${lead}${what}`)),
            )),
        ...(written[value.value] ?? []),
      ],
      { is: 'property-value', event, property: channel, value: literalOf(channel, value.value), verb: true },
    ),
  )
  return [any, ...each]
}

/** Further words for what people do with a message. */
const deeds: Record<string, string[]> = {
  opened: [
    '看过消息',
    '看了消息',
    '点开过',
    '点开了',
    'opened it',
    'opened the message',
    'opened its message',
    'opened their message',
  ],
  clicked: '点链接 点了链接 点过链接 点开链接 点开了链接 点过 点进去 点进去过 点了进去 点进链接'
    .split(' ')
    .concat(['clicked through', 'click through', 'clicked on it', 'clicked the link', 'clicked a link']),
}

/** 点过链接, "clicked through": a yes to whether the message was opened or clicked. */
export const deedWords = (event: EventType, property: Attribute): Entry[] =>
  property.type === 'boolean' && deeds[property.role ?? '']
    ? [saying(deeds[property.role ?? ''] ?? [], { is: 'property-value', event, property, value: true })]
    : []
