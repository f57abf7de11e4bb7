import type { Bilingual, Lang } from '../bilingual.ts'
import type { Catalog, ChannelName, Product } from '../catalog/catalog.ts'
import type { PackName } from '../compliance/pack.ts'
import type { CopyWish } from '../language/copy-wish.ts'
import { noOffer } from '../plans/no-offer.ts'
import type { Plan } from '../plans/plan.ts'
import { channelLimits } from './channel-limits.ts'
import { disclosuresFor } from './disclosures.ts'
import { nameAttribute } from './personalise.ts'
import { calm, inTone, untilDay } from './reword.ts'
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
  wish?: CopyWish | undefined
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
  reason: string | undefined
  offer: string | undefined
  greeting: string | undefined
  where: string | undefined
  /** What a person asked to be said besides: the last day, sentences of their own. */
  more: string | undefined
  /** Disclosure blocks, already joined. */
  start: string
  end: string
}

const paragraphs = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join('\n\n')

/** How each channel puts the parts together. */
const bodies: Record<ChannelName, (parts: Parts, lang: Lang) => string> = {
  sms: ({ start, hook, offer, more, where, end }, lang) => `${start}${sentences(lang, hook, offer, more, where, end)}`,
  push: ({ hook, offer, more, end }, lang) => sentences(lang, offer ?? hook, more, end),
  email: ({ greeting, hook, reason, offer, more, where, end }, lang) =>
    paragraphs(greeting, sentences(lang, hook, reason), sentences(lang, offer, more), where, end),
  wechat: ({ hook, offer, more, where, end }, lang) => sentences(lang, hook, offer, more, where, end),
  wecom: ({ greeting, hook, reason, offer, more, where, end }, lang) =>
    paragraphs(greeting, sentences(lang, hook, reason), sentences(lang, offer, more, where), end),
}

/** Channels that have room for a reason where a longer text is wished. */
const roomier = new Set<ChannelName>(['sms', 'wechat'])

/** The parts that a wish leaves: shorter drops the reason and where to look, then the greeting; what was asked for stays. */
const wished = (parts: Parts, { wish = {}, lang, plan }: Setting, channel: ChannelName): Parts => {
  const { length = 0, tone, mention = [], without = [], add = [] } = wish
  const say = (text: string | undefined) => {
    const said = text === undefined ? undefined : inTone(text, lang, tone)
    return said !== undefined && without.includes('exclamations') ? calm(said, lang) : said
  }
  const asks = mention.includes('contact')
  const last = mention.includes('deadline') ? untilDay(plan.timing.end)[lang] : undefined
  const own = add.map((text) => (/[。.!！?？]$/.test(text) ? text : `${text}${lang === 'zh' ? '。' : '.'}`))
  const more = sentences(lang, last, ...own)
  const hook = length > 0 && roomier.has(channel) ? sentences(lang, parts.hook, parts.reason) : parts.hook
  return {
    ...parts,
    hook: say(hook) ?? '',
    reason: length < 0 ? undefined : say(parts.reason),
    greeting: without.includes('greeting') || length < -1 ? undefined : say(parts.greeting),
    where: (length < 0 && !asks) || without.includes('contact') ? undefined : say(parts.where),
    more: more === '' ? undefined : more,
  }
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

const fits = (channel: ChannelName, { title, body }: Draft): boolean =>
  channelLimits[channel]
    .check({ ...(title === undefined ? {} : { title }), body })
    .every(({ severity }) => severity !== 'block')

/** From the usual wording to the shortest: fewer words, then without where to look. */
const shorter: readonly ((parts: Parts, brief: string) => Parts)[] = [
  (parts) => parts,
  (parts, brief) => ({ ...parts, hook: brief }),
  (parts, brief) => ({ ...parts, hook: brief, where: undefined }),
]

/** How short to begin: a push has nothing to leave out, so a shorter one takes the fewer words at once. */
const firstOf = (channel: ChannelName, length = 0): number =>
  length < -1 || (length < 0 && channel === 'push') ? 1 : 0

/** One text per approach for a channel, the first wording that fits it, with the disclosure blocks that its jurisdiction and product ask for. */
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
      more: undefined,
      ...blocks,
    }
    const plainTitle = titles[channel]?.(approach, setting)
    const title = plainTitle === undefined ? undefined : inTone(plainTitle, lang, setting.wish?.tone)
    const drafts = shorter.slice(firstOf(channel, setting.wish?.length)).map(
      (shorten): Draft => ({
        channel,
        label: approach.label[lang],
        ...(title === undefined ? {} : { title }),
        body: bodies[channel](wished(shorten(parts, approach.brief(product, lang)), setting, channel), lang),
      }),
    )
    return drafts.find((draft) => fits(channel, draft)) ?? (drafts.at(-1) as Draft)
  })
}
