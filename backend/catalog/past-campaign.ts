import { z } from 'zod'
import { bilingual, synonyms } from '../bilingual.ts'
import { channelName } from './channel-name.ts'

/** One group of a campaign; everybody in the control was left alone. */
export const campaignArm = z.strictObject({
  /** As stored in the field that says the arm. */
  value: z.string(),
  labels: bilingual,
  synonyms: synonyms.default({ zh: [], en: [] }),
  role: z.enum(['treatment', 'control']),
  /** Planned share of the assigned customers; without it the split is not checked. */
  share: z.number().min(0).max(1).optional(),
})
export type CampaignArm = z.infer<typeof campaignArm>

/** A campaign whose outcome is in the data: who was assigned, to which arm, and what counts as a result. */
export const pastCampaign = z.strictObject({
  /** Value of the events' campaign property, or a name of its own. */
  name: z.string().min(1),
  labels: bilingual,
  synonyms: synonyms.default({ zh: [], en: [] }),
  /** Event type whose rows assign customers; absent where a column of the customers says the arm. */
  event: z.string().optional(),
  /** Field that says the arm; absent where everybody in it was contacted. */
  arm: z.string().optional(),
  arms: z.array(campaignArm).default([]),
  /** How customers came into their arms. Only `randomised` earns words of cause. */
  design: z.enum(['randomised', 'quasi', 'none']),
  channel: channelName.optional(),
  start: z.iso.date().optional(),
  end: z.iso.date().optional(),
  /** Days after assignment within which outcomes count. */
  windowDays: z.number().positive().optional(),
  /** Names of metrics; the first is the primary one. */
  outcomes: z.array(z.string()).default([]),
})
export type PastCampaign = z.infer<typeof pastCampaign>
