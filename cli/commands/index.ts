import type { Command } from '../command.ts'
import { ask } from './ask.ts'
import { campaignList, campaignShow } from './campaign.ts'
import { catalogPath, catalogShow } from './catalog.ts'
import { doctor } from './doctor.ts'
import { evaluation } from './eval.ts'
import { evalFromThread } from './eval-from-thread.ts'
import { importCommand } from './import.ts'
import { knowledgeImport, knowledgeSearch } from './knowledge.ts'
import { listCreate, listList, listMembers, listRemove, listShow } from './list.ts'
import { segmentList, segmentMembers, segmentShow } from './segment.ts'
import { segmentDiff, segmentOverlap, segmentVersions, segmentWhy } from './segment-compare.ts'
import { segmentCount, segmentHistory, segmentRemove, segmentUses } from './segment-life.ts'
import { segmentRefresh } from './segment-refresh.ts'
import { start } from './start.ts'
import { unmet } from './unmet.ts'
import { warehouseDistribute } from './warehouse.ts'
import { workspaceCreate, workspaceList, workspaceRemove } from './workspace.ts'

/** THE list of commands, in the order of the help. */
export const commands: readonly Command[] = [
  start,
  importCommand,
  ask,
  segmentList,
  segmentShow,
  segmentMembers,
  segmentWhy,
  segmentCount,
  segmentRefresh,
  segmentHistory,
  segmentVersions,
  segmentDiff,
  segmentOverlap,
  segmentUses,
  segmentRemove,
  campaignList,
  campaignShow,
  knowledgeImport,
  knowledgeSearch,
  listCreate,
  listList,
  listShow,
  listMembers,
  listRemove,
  unmet,
  workspaceList,
  workspaceCreate,
  workspaceRemove,
  warehouseDistribute,
  catalogShow,
  catalogPath,
  evaluation,
  evalFromThread,
  doctor,
]
