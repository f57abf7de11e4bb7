import type { MembershipDiff } from '../../backend/segments/life/life.ts'
import { type Command, type Desk, requiredText, textOf } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { listing } from '../listing.ts'
import { asOfOption, jsonOption, workspaceOption } from './shared-options.ts'

const id = { name: 'ID', required: true, help: { zh: '人群编号', en: 'id of the segment' } }
const text = (value: string, zh: string, en: string) => ({ type: 'string', value, help: { zh, en } }) as const

const print = (desk: Desk, value: unknown) => desk.out(`${JSON.stringify(value, null, 2)}\n`)

export const segmentVersions: Command = {
  name: 'segment versions',
  summary: { zh: '列出人群的版本和每次的改动', en: 'list the versions of a segment and what changed in each' },
  arguments: [id],
  options: { workspace: workspaceOption, json: jsonOption },
  examples: ['fairlead segment versions seg_1 --workspace bank'],
  async run({ values, arguments: [segment = ''] }, desk) {
    const versions = await (await desk.client()).segmentVersions(requiredText(values, 'workspace'), segment)
    await listing(desk, values, versions, ({ version, count, updatedAt, changes, readBack }) => [
      `v${version}`,
      String(count),
      updatedAt.slice(0, 10),
      changes.map(({ sentence }) => sentence[desk.lang]).join(' ') || readBack[desk.lang],
    ])
    return exitCodes.ok
  },
}

const moves = (members: MembershipDiff, { lang }: Desk): string[] =>
  (['entered', 'left'] as const).flatMap((move) => {
    const { count, reasons, examples } = members[move]
    const [title, more] = {
      entered: { zh: ['进入', '此前不满足'], en: ['entered', 'failed before'] },
      left: { zh: ['离开', '现在不满足'], en: ['left', 'fail now'] },
    }[move][lang] as [string, string]
    return [
      `${title} ${count}`,
      ...reasons.map((reason) => `  ${more}: ${reason.clause[lang]} (${reason.count})`),
      ...(examples.length > 0 ? [`  ${examples.map((one) => one.id).join(' ')}`] : []),
    ]
  })

export const segmentDiff: Command = {
  name: 'segment diff',
  summary: {
    zh: '比较两个版本或两个时点：条件的改动，谁进入、谁离开及原因',
    en: 'compare two versions or two dates: what changed, who entered, who left and why',
  },
  arguments: [id],
  options: {
    workspace: workspaceOption,
    from: text('VERSION', '较早的版本，默认上一版', 'earlier version; default the one before'),
    to: text('VERSION', '较晚的版本，默认当前版', 'later version; default the current one'),
    'from-as-of': text('DATE', '较早的时点，默认现在', 'earlier date; default now'),
    'to-as-of': text('DATE', '较晚的时点，默认现在', 'later date; default now'),
    json: jsonOption,
  },
  examples: [
    'fairlead segment diff seg_1 --workspace bank',
    'fairlead segment diff seg_1 --workspace bank --from-as-of 2026-09-30',
  ],
  async run({ values, arguments: [segment = ''] }, desk) {
    const names = { from: 'from', to: 'to', 'from-as-of': 'fromAsOf', 'to-as-of': 'toAsOf' }
    const given = Object.entries(names).flatMap(([option, name]) => {
      const value = textOf(values, option)
      return value === undefined ? [] : [[name, value] as const]
    })
    const client = await desk.client()
    const workspace = requiredText(values, 'workspace')
    const found = await client.compareSegment(workspace, segment, Object.fromEntries(given), desk.signal)
    if (values.json || !desk.terminal.out) await print(desk, found)
    else {
      const changes = found.changes.map(({ sentence }) => sentence[desk.lang])
      await desk.out(`${[...changes, ...moves(found.members, desk)].join('\n')}\n`)
    }
    return exitCodes.ok
  },
}

export const segmentOverlap: Command = {
  name: 'segment overlap',
  summary: {
    zh: '比较人群之间共有的客户，标出成员相同的',
    en: 'show how far segments share their members, and which are the same',
  },
  arguments: [
    { name: 'ID…', required: false, help: { zh: '人群编号，默认最近改动的', en: 'ids; default those changed last' } },
  ],
  options: { workspace: workspaceOption, json: jsonOption },
  examples: ['fairlead segment overlap --workspace bank', 'fairlead segment overlap seg_1 seg_2 --workspace bank'],
  async run({ values, arguments: ids }, desk) {
    const found = await (await desk.client()).overlap(requiredText(values, 'workspace'), ids, desk.signal)
    if (values.json || !desk.terminal.out) await print(desk, found)
    else
      await listing(desk, values, found.pairs, ({ a, b, both, either, jaccard, duplicate }) => [
        a,
        b,
        `${both}/${either}`,
        jaccard === null ? '–' : jaccard.toFixed(3),
        duplicate ? (desk.lang === 'zh' ? '成员相同' : 'same members') : '',
      ])
    return exitCodes.ok
  },
}

export const segmentWhy: Command = {
  name: 'segment why',
  summary: {
    zh: '解释某位客户为什么在或不在人群里',
    en: 'say why a customer is in a segment or not, clause by clause',
  },
  arguments: [id, { name: 'CUSTOMER', required: true, help: { zh: '客户编号', en: 'id of the customer' } }],
  options: {
    workspace: workspaceOption,
    'as-of': asOfOption,
    json: jsonOption,
  },
  examples: ['fairlead segment why seg_1 20481 --workspace bank'],
  async run({ values, arguments: [segment = '', customer = ''] }, desk) {
    const client = await desk.client()
    const found = await client.why(requiredText(values, 'workspace'), segment, customer, textOf(values, 'as-of'))
    if (values.json || !desk.terminal.out) await print(desk, found)
    else {
      const { lang } = desk
      const lines = found.clauses.map(({ depth, clause, met, values: seen }) => {
        const shown = seen.map(({ label, value }) => `${label[lang]} = ${value?.[lang] ?? '?'}`).join(', ')
        return `${'  '.repeat(depth)}${met ? '✓' : '✗'} ${clause[lang]}${shown && `  [${shown}]`}`
      })
      await desk.out(`${lines.join('\n')}\n`)
    }
    return exitCodes.ok
  },
}
