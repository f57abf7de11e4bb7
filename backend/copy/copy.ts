import { z } from 'zod'
import { lang } from '../bilingual.ts'
import { channelName } from '../catalog/catalog.ts'
import { verdict } from '../compliance/verdict.ts'

/** One text for one channel. `body` may hold {{attribute}} personalisation; `rendered` is filled with the longest real values. */
export const variant = z.strictObject({
  id: z.string(),
  channel: channelName,
  lang,
  label: z.string(),
  /** E-mail subject, push or WeChat title. */
  title: z.string().optional(),
  body: z.string(),
  rendered: z.strictObject({ title: z.string().optional(), body: z.string() }),
  variables: z.array(z.string()),
  /** Length in the channel's own unit, and for SMS the parts that are billed. */
  length: z.strictObject({
    used: z.int(),
    limit: z.int(),
    unit: z.enum(['gsm7', 'ucs2', 'characters', 'half_widths', 'bytes']),
    parts: z.int(),
  }),
  verdict,
})
export type Variant = z.infer<typeof variant>

export const copySet = z.strictObject({ id: z.string(), planId: z.string(), variants: z.array(variant) })
export type CopySet = z.infer<typeof copySet>
