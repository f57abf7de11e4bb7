import { describe, expect, it } from 'vitest'
import { smallBankCatalog } from '../../testing/small-bank.ts'
import { type ChannelName, channelName, type Product, product } from '../catalog/catalog.ts'
import { checkText } from '../compliance/check-text.ts'
import { packName } from '../compliance/pack.ts'
import type { Objective } from '../plans/objectives.ts'
import type { Plan } from '../plans/plan.ts'
import { channelLimits } from './channel-limits.ts'
import { fillIn } from './personalise.ts'
import { approaches } from './templates.ts'
import { writeCopy } from './write-copy.ts'

const labels = { zh: '稳健成长产品', en: 'Steady Growth' }
const planFor = (objective: Objective) =>
  ({
    goal: '',
    need: { objective },
    timing: { end: '2026-12-14' },
    content: { productLabel: labels, offer: { zh: '不附加优惠', en: 'no extra incentive' } },
  }) as unknown as Plan

const grid = (Object.keys(approaches) as Objective[]).flatMap((objective) =>
  product.shape.kind.options.flatMap((productKind) =>
    packName.options.map((jurisdiction) => ({ objective, productKind, jurisdiction })),
  ),
)

const written = (
  {
    objective,
    productKind,
    jurisdiction,
  }: { objective: Objective; productKind: Product['kind']; jurisdiction: 'cn' | 'us' | 'uk' | 'eu' },
  channel: ChannelName,
  lang: 'zh' | 'en',
) =>
  [{}, { length: -1 }, { length: -2 }]
    .flatMap((wish) =>
      writeCopy(
        { plan: planFor(objective), catalog: smallBankCatalog, lang, jurisdiction, productKind, wish },
        channel,
      ),
    )
    .map(({ title, body }) => ({
      ...(title === undefined ? {} : { title }),
      body: fillIn(body, { customer_name: '欧阳修远' }),
    }))

describe.each(channelName.options)('templates for %s', (channel) => {
  it('pass the rules of every jurisdiction for every objective and kind of product', () => {
    const failing = grid.flatMap((setting) =>
      (setting.jurisdiction === 'cn' ? (['zh', 'en'] as const) : (['en'] as const)).flatMap((lang) =>
        written(setting, channel, lang).flatMap(({ title, body }) => {
          const verdict = checkText({
            fields: [...(title === undefined ? [] : [{ field: 'title', text: title }]), { field: 'body', text: body }],
            sentOn: '2026-12-01',
            packs: [setting.jurisdiction],
            channel,
            productKind: setting.productKind,
          })
          return verdict.findings.map((finding) => `${setting.jurisdiction} ${finding.ruleId}: ${title} ${body}`)
        }),
      ),
    )
    expect(failing).toEqual([])
  })

  it('fit the channel in Chinese, with every disclosure counted', () => {
    const tooLong = grid
      .filter(({ jurisdiction }) => jurisdiction === 'cn')
      .flatMap((setting) => written(setting, channel, 'zh'))
      .filter((text) => channelLimits[channel].check(text).some(({ severity }) => severity === 'block'))
    expect(tooLong).toEqual([])
  })

  it('differ in approach', () => {
    for (const setting of grid) {
      const [one, two] = written(setting, channel, 'zh')
      expect(one?.body).not.toBe(two?.body)
    }
  })
})
