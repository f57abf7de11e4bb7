import { z } from 'zod'
import type { OpenStore } from '../backend/store/open.ts'
import type { WorkspaceServices } from '../backend/workspaces/open-workspace.ts'
import type { Left, Observed } from './observed.ts'

const both = (text: string) => ({ zh: text, en: text })
/** What is told of a stored plan and of stored copy; the rest of them is not looked at. */
const nameOf = z.object({ name: z.string() })
const variantsOf = z.object({
  variants: z.array(
    z.object({ channel: z.string(), verdict: z.object({ outcome: z.enum(['pass', 'warn', 'block']) }) }),
  ),
})
const worst = ['block', 'warn', 'pass'] as const

const savedIn = async (
  db: OpenStore['db'],
  services: WorkspaceServices,
  stored: Observed['stored'],
): Promise<Left[]> => {
  const workspace = services.workspace.name
  const segments = stored.segments > 0 ? await services.segments.list() : []
  const [plans, copies, campaigns] = await Promise.all([
    stored.plans > 0 ? db.selectFrom('plans').select(['id', 'plan']).where('workspace', '=', workspace).execute() : [],
    stored.copies > 0
      ? db.selectFrom('copies').select(['id', 'copy']).where('workspace', '=', workspace).execute()
      : [],
    stored.campaigns > 0
      ? db.selectFrom('campaigns').select(['id', 'name', 'status']).where('workspace', '=', workspace).execute()
      : [],
  ])
  return [
    ...segments.map(({ id, name, readBack, count }) => ({
      kind: 'segment' as const,
      id,
      text: { zh: `“${name}”：${readBack.zh}（${count}）`, en: `"${name}": ${readBack.en} (${count})` },
    })),
    ...plans.map((one) => ({ kind: 'plan' as const, id: one.id, text: both(nameOf.parse(one.plan).name) })),
    ...copies.map((one) => {
      const { variants } = variantsOf.parse(one.copy)
      const channels = [...new Set(variants.map(({ channel }) => channel))].join(', ')
      const verdict = worst.find((outcome) => variants.some((each) => each.verdict.outcome === outcome)) ?? 'pass'
      return { kind: 'copy' as const, id: one.id, text: both(`${variants.length} × ${channels}: ${verdict}`) }
    }),
    ...campaigns.map(({ id, name, status }) => ({ kind: 'campaign' as const, id, text: both(`${name}: ${status}`) })),
  ]
}

/** What a trial left, thing by thing, in words: the audience of its thread, and what was saved. Each trial begins with nothing. */
export const leftBehind = async (
  db: OpenStore['db'],
  services: WorkspaceServices,
  { final, stored }: Pick<Observed, 'final' | 'stored'>,
): Promise<Left[]> => {
  const audience = final?.segment
  return [
    ...(audience
      ? [
          {
            kind: 'audience' as const,
            id: audience.id,
            text: {
              zh: `${audience.readBack.zh}（${audience.count}）`,
              en: `${audience.readBack.en} (${audience.count})`,
            },
          },
        ]
      : []),
    ...(await savedIn(db, services, stored)),
  ]
}
