import type { Bilingual, Lang } from '../bilingual.ts'
import type { Catalog, ChannelName, Product } from '../catalog/catalog.ts'
import type { PackName } from '../compliance/pack.ts'
import { noOffer } from '../plans/no-offer.ts'
import type { Plan } from '../plans/plan.ts'
import { disclosuresFor } from './disclosures.ts'
import { nameAttribute } from './personalise.ts'
import { type Approach, approaches } from './templates.ts'

export interface Draft {
  channel: ChannelName
  label: string
  title?: string
  body: string
}

export interface Setting {
  plan: Plan
  catalog: Catalog
  lang: Lang
  jurisdiction: PackName
  productKind: Product['kind'] | undefined
}

/** What stands in an SMS signature: the workspace's title without what is in brackets. */
const senderOf = ({ title }: Catalog): Bilingual => {
  const short = (text: string, limit: number) =>
    text
      .replace(/[（(][^）)]*[）)]/g, '')
      .trim()
      .slice(0, limit)
  return { zh: short(title.zh, 20), en: short(title.en, 20) }
}

/** Liquid reads these names without brackets. */
const plain = /^[\p{L}_][\p{L}\p{N}_-]*$/u

const greeting = ({ catalog, lang }: Setting): string => {
  const attribute = nameAttribute(catalog)
  const name = attribute && (plain.test(attribute.name) ? attribute.name : `["${attribute.name}"]`)
  if (lang === 'zh') return name ? `{{ ${name} | default: "尊敬的客户" }}，您好：` : '尊敬的客户，您好：'
  return name ? `Dear {{ ${name} | default: "customer" }},` : 'Dear customer,'
}

const whereTo = ({ lang, productKind }: Setting): string => {
  const shop = productKind === 'goods' || productKind === 'service' || productKind === undefined
  if (lang === 'zh') return shop ? '详情请见官方网站。' : '详情请见官方App或网点。'
  return shop ? 'Details are on our website.' : 'Details are in our app or at a branch.'
}

const sentences = (lang: Lang, ...parts: (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(lang === 'zh' ? '' : ' ')

interface Parts {
  hook: string
  reason: string
  offer: string | undefined
  greeting: string
  where: string
  /** Disclosure blocks, already joined. */
  start: string
  end: string
}

const paragraphs = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join('\n\n')

/** How each channel puts the parts together. */
const bodies: Record<ChannelName, (parts: Parts, lang: Lang) => string> = {
  sms: ({ start, hook, offer, where, end }, lang) => `${start}${sentences(lang, hook, offer, where, end)}`,
  push: ({ hook, offer, end }, lang) => sentences(lang, offer ?? hook, end),
  email: ({ greeting, hook, reason, offer, where, end }, lang) =>
    paragraphs(greeting, sentences(lang, hook, reason), offer, where, end),
  wechat: ({ hook, offer, where, end }, lang) => sentences(lang, hook, offer, where, end),
  wecom: ({ greeting, hook, reason, offer, where, end }, lang) =>
    paragraphs(greeting, sentences(lang, hook, reason), sentences(lang, offer, where), end),
}

const titles: Record<ChannelName, ((approach: Approach, setting: Setting) => string) | undefined> = {
  sms: undefined,
  wecom: undefined,
  push: (approach, { lang }) => approach.title[lang],
  wechat: (approach, { lang, plan }) =>
    lang === 'zh'
      ? `${approach.title.zh}：${plan.content.productLabel.zh}`
      : `${approach.title.en}: ${plan.content.productLabel.en}`,
  email: (approach, { lang, plan }) =>
    lang === 'zh'
      ? `${approach.title.zh}｜${plan.content.productLabel.zh}`
      : `${approach.title.en}: ${plan.content.productLabel.en}`,
}

const offerOf = ({ plan, lang }: Setting): string | undefined => {
  if (plan.content.offer.zh === noOffer.zh) return undefined
  const said = plan.content.offer[lang]
  return lang === 'zh' ? `${said.replace(/。$/, '')}。` : `${said.replace(/\.$/, '')}.`
}

/** One text per approach for a channel, with the disclosure blocks that its jurisdiction and product ask for. */
export const writeCopy = (setting: Setting, channel: ChannelName): Draft[] => {
  const { plan, catalog, lang, jurisdiction, productKind } = setting
  const blocks = disclosuresFor(jurisdiction, channel, productKind, senderOf(catalog), lang)
  return approaches[plan.need.objective].map((approach) => {
    const product = plan.content.productLabel[lang]
    const parts: Parts = {
      hook: approach.hook(product, lang),
      reason: approach.reason(product, lang),
      offer: offerOf(setting),
      greeting: greeting(setting),
      where: whereTo(setting),
      ...blocks,
    }
    const title = titles[channel]?.(approach, setting)
    return {
      channel,
      label: approach.label[lang],
      ...(title === undefined ? {} : { title }),
      body: bodies[channel](parts, lang),
    }
  })
}
