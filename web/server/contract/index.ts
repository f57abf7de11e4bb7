import { conversationSchemas } from './conversations.ts'
import { evalSchemas } from './evals.ts'
import { commonSchemas } from './failure.ts'
import { knowledgeSchemas } from './knowledge.ts'
import { correctionSchemas } from './knowledge-corrections.ts'
import { performanceSchemas } from './performance.ts'
import { segmentSchemas } from './segments.ts'
import { warehouseSchemas } from './warehouse.ts'
import { watchSchemas } from './watch.ts'
import { workspaceSchemas } from './workspaces.ts'

/** THE list of what the API takes and gives, by the name it has in the OpenAPI document. */
export const schemas = {
  ...commonSchemas,
  ...workspaceSchemas,
  ...conversationSchemas,
  ...warehouseSchemas,
  ...segmentSchemas,
  ...knowledgeSchemas,
  ...correctionSchemas,
  ...watchSchemas,
  ...performanceSchemas,
  ...evalSchemas,
} as const
export type SchemaName = keyof typeof schemas
