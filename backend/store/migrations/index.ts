import type { Kysely } from 'kysely'
import * as initial from './0001-initial.ts'
import * as staticLists from './0002-static-lists.ts'
import * as segmentCounts from './0003-segment-counts.ts'
import * as knowledge from './0004-knowledge.ts'
import * as watch from './0005-watch.ts'
import * as planBasis from './0006-plan-basis.ts'
import * as supersededCampaigns from './0007-superseded-campaigns.ts'
import * as campaignOrder from './0008-campaign-order.ts'
import * as wordsVersion from './0009-words-version.ts'

export interface Migration {
  name: string
  up(db: Kysely<unknown>): Promise<void>
}

/** THE list of migrations, in order. An applied one never changes; a new one is its file and one line here. */
export const migrations: readonly Migration[] = [
  { name: '0001-initial', up: initial.up },
  { name: '0002-static-lists', up: staticLists.up },
  { name: '0003-segment-counts', up: segmentCounts.up },
  { name: '0004-knowledge', up: knowledge.up },
  { name: '0005-watch', up: watch.up },
  { name: '0006-plan-basis', up: planBasis.up },
  { name: '0007-superseded-campaigns', up: supersededCampaigns.up },
  { name: '0008-campaign-order', up: campaignOrder.up },
  { name: '0009-words-version', up: wordsVersion.up },
]
