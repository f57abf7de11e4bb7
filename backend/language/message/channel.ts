import type { ChannelName } from '../../catalog/catalog.ts'
import type { Token } from '../normalise.ts'
import { asksToGive, isGivenAt } from './given-to.ts'
import { type ParticularReader, phraseLength, phrases } from './particular.ts'

/** THE words for channels. */
export const channelWords: readonly [ChannelName, string[][]][] = [
  ['sms', phrases('sms messages|sms message|sms|text messages|text message|texts|text|短信|短讯|简讯')],
  [
    'push',
    phrases(
      'push notifications|push notification|app push|app notification|in - app message|push|app 推送|推送消息|推送|站内信',
    ),
  ],
  ['email', phrases('emails|email|mails|mail|电子邮件|邮件|电邮|邮箱')],
  ['wecom', phrases('wecom|wechat work|企业微信|企微')],
  ['wechat', phrases('wechat messages|wechat message|wechat|公众号|微信公众号|服务号|微信')],
]
const lead = phrases(
  'by|via|through|over|using|use|by means of|send them an|send them a|send them|send an|send a|send out an|send out a|send|sent by|with an|with a|on|通过|利用|使用|采用|经由|走|用|以|发送|发一条|发条|发个|发一封|发封|发|渠道用|渠道为|渠道是|渠道走|渠道选|渠道:|渠道 :|渠道|推送|主要用',
)
const tail = phrases(
  'channels|channel|campaign|blast|渠道推送|渠道触达|渠道|触达|的方式|方式|通知|提醒|推送|营销|消息|营销活动|推广活动|促销活动|唤醒活动|召回活动|活动|唤醒|召回|祝福|生日祝福|节日祝福|问候|关怀|回访|推广|促销',
)
const joints = phrases('and|or|then|plus|followed by|和|与|及|加|、|+|&|,|再|或')
const past = /^(过|了)$/

/** The channel whose name stands at a token. */
export const channelAt = (tokens: Parameters<ParticularReader>[0], at: number) => {
  for (const [name, said] of channelWords) {
    const length = phraseLength(tokens, at, said)
    if (length) return { name, length }
  }
  return undefined
}

/** by SMS and e-mail, 通过短信触达, 发企业微信: on which channels the campaign goes out. */
export const channel: ParticularReader = (tokens, at) => {
  const leads = phraseLength(tokens, at, lead) || (isGivenAt(tokens, at) ? 1 : 0)
  // 推送 leads to a channel, or is one
  const led = leads && !channelAt(tokens, at + leads) && channelAt(tokens, at) ? 0 : leads
  const channels: ChannelName[] = []
  let place = at + led
  for (;;) {
    const joint = channels.length > 0 ? phraseLength(tokens, place, joints) : 0
    const named = channelAt(tokens, place + joint)
    if (!named || (channels.length > 0 && !joint)) break
    channels.push(named.name)
    place += joint + named.length
  }
  const after = phraseLength(tokens, place, tail)
  // 通过短信触达过, 被短信触达, "contacted by SMS" and "sent an e-mail" tell of the past
  const told =
    past.test(tokens[place + after]?.text ?? '') ||
    /(?:ed|sent|got|reached|was|were)$|^被$/.test(tokens[at - 1]?.text ?? '')
  if (channels.length === 0 || (told && led + after > 0)) return undefined
  const weak = !led && !after && !asksToGive(tokens, at)
  return { length: place + after - at, brief: { channels: [...new Set(channels)] }, ...(weak ? { weak } : {}) }
}

const changeLead = phrases(
  'switch it to|switch to|switch over to|change it to|change the channel to|make it|do it by|do it over|do it on|send it by|send it over|send it via|send it on|send them by|write it for|use|by|via|over|for|改成|改为|换成|换为|改用|改走|改发|换|用|走|发|写成|渠道改成|渠道改为|渠道换成|渠道用|把渠道改成|把渠道换成|把它改成|那就用|那就发|就用|就发|还是用|还是发|那用|那换|那换成|那改成|那改用|那就改成|那走|那就走',
)
const changeTail = phrases(
  'them instead|it instead|instead please|instead|version instead|version|messages|message|发送|来发|发|版本|版|渠道|推送|触达|通知|吧|的',
)

/** The channels of a message that is nothing but a change of channel: "for WeChat instead", 改成短信. Consent is spoken of with words of its own. */
export const channelChange = (tokens: Token[]): ChannelName[] | undefined => {
  const words = tokens.filter(({ kind }) => kind !== 'mark')
  const led = phraseLength(words, 0, changeLead)
  const article = phraseLength(words, led, phrases('an|a|the'))
  const found = led ? channel(words, led + article) : undefined
  if (!found?.brief.channels) return undefined
  let end = led + article + found.length
  for (let more = 1; more && end < words.length; end += more) more = phraseLength(words, end, changeTail)
  return end === words.length ? found.brief.channels : undefined
}
