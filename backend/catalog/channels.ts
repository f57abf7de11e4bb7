import type { Attribute, Channel } from './catalog.ts'
import { nameKeys } from './glossary/name.ts'

/** Cost of one message that a plan starts from, in units of the workspace's currency; a planning figure to be edited, not a quote. */
const channels: (Channel & { addressKeys: string[] })[] = [
  {
    name: 'sms',
    labels: { zh: '短信', en: 'SMS' },
    unitCost: 0.05,
    addressKeys: ['mobile', 'phone', 'phonenumber', 'mobilephone', '手机号', '手机'],
  },
  { name: 'push', labels: { zh: 'App推送', en: 'push' }, unitCost: 0.01, addressKeys: ['deviceid', 'pushtoken'] },
  {
    name: 'email',
    labels: { zh: '邮件', en: 'e-mail' },
    unitCost: 0.01,
    addressKeys: ['email', 'emailaddress', '邮箱', '电子邮箱'],
  },
  {
    name: 'wechat',
    labels: { zh: '微信', en: 'WeChat' },
    unitCost: 0.03,
    addressKeys: ['wechatid', 'openid', '微信号'],
  },
  { name: 'wecom', labels: { zh: '企业微信', en: 'WeCom' }, unitCost: 0.1, addressKeys: ['wecomid'] },
]

const consentKeys = (name: string) => [
  `consent${name}`,
  `${name}consent`,
  `${name}optin`,
  `optin${name}`,
  `${name}permission`,
]

/** The channels of a workspace, with the attributes that hold consent and address where the data have them. */
export const inferChannels = (attributes: Attribute[]): Channel[] => {
  const known = (keys: string[], types: Attribute['type'][]) =>
    attributes.find(({ name, type }) => types.includes(type) && nameKeys(name).some((key) => keys.includes(key)))?.name
  return channels.map(({ addressKeys, ...channel }) => {
    const consent = known(consentKeys(channel.name), ['boolean'])
    const address = known(addressKeys, ['text', 'integer', 'enum'])
    return { ...channel, ...(consent && { consent }), ...(address && { address }) }
  })
}
