import type { Command } from '../command.ts'
import { ask } from './ask.ts'
import { catalogPath, catalogShow } from './catalog.ts'
import { doctor } from './doctor.ts'
import { importCommand } from './import.ts'
import { segmentList, segmentMembers, segmentShow } from './segment.ts'
import { start } from './start.ts'
import { workspaceCreate, workspaceList, workspaceRemove } from './workspace.ts'

/** THE list of commands, in the order of the help. */
export const commands: readonly Command[] = [
  start,
  importCommand,
  ask,
  segmentList,
  segmentShow,
  segmentMembers,
  workspaceList,
  workspaceCreate,
  workspaceRemove,
  catalogShow,
  catalogPath,
  doctor,
]
