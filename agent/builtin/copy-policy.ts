import type { Bilingual, Lang } from '../../backend/bilingual.ts'
import type { ChannelName } from '../../backend/catalog/catalog.ts'
import { blockedChannels } from '../../backend/copy/blocked-channels.ts'
import { type CopyWish, joinedWishes } from '../../backend/language/copy-wish.ts'
import { channelOf } from '../../backend/plans/channel-defaults.ts'
import { cell } from '../receipts/reference.ts'
import { billed, type PricedCopy } from './campaign-answer.ts'
import { campaignPolicy } from './campaign-policy.ts'
import { askedChannels, type Unchanged, unchangedIn } from './copy-unchanged.ts'
import { howToPlan } from './examples.ts'
import { call, output, type Policy, type Situation, say } from './step.ts'
import { list, paragraph, quoted } from './words.ts'

/** Writes copy for the thread's plan, as it was asked to be; without a plan, the plan comes first. */
export const copyPolicy: Policy = async (situation) => {
  const { lang, reading, state } = situation
  if (!state.planId) {
    if (reading.rule || state.audience) return campaignPolicy(situation)
    return say(
      lang === 'zh'
        ? `文案要配合方案来写。${await howToPlan(situation)}`
        : `Copy is written for a plan. ${await howToPlan(situation)}`,
    )
  }
  if (state.campaignId)
    return say(
      lang === 'zh'
        ? '这个方案已经送审，送审的文案不能再改。先撤回，或者重新做一版方案。'
        : 'This plan is in review and its copy can no longer change. Withdraw it first, or make a new plan.',
    )
  const copy = output<PricedCopy>(situation, 'draft_copy')
  const channels = reading.brief?.channels
  const wish = reading.copy ? joinedWishes(state.copyWish, reading.copy) : state.copyWish
  if (!copy)
    return call('draft_copy', {
      planId: state.planId,
      lang,
      ...(channels ? { channels, ...(state.copyId ? { keep: state.copyId } : {}) } : {}),
      ...(wish && Object.keys(wish).length > 0 ? { wish } : {}),
    })
  return say(describe(situation, copy, await unchangedIn(situation, copy)))
}

const done: Record<Lang, (wish: CopyWish) => string[]> = {
  zh: ({ length = 0, tone, mention = [], without = [], add = [], langs = [] }) => [
    ...(length < 0 ? ['缩短了正文'] : length > 0 ? ['写得更详细'] : []),
    ...(tone === 'lively' ? ['语气放轻松'] : tone === 'formal' ? ['语气更正式'] : tone ? ['恢复平实的语气'] : []),
    ...mention.map((one) => ({ deadline: '写明截止日期', offer: '写明优惠', contact: '写明在哪里了解详情' })[one]),
    ...without.map((one) => ({ exclamations: '去掉感叹号', greeting: '去掉称呼', contact: '去掉详情那句' })[one]),
    ...(add.length > 0 ? ['加入您给的句子'] : []),
    ...(langs.length > 1 ? ['中英文各一份'] : langs[0] === 'en' ? ['改为英文'] : langs[0] === 'zh' ? ['改为中文'] : []),
  ],
  en: ({ length = 0, tone, mention = [], without = [], add = [], langs = [] }) => [
    ...(length < 0 ? ['shorter'] : length > 0 ? ['longer'] : []),
    ...(tone === 'lively' ? ['less formal'] : tone === 'formal' ? ['more formal'] : tone ? ['plain in tone'] : []),
    ...mention.map(
      (one) => ({ deadline: 'with the last day', offer: 'with the offer', contact: 'with where to read more' })[one],
    ),
    ...without.map(
      (one) =>
        ({
          exclamations: 'without exclamation marks',
          greeting: 'without a greeting',
          contact: 'without the line on details',
        })[one],
    ),
    ...(add.length > 0 ? ['with your own sentence'] : []),
    ...(langs.length > 1
      ? ['in Chinese and English']
      : langs[0] === 'en'
        ? ['in English']
        : langs[0] === 'zh'
          ? ['in Chinese']
          : []),
  ],
}

