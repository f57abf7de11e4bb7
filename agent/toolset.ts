import type { Intent } from '../backend/language/reading.ts'
import type { Tool } from '../tools/tool.ts'
import type { RunScope } from './run/run-scope.ts'

/** Messages that choose customers or go on with a plan. */
const building: ReadonlySet<Intent> = new Set(['segment', 'refine', 'undo', 'campaign', 'copy', 'submit', 'save'])

/** Tools that answer questions about what happened or what words mean. */
const looking: ReadonlySet<string> = new Set([
  'query_metrics',
  'read_experiment',
  'explain_change',
  'explain_growth',
  'compare_campaigns',
  'read_concentration',
  'read_watch',
  'read_forecasts',
  'compare_audiences',
  'search_knowledge',
  'define_term',
])

/**
 * The tools that a language model is told of for a message: every description costs tokens at every call, so where the reader wholly
 * understood that customers are to be chosen or a plan goes on, those that answer questions stay away.
 */
export const offered = (tools: readonly Tool[], { reading, state }: RunScope): readonly Tool[] => {
  const understood = reading.unread.length === 0 && !reading.clarification
  const goesOn = reading.rule !== undefined || state.audience !== undefined
  return understood && goesOn && building.has(reading.intent) ? tools.filter(({ name }) => !looking.has(name)) : tools
}
