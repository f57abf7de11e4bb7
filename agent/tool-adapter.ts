import { tool as langchainTool } from 'langchain'
import { runTool } from '../tools/run.ts'
import type { Tool, ToolContext } from '../tools/tool.ts'
import { toolSchema } from './tool-schema.ts'

/**
 * The only place where a tool of ours becomes a LangChain tool: the model reads the summary, the interface gets the whole
 * output as the artifact. Input and output are parsed by the tool's own zod schemas.
 */
export const adaptTool = (tool: Tool, contextFor: (tool: Tool) => ToolContext) =>
  langchainTool(
    async (input: unknown) => {
      const { text, output } = await runTool(tool, input, contextFor(tool))
      return [text, output]
    },
    {
      name: tool.name,
      description: tool.description,
      schema: toolSchema(tool),
      responseFormat: 'content_and_artifact',
    },
  )
