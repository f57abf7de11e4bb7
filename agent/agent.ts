import { HumanMessage } from '@langchain/core/messages'
import type { BaseCheckpointSaver } from '@langchain/langgraph'
import { createAgent } from 'langchain'
import type { Log } from './log.ts'
import { approval, bindable } from './middleware/approval.ts'
import { budget } from './middleware/budget.ts'
import { grounding } from './middleware/grounding.ts'
import { modelCalls } from './middleware/model-calls.ts'
import { question } from './middleware/question.ts'
import { receipts } from './middleware/receipts.ts'
import { toolCalls } from './middleware/tool-calls.ts'
import { toolFailures } from './middleware/tool-failures.ts'
import { trace } from './middleware/trace.ts'
import { chooseModel, type ModelChoice } from './model.ts'
import { ModelStream } from './run/model-stream.ts'
import type { RunScope } from './run/run-scope.ts'
import { toolContext } from './run/tool-context.ts'
import { adaptTool } from './tool-adapter.ts'
import { offered } from './toolset.ts'

/** More steps than the call budget allows, so that our own budget speaks first. */
const recursionLimit = 100

/**
 * Runs one turn: the person's message through the loop of model and tools until the model answers. An agent is made for
 * each run, so that nothing of one person's turn can be seen in another's. Checkpoints are written once, when it ends.
 */
export const runAgent = async (
  scope: RunScope,
  { choice, checkpointer, log }: { choice: ModelChoice; checkpointer: BaseCheckpointSaver; log: Log },
): Promise<void> => {
  const { model, systemPrompt, repair } = chooseModel(choice, scope)
  const writer = choice.kind === 'builtin' ? 'builtin' : 'language'
  const stream = new ModelStream()
  const agent = createAgent({
    model,
    tools: bindable(writer === 'builtin' ? scope.tools : offered(scope.tools, scope), scope).map((tool) =>
      adaptTool(tool, (one) => toolContext(scope, one, writer)),
    ),
    ...(systemPrompt ? { systemPrompt } : {}),
    checkpointer,
    middleware: [
      question(scope),
      budget(scope),
      grounding(scope, stream, { repair }),
      toolCalls(scope),
      modelCalls(scope, stream),
      trace(scope, log),
      toolFailures(scope, log),
      approval(scope),
      receipts(scope),
    ],
  })
  await agent.invoke(
    { messages: [new HumanMessage({ id: scope.messageId, content: scope.text })] },
    {
      configurable: { thread_id: `${scope.services.workspace.name}/${scope.thread}` },
      signal: scope.signal,
      callbacks: [stream],
      durability: 'exit',
      recursionLimit,
    },
  )
}
