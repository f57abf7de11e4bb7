import { localActor } from '../backend/actor.ts'
import type { WorkspaceServices } from '../backend/workspaces/open-workspace.ts'
import { outcomeDays } from './outcomes.ts'
import { products } from './products.ts'
import { truth } from './truth.ts'

const hypothesis = (product: { zh: string; en: string }) => ({
  zh: `一条关于${product.zh}的消息会让更多人在${outcomeDays}天内购买它。`,
  en: `A message about ${product.en} makes more of them buy it within ${outcomeDays} days.`,
})

/**
 * Reads out the demo bank's past campaigns from its own events and keeps each as a record of knowledge. The true effects are not used.
 * Gives how many were kept; 0 where they are there already.
 */
export const recordDemoOutcomes = async ({
  workspace,
  metrics,
  knowledge,
}: Pick<WorkspaceServices, 'workspace' | 'metrics' | 'knowledge'>): Promise<number> => {
  if (!workspace.catalog.synthetic || (await knowledge.list({ kind: 'outcome', limit: 1 })).length > 0) return 0
  const known = new Set(metrics.campaigns().map(({ name }) => name))
  const past = truth.filter(({ id }) => known.has(id))
  for (const { id, zh, en, channel, product: code, objective, audience, start } of past) {
    const { readOut } = await metrics.read({ campaign: id, metric: 'conversion_rate' })
    const product = products.find((one) => one.code === code)
    await knowledge.recordReadOut(
      {
        campaign: id,
        name: { zh, en },
        audience: { text: audience, ...(readOut.nAssigned > 0 && { customers: readOut.nAssigned }) },
        objective,
        ...(product && {
          product: { code, kind: product.kind, label: product.labels },
          hypothesis: hypothesis(product.labels),
        }),
        channels: [channel],
        dates: { start },
        metric: { event: 'purchase', ofProduct: true },
      },
      readOut,
      localActor,
    )
  }
  return past.length
}
