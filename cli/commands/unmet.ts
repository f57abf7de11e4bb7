import { type Command, requiredText, textOf } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { listing } from '../listing.ts'
import { jsonOption, workspaceOption } from './shared-options.ts'

export const unmet: Command = {
  name: 'unmet',
  summary: {
    zh: '列出没能满足的请求，按没读懂的词归类',
    en: 'list requests that could not be served, by the words that were not understood',
  },
  arguments: [],
  options: {
    workspace: workspaceOption,
    since: { type: 'string', value: 'DATE', help: { zh: '从这一天起', en: 'from this day on' } },
    json: jsonOption,
  },
  examples: ['fairlead unmet --workspace bank --since 2026-11-01'],
  async run({ values }, desk) {
    const client = await desk.client()
    const groups = await client.unmet(requiredText(values, 'workspace'), textOf(values, 'since'))
    await listing(desk, values, groups, ({ requests, reason, words, examples, last }) => [
      String(requests),
      last.slice(0, 10),
      reason,
      words.join(' | ') || (examples[0] ?? ''),
    ])
    return exitCodes.ok
  },
}
