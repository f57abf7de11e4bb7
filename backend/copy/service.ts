import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Lang } from '../bilingual.ts'
import type { ChannelName } from '../catalog/catalog.ts'
import { checkText } from '../compliance/check-text.ts'
import type { Finding, Verdict } from '../compliance/verdict.ts'
import { FairleadError } from '../errors.ts'
import { kindOfText } from '../plans/choose-product.ts'
import type { Plan } from '../plans/plan.ts'
import { copiesOf } from '../store/copies.ts'
import type { Store } from '../store/schema.ts'
import type { Engine } from '../warehouse/engine.ts'
import type { Workspace } from '../workspace.ts'
import { channelLimits } from './channel-limits.ts'
import type { CopyService } from './copies.ts'
import { copySet, type Variant } from './copy.ts'
import { jurisdictionOf } from './jurisdiction.ts'
import { longestValue } from './longest-value.ts'
import { fillIn, variablesOf } from './personalise.ts'
import { type Draft, type Setting, writeCopy } from './write-copy.ts'

export interface CopyParts {
  engine: Engine
  workspace: Workspace
  store: Kysely<Store>
}

const settingOf = ({ workspace }: CopyParts, plan: Plan, lang: Lang): Setting => {
  const { catalog } = workspace
  const product = catalog.products.find(({ code }) => code === plan.content.product)
  const words = `${plan.content.productLabel.zh} ${plan.content.productLabel.en} ${plan.goal}`
  return {
    plan,
    catalog,
    lang,
    jurisdiction: jurisdictionOf(catalog, lang),
    productKind: product?.kind ?? kindOfText(words),
  }
}

const worse = (verdict: Verdict, more: readonly Finding[]): Verdict => {
  const findings = [...verdict.findings, ...more]
  const has = (severity: Finding['severity']) => findings.some((finding) => finding.severity === severity)
  return { ...verdict, findings, outcome: has('block') ? 'block' : has('warn') ? 'warn' : 'pass' }
}

/** A text as it would be sent to the customer for whom it is longest, counted and judged. */
const examine = async (parts: CopyParts, setting: Setting, draft: Draft, signal?: AbortSignal): Promise<Variant> => {
  const { channel, label, title, body } = draft
  const { catalog, lang, jurisdiction, productKind, plan } = setting
  const limit = channelLimits[channel]
  const attributes = [...new Set([...variablesOf(title ?? '', catalog), ...variablesOf(body, catalog)])]
  const values: Record<string, string> = {}
  for (const attribute of attributes)
    values[attribute.name] = await longestValue({ ...parts, lang, ...(signal ? { signal } : {}) }, attribute)

  const shown = limit.title && title !== undefined ? { title: fillIn(title, values) } : {}
  const rendered = { ...shown, body: fillIn(body, values) }
  const verdict = checkText({
    fields: [
      ...(rendered.title === undefined ? [] : [{ field: 'title', text: rendered.title }]),
      { field: 'body', text: rendered.body },
    ],
    sentOn: plan.timing.start,
    packs: [jurisdiction],
    channel,
    ...(productKind ? { productKind } : {}),
  })
  return {
    id: `var_${randomBytes(6).toString('hex')}`,
    channel,
    lang,
    label,
    ...(limit.title && title !== undefined ? { title } : {}),
    body,
    rendered,
    variables: attributes.map(({ name }) => name),
    length: limit.measure(rendered),
    verdict: worse(verdict, limit.check(rendered)),
  }
}

const channelsOf = (plan: Plan, asked: readonly ChannelName[] | undefined): ChannelName[] => {
  const own = [...new Set(plan.channel.steps.map(({ channel }) => channel))]
  const foreign = asked?.find((channel) => !own.includes(channel))
  if (foreign) throw new FairleadError('channel_not_in_plan', { channel: foreign, channels: own })
  return asked ? [...new Set(asked)] : own
}

const ownLabel = { zh: '自写', en: 'own text' }

/** Copy of one workspace: written from templates or given, filled with the longest real values, counted, judged, stored. */
export const copyService = (parts: CopyParts): CopyService => {
  const copies = copiesOf(parts.store, parts.workspace.name)
  return {
    async draft({ plan, lang, channels, texts = [], keep, wish, signal }) {
      const langs = wish?.langs ?? [lang]
      const settings = langs.map((each) => ({ ...settingOf(parts, plan, each), ...(wish ? { wish } : {}) }))
      const [setting = settingOf(parts, plan, lang)] = settings
      const wanted = channelsOf(plan, channels)
      if (keep && keep.planId !== plan.id)
        throw new FairleadError('copy_of_other_plan', { copy: keep.id, plan: keep.planId })
      channelsOf(
        plan,
        texts.map(({ channel }) => channel),
      )
      const own = texts.map(({ channel, title, body }) => ({
        channel,
        label: ownLabel[lang],
        ...(title === undefined ? {} : { title }),
        body,
      }))
      const drafts: { setting: Setting; draft: Draft }[] = [
        ...wanted.flatMap((channel) =>
          settings.flatMap((one) => writeCopy(one, channel).map((draft) => ({ setting: one, draft }))),
        ),
        ...own.map((draft) => ({ setting, draft })),
      ]
      const variants: Variant[] = []
      for (const one of drafts) variants.push(await examine(parts, one.setting, one.draft, signal))
      signal?.throwIfAborted()
      const kept = keep?.variants.filter(({ channel }) => !wanted.includes(channel)) ?? []
      const all = channelsOf(plan, undefined).flatMap((name) =>
        [...kept, ...variants].filter(({ channel }) => channel === name),
      )
      const set = copySet.parse({ id: `cpy_${randomBytes(6).toString('hex')}`, planId: plan.id, variants: all })
      await copies.insert({ id: set.id, plan: plan.id, copy: set })
      return set
    },
    check({ plan, lang, channel, title, body }) {
      const draft = { channel, label: ownLabel[lang], ...(title === undefined ? {} : { title }), body }
      return examine(parts, settingOf(parts, plan, lang), draft)
    },
    async get(id) {
      const found = await copies.find(id)
      if (found === undefined) throw new FairleadError('unknown_copy', { id })
      return copySet.parse(found)
    },
  }
}
