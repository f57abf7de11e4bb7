import type { ComponentType } from 'react'
import type { ToolName, ToolOutput } from '../../../tools/index.ts'
import { CampaignCard } from './campaign-card.tsx'
import type { CardContext } from './card-context.ts'
import { CopyCard } from './copy-card.tsx'
import { CustomerCard } from './customer-card.tsx'
import { DefinitionCard } from './definition-card.tsx'
import { NumbersCard } from './numbers-card.tsx'
import { PlanCard } from './plan-card.tsx'
import { SavedSegmentCard } from './saved-segment-card.tsx'
import { SegmentCard } from './segment-card.tsx'
import { WatchCard } from './watch-card.tsx'

type CardMap = { [N in ToolName]?: ComponentType<CardContext<ToolOutput<N>>> }

/** THE map from a tool to the card of its result; a tool without a card of its own gets the fallback. */
export const cardMap = {
  preview_segment: SegmentCard,
  save_segment: SavedSegmentCard,
  define_term: DefinitionCard,
  explain_customer: CustomerCard,
  draft_plan: PlanCard,
  draft_copy: CopyCard,
  submit_campaign: CampaignCard,
  query_metrics: NumbersCard,
  read_experiment: NumbersCard,
  explain_change: NumbersCard,
  explain_growth: NumbersCard,
  compare_campaigns: NumbersCard,
  read_concentration: NumbersCard,
  read_watch: WatchCard,
} satisfies CardMap
