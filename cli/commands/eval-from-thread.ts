import type { CaseDraft, NewCase } from '../../evals/runs/kept-cases.ts'
import { type Command, requiredText, textOf, textsOf, UsageError, type Values } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { workspaceOption } from './shared-options.ts'

type Right = NewCase['right']
const severities = ['critical', 'major', 'minor'] as const

/** What a right answer is, as the options say; undefined where they say nothing. */
const rightOf = (values: Values): Right | undefined => {
  const sql = textOf(values, 'customers')
  const [all, none] = [textsOf(values, 'says'), textsOf(values, 'says-not')]
  const given: Right[] = [
    ...(sql === undefined ? [] : [{ kind: 'customers' as const, sql }]),
    ...(all.length + none.length > 0 ? [{ kind: 'says' as const, all, none }] : []),
    ...(values.asks ? [{ kind: 'asks' as const }] : []),
    ...(values.declines ? [{ kind: 'declines' as const }] : []),
  ]
  if (given.length > 1)
    throw new UsageError({
      zh: '--customers、--says、--asks、--declines 只能给出一种。',
      en: 'Give one of --customers, --says, --asks and --declines.',
    })
  return given[0]
}

const severityOf = (values: Values): NewCase['severity'] => {
  const text = textOf(values, 'severity') ?? 'major'
  const severity = severities.find((one) => one === text)
  if (severity) return severity
  throw new UsageError({
    zh: `--severity 应为 ${severities.join('、')}。`,
    en: `--severity takes ${severities.join(', ')}.`,
  })
}

const caseOf = ({ lang, messages, worlds }: CaseDraft, right: Right, values: Values): NewCase => {
  const world = textOf(values, 'world') ?? 'bank'
  if (!worlds.includes(world))
    throw new UsageError({ zh: `--world 应为 ${worlds.join('、')}。`, en: `--world takes ${worlds.join(', ')}.` })
  const [knownGap, note] = [textOf(values, 'known-gap'), textOf(values, 'note')]
  return {
    lang,
    world,
    messages,
    right,
    severity: severityOf(values),
    ...(knownGap !== undefined && { knownGap }),
    ...(note !== undefined && { note }),
  }
}

export const evalFromThread: Command = {
  name: 'eval from-thread',
  summary: {
    zh: '把一段真实对话变成评测用例：先输出去掉个人信息的话供审阅；说明怎样算对后，保留到评测集 kept',
    en: 'turn a real conversation into a case: prints its words with personal data masked, for review; with a right answer it is kept in the suite "kept"',
  },
  arguments: [{ name: 'THREAD', required: true, help: { zh: '对话编号', en: 'id of the conversation' } }],
  options: {
    workspace: workspaceOption,
    customers: {
      type: 'string',
      value: 'SQL',
      help: { zh: '应选出的客户：select customer_id from …', en: 'the customers to select: select customer_id from …' },
    },
    says: {
      type: 'string',
      multiple: true,
      value: 'WORDS',
      help: { zh: '回答应有的词，可重复', en: 'words that the answer has; may be repeated' },
    },
    'says-not': {
      type: 'string',
      multiple: true,
      value: 'WORDS',
      help: { zh: '回答不应有的词，可重复', en: 'words that it has not; may be repeated' },
    },
    asks: { type: 'boolean', help: { zh: '应当反问', en: 'it asks back' } },
    declines: { type: 'boolean', help: { zh: '应当说明做不到', en: 'it says that it cannot' } },
    world: {
      type: 'string',
      value: 'NAME',
      help: { zh: '用例所用的数据，默认 bank', en: 'data that the case is asked on, by default bank' },
    },
    severity: { type: 'string', value: 'S', help: { zh: 'critical、major 或 minor', en: 'critical, major or minor' } },
    'known-gap': { type: 'string', value: 'WHY', help: { zh: '为什么现在还通不过', en: 'why it does not pass yet' } },
    note: { type: 'string', value: 'TEXT', help: { zh: '备注', en: 'a note' } },
  },
  examples: [
    'fairlead eval from-thread 3f0c… --workspace bank',
    'fairlead eval from-thread 3f0c… --workspace bank --customers "select customer_id from customers where age >= 60"',
  ],
  async run({ values, arguments: [thread = ''] }, desk) {
    const right = rightOf(values)
    const client = await desk.client()
    const draft = await client.draftCase({ workspace: requiredText(values, 'workspace'), thread })
    if (!right) {
      await desk.out(`${JSON.stringify(draft)}\n`)
      return exitCodes.ok
    }
    for (const message of draft.messages) desk.say(`> ${message}`)
    await desk.out(`${JSON.stringify(await client.keepCase(caseOf(draft, right, values)))}\n`)
    return exitCodes.ok
  },
}
