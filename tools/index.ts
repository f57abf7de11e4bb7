import type { z } from 'zod'
import { FairleadError } from '../backend/errors.ts'
import { askUser } from './ask-user.ts'
import { compareAudiencesTool } from './compare-audiences.ts'
import { compareCampaignsTool } from './compare-campaigns.ts'
import { defineTerm } from './define-term.ts'
import { draftCopy } from './draft-copy.ts'
import { draftPlan } from './draft-plan.ts'
import { explainChangeTool } from './explain-change.ts'
import { explainCustomerTool } from './explain-customer.ts'
import { explainGrowthTool } from './explain-growth.ts'
import { previewSegment } from './preview-segment.ts'
import { queryMetrics } from './query-metrics.ts'
import { readConcentrationTool } from './read-concentration.ts'
import { readExperiment } from './read-experiment.ts'
import { readForecastsTool } from './read-forecasts.ts'
import { readWatch } from './read-watch.ts'
import { saveSegment } from './save-segment.ts'
import { searchCatalogTool } from './search-catalog.ts'
import { searchKnowledge } from './search-knowledge.ts'
import { submitCampaign } from './submit-campaign.ts'
import type { Tool } from './tool.ts'

/** THE list of what the copilot can do. */
const list = [
  searchCatalogTool,
  searchKnowledge,
  previewSegment,
  explainCustomerTool,
  queryMetrics,
  readExperiment,
  explainChangeTool,
  explainGrowthTool,
  compareCampaignsTool,
  readConcentrationTool,
  readWatch,
  readForecastsTool,
  compareAudiencesTool,
  saveSegment,
  defineTerm,
  draftPlan,
  draftCopy,
  submitCampaign,
  askUser,
] as const

type Listed = (typeof list)[number]
export type ToolName = Listed['name']
/** The whole output of a tool, by its name. */
export type ToolOutput<N extends ToolName> = z.infer<Extract<Listed, { name: N }>['output']>

export const tools: readonly Tool[] = list

/** The tool of this name; throws `unknown_tool`, naming those that exist. */
export const toolNamed = (name: string): Tool => {
  const found = tools.find((tool) => tool.name === name)
  if (found) return found
  throw new FairleadError('unknown_tool', { tool: name, available: tools.map((tool) => tool.name) })
}
