import { z } from 'zod'
import { lang } from '../bilingual.ts'

/** How copy is to be written; what is not said stays as the templates have it. */
export const copyWish = z.strictObject({
  /** Steps from the usual length: below zero is shorter. */
  length: z.int().min(-2).max(1).optional(),
  tone: z.enum(['plain', 'lively', 'formal']).optional(),
  /** Facts of the plan that every text must say: its last day, its offer, where to read more. */
  mention: z.array(z.enum(['deadline', 'offer', 'contact'])).optional(),
  without: z.array(z.enum(['exclamations', 'greeting', 'contact'])).optional(),
  /** Sentences put in word for word. */
  add: z.array(z.string().max(200)).max(3).optional(),
  langs: z.array(lang).min(1).optional(),
})
export type CopyWish = z.infer<typeof copyWish>

const both = <T>(a: readonly T[] = [], b: readonly T[] = []): T[] => [...new Set([...a, ...b])]
const clamp = (n: number) => Math.max(-2, Math.min(1, n))
const filled = <T>(key: string, list: T[]) => (list.length > 0 ? { [key]: list } : {})

/** Earlier wishes with new ones on top: lengths add up, a tone takes the other's place, what is to be said stays. */
export const joinedWishes = (before: CopyWish | undefined, now: CopyWish): CopyWish => {
  const length = clamp((before?.length ?? 0) + (now.length ?? 0))
  const tone = now.tone ?? before?.tone
  const without = both(before?.without, now.without).filter(
    (one) => one !== 'contact' || !now.mention?.includes('contact'),
  )
  const mention = both(before?.mention, now.mention).filter(
    (one) => one !== 'contact' || !now.without?.includes('contact'),
  )
  return {
    ...(length === 0 ? {} : { length }),
    ...(tone && tone !== 'plain' ? { tone } : {}),
    ...filled('mention', mention),
    ...filled('without', without),
    ...filled('add', both(before?.add, now.add).slice(-3)),
    ...filled('langs', [...(now.langs ?? before?.langs ?? [])]),
  }
}
