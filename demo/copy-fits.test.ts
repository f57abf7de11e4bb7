import { describe, expect, it } from 'vitest'
import { channelName } from '../backend/catalog/catalog.ts'
import { channelLimits } from '../backend/copy/channel-limits.ts'
import { fillIn } from '../backend/copy/personalise.ts'
import { approaches } from '../backend/copy/templates.ts'
import { writeCopy } from '../backend/copy/write-copy.ts'
import type { CopyWish } from '../backend/language/copy-wish.ts'
import { noOffer } from '../backend/plans/no-offer.ts'
import type { Objective } from '../backend/plans/objectives.ts'
import type { Plan } from '../backend/plans/plan.ts'
import { emptyDemo } from './catalog.ts'
import { products } from './products.ts'

const catalog = { ...emptyDemo(), products }
const wishes: CopyWish[] = [{}, { length: -1 }, { length: -2 }, { tone: 'lively' }, { tone: 'formal' }]

const written = (
  product: (typeof products)[number],
  objective: Objective,
  channel: (typeof channelName.options)[number],
  lang: 'zh' | 'en',
  wish: CopyWish,
) => {
  const plan = {
    goal: '',
    need: { objective },
    content: { productLabel: product.labels, offer: noOffer },
    timing: { end: '2026-07-14' },
  } as unknown as Plan
  return writeCopy({ plan, catalog, lang, jurisdiction: 'cn', productKind: product.kind, wish }, channel)
}

describe.each(channelName.options)('built-in copy for %s', (channel) => {
  it.each(['zh', 'en'] as const)('fits for every product of the demo, every goal and every tone, in %s', (lang) => {
    const blocked = products.flatMap((product) =>
      (Object.keys(approaches) as Objective[]).flatMap((objective) =>
        wishes.flatMap((wish) =>
          written(product, objective, channel, lang, wish)
            .map(({ title, body }) => ({ ...(title === undefined ? {} : { title }), body: fillIn(body, {}) }))
            .filter((text) => channelLimits[channel].check(text).some(({ severity }) => severity === 'block')),
        ),
      ),
    )
    expect(blocked).toEqual([])
  })

  it.each(['zh', 'en'] as const)('keeps its two approaches apart in %s', (lang) => {
    for (const product of products)
      for (const objective of Object.keys(approaches) as Objective[])
        for (const wish of wishes) {
          const [one, two] = written(product, objective, channel, lang, wish)
          expect(one?.body).not.toBe(two?.body)
        }
  })
})
