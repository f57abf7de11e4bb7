import type { AskResult } from '../../agent/ask.ts'
import type { AskRequest } from '../../web/server/contract/conversations.ts'
import { askBatch } from '../batch.ts'
import { type Command, requiredText, textOf, UsageError } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { workspaceOption } from './shared-options.ts'

const exitOf = ({ error }: AskResult): ExitCode => {
  if (!error) return exitCodes.ok
  return error.code === 'internal' ? exitCodes.bug : exitCodes.refused
}

export const ask: Command = {
  name: 'ask',
  summary: { zh: '用一句话提问或下达目标', en: 'ask, or say a goal, in plain words' },
  arguments: [{ name: 'TEXT', required: false, help: { zh: '要说的话', en: 'what to say' } }],
  options: {
    workspace: workspaceOption,
    thread: { type: 'string', value: 'ID', help: { zh: '接着这个对话说', en: 'go on in this conversation' } },
    json: { type: 'boolean', help: { zh: '输出一个 JSON 对象', en: 'print one JSON object' } },
    members: {
      type: 'boolean',
      help: { zh: 'JSON 中加上所选客户的全部编号', en: 'add every selected customer id to the JSON' },
    },
    batch: {
      type: 'string',
      value: 'FILE',
      help: {
        zh: 'JSONL 文件，每行 {id, text | turns}；按顺序逐行输出 JSON',
        en: 'JSONL file with lines {id, text | turns}; prints one JSON object per line, in order',
      },
    },
  },
  examples: [
    'fairlead ask "Retired clients with a balance over 5000" --workspace bank --json',
    'fairlead ask --batch questions.jsonl --workspace bank --members',
  ],
  async run({ values, arguments: [text] }, desk) {
    const workspace = requiredText(values, 'workspace')
    const thread = textOf(values, 'thread')
    const batch = textOf(values, 'batch')
    const lang = textOf(values, 'lang')
    if (lang !== undefined && lang !== 'zh' && lang !== 'en')
      throw new UsageError({ zh: '--lang 只能是 zh 或 en。', en: '--lang is zh or en.' })
    if ((batch === undefined) === (text === undefined))
      throw new UsageError({ zh: '请给出 TEXT 或 --batch 之一。', en: 'Give either TEXT or --batch.' })
    if (batch !== undefined && thread !== undefined)
      throw new UsageError({
        zh: '--batch 的每一行都是新对话，不能用 --thread。',
        en: 'Each line of --batch has a fresh thread: leave --thread out.',
      })
    const members = values.members === true
    const common: Pick<AskRequest, 'members' | 'lang'> = { members, ...(lang !== undefined && { lang }) }
    const client = await desk.client()
    if (batch !== undefined) {
      // an unknown workspace is one failure, not one a line
      await client.catalog(workspace)
      return askBatch(client, { file: batch, workspace, ...common }, desk)
    }
    const request = { turns: [text as string], ...common, ...(thread !== undefined && { thread }) }
    const result = await client.ask(workspace, request, desk.signal)
    if (values.json) await desk.out(`${JSON.stringify(result)}\n`)
    else {
      await desk.out(`${result.answer}\n`)
      desk.say(`thread ${result.thread}`)
    }
    return exitOf(result)
  },
}