const whatWorks: Bilingual = {
  zh: '文案由固定模板写成，两种写法都在卡片上。我能改的有：长短、语气、称呼、感叹号、截止日期、优惠、语言；要加别的话，请放在引号里，我会原样加上并检查。',
  en: 'The copy comes from fixed templates, and both ways to put it are on the card. I can change length, tone, greeting, exclamation marks, last day, offer and language; put any other sentence in quotes and I will add it as it stands and check it.',
}

const cost = (lang: Lang, { plan }: PricedCopy): string => {
  const planned = cell(plan.resultId, 0, 'planned', 'money')
  return lang === 'zh'
    ? `按这版文案，方案花费 ${planned}${billed('zh', plan)}。`
    : `With this copy the plan costs ${planned}${billed('en', plan)}.`
}

const describe = (situation: Situation, copy: PricedCopy, unchanged: Unchanged): string => {
  const { lang, reading, scope, state } = situation
  const blocked = copy.variants.filter((one) => one.verdict.outcome === 'block').map((one) => one.label)
  const bad = [...new Set(blocked)]
  const everywhere = askedChannels(situation, copy)
  const stuck = unchanged.notShorter
  const same = unchanged.same.filter((name) => !stuck.includes(name))
  const { length: _, ...others } = reading.copy ?? {}
  const whole = stuck.length === everywhere.length
  const untouched = unchanged.same.length === everywhere.length
  const changed = reading.copy && !untouched ? done[lang](whole ? others : reading.copy) : []
  const labelsOf = (names: ChannelName[]) =>
    list(
      lang,
      names.map((name) => channelOf(scope.services.workspace.catalog, name).labels[lang]),
    )
  const zh = lang === 'zh'
  const missed = reading.unread.map((span) => quoted(lang, span.text))
  const noOffer = reading.copy?.mention?.includes('offer') && !state.brief?.offer
  scope.turn.quoted.push(...reading.unread.map((span) => span.text))
  return paragraph(lang, [
    changed.length > 0
      ? zh
        ? `文案改好了：${changed.join('，')}。`
        : `The copy is rewritten: ${changed.join(', ')}.`
      : missed.length === 0 && stuck.length === 0 && same.length === 0
        ? whatWorks[lang]
        : undefined,
    same.length > 0 && !noOffer
      ? zh
        ? `${labelsOf(same)}的文案没有变：模板里这几句没有别的说法。${untouched ? whatWorks.zh : ''}`
        : `The ${labelsOf(same)} text is the same as before: the templates have no other way to put it. ${untouched ? whatWorks.en : ''}`.trim()
      : undefined,
    stuck.length > 0
      ? zh
        ? `${labelsOf(stuck)}的正文没有再缩短：内置模板已经用了最短的说法，剩下的是要说的话和必须保留的提示。要更短，请自己写一句放在引号里。`
        : `The ${labelsOf(stuck)} text is no shorter: the built-in templates are at their shortest, and what is left is the message and the notices that must stay. For less, put a sentence of your own in quotes.`
      : undefined,
    noOffer
      ? zh
        ? '不过方案里还没有优惠，先告诉我送什么，文案才能写。'
        : 'The plan has no offer yet, though: say what is given and the copy can name it.'
      : undefined,
    missed.length > 0
      ? zh
        ? `${list(lang, missed)}我做不到。${whatWorks.zh}`
        : `I cannot do ${list(lang, missed)}. ${whatWorks.en}`
      : undefined,
    bad.length > 0
      ? zh
        ? `未通过检查：${list(lang, bad)}。`
        : `Blocked by the checks: ${list(lang, bad)}.`
      : undefined,
    cost(lang, copy),
    blockedChannels(copy.plan, copy.variants).length > 0
      ? zh
        ? '有渠道没有可以发送的文案，改好后才能提交。'
        : 'A channel has no text that may be sent; it can be submitted once that is mended.'
      : zh
        ? '没有问题请说“提交”。'
        : 'Say "submit" when it is right.',
  ])
}
