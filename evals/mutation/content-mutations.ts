import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AskResult } from '../../agent/ask.ts'
import type { Rule } from '../../backend/segments/rule.ts'
import { blank, call, final, named, type Subject, said, turn } from './subject.ts'

const kept = JSON.parse(readFileSync(join(import.meta.dirname, 'observed.json'), 'utf8')) as {
  rule: Rule
  plan: NonNullable<AskResult['plan']>
  copy: NonNullable<AskResult['copy']>
}
const segment = { id: null, rule: kept.rule, readBack: { zh: '', en: '' }, count: 73, unread: [] }
const planned = (plan: unknown) => ({
  ...blank,
  turns: [turn()],
  final: final({ segment, plan: plan as typeof kept.plan, copy: kept.copy }),
})
const { plan } = kept

const receipt = {
  resultId: 'res_1',
  tool: 'preview_segment',
  columns: [
    { name: 'count', type: 'integer' as const },
    { name: 'share', type: 'share' as const },
  ],
  rows: [{ count: 73, share: 0.304 }],
  complete: true,
  asOf: '2026-06-30T02:00:00Z',
  dataVersion: '1',
}
const counted = (answer: string, more: object = {}) =>
  said(
    answer,
    { calls: [call('preview_segment', {}, { output: { count: 73, total: 240, share: 0.304 } })], ...more },
    { final: final({ receipts: [receipt] }) },
  )
const cited = (answer: string, shown: string, cell: string, resultId = 'res_1') => {
  const start = answer.indexOf(shown)
  return counted(answer, { numbers: [{ start, end: start + shown.length, resultId, cell, verified: true }] })
}
const question = (reason: string, more: object = {}) =>
  said('?', { question: { reason, question: { zh: '“鞋码”指什么？', en: 'What is "shoe size"?' }, ...more } as never })

/** Plans, copy, numbers with their proof, questions, language. */
export const contentSubjects: readonly Subject[] = [
  {
    scorer: 'plan',
    name: 'a plan as asked',
    expected: {
      values: {
        'feedback.holdout.share': plan.feedback.holdout.share,
        'budget.total': 20_000,
        'channel.steps.*.channel': { all: ['sms'] },
        'need.objective': plan.need.objective,
      },
    },
    right: named({ 'as it is': planned(plan), 'another name': planned({ ...plan, name: 'x' }) }),
    wrong: named({
      '万 for 元': planned({ ...plan, budget: { ...plan.budget, total: 2 } }),
      'another holdout': planned({
        ...plan,
        feedback: { ...plan.feedback, holdout: { ...plan.feedback.holdout, share: 0.2 } },
      }),
      'another channel': planned({
        ...plan,
        channel: { steps: plan.channel.steps.map((one) => ({ ...one, channel: 'email' })) },
      }),
      'a channel more': planned({
        ...plan,
        channel: { steps: [...plan.channel.steps, { ...plan.channel.steps[0], channel: 'push' }] },
      }),
      'another objective': planned({ ...plan, need: { ...plan.need, objective: 'inform' } }),
      ...Object.fromEntries(
        ['audience', 'need', 'content', 'channel', 'timing', 'feedback', 'budget'].map((node) => [
          `without ${node}`,
          planned(Object.fromEntries(Object.entries(plan).filter(([key]) => key !== node))),
        ]),
      ),
      'end before start': planned({ ...plan, timing: { ...plan.timing, end: '2020-01-01' } }),
      'no plan': { ...blank, turns: [turn()], final: final() },
      'for everybody': {
        ...planned(plan),
        final: final({ plan, segment: { ...segment, rule: { kind: 'everyone' } } }),
      },
    }),
  },
  {
    scorer: 'compliance',
    name: 'a text that must be blocked',
    expected: { outcome: 'block', fires: ['CN-AD-25b'], silent: ['CN-AD-9.3'] },
    right: named({
      blocked: { ...blank, verdict: { outcome: 'block', pack: 'cn', findings: [finding('CN-AD-25b')] } },
      'with another finding': {
        ...blank,
        verdict: { outcome: 'block', pack: 'cn', findings: [finding('CN-AD-25a'), finding('CN-AD-25b')] },
      },
    }),
    wrong: named({
      warned: { ...blank, verdict: { outcome: 'warn', pack: 'cn', findings: [finding('CN-AD-25b')] } },
      passed: { ...blank, verdict: { outcome: 'pass', pack: 'cn', findings: [] } },
      'another rule': { ...blank, verdict: { outcome: 'block', pack: 'cn', findings: [finding('CN-AD-25a')] } },
      'one too many': {
        ...blank,
        verdict: { outcome: 'block', pack: 'cn', findings: [finding('CN-AD-25b'), finding('CN-AD-9.3')] },
      },
      'no copy': { ...blank, turns: [turn()], final: final() },
    }),
  },
  {
    scorer: 'receipts',
    name: 'a count and a share',
    expected: true,
    right: named({
      stated: counted('共有 73 位客户，占 30.4%。'),
      rounded: counted('占 30%。'),
      'the own words': counted('问的是 60 岁以上', { text: '60岁以上的客户' }),
      none: counted('没有数字。'),
    }),
    wrong: named({
      'off by one': counted('共有 74 位客户。'),
      'another share': counted('占 31.4%。'),
      'out of the air': counted('共有 73 位客户，预计带来 5000 元。'),
      万: counted('共有 73 万位客户。'),
      'in words': counted('共有七十四位客户。'),
      'marked unverified': counted('共有 73 位。', { numbers: [{ start: 3, end: 5, verified: false }] }),
    }),
  },
  {
    scorer: 'citations',
    name: 'a cited count',
    expected: {},
    right: named({ count: cited('共有 73 位客户。', '73', '0.count'), share: cited('占 30.4%。', '30.4%', '0.share') }),
    wrong: named({
      'another number': cited('共有 74 位客户。', '74', '0.count'),
      'no such column': cited('共有 73 位客户。', '73', '0.total'),
      'no such row': cited('共有 73 位客户。', '73', '3.count'),
      'no such receipt': cited('共有 73 位客户。', '73', '0.count', 'res_9'),
      'the share for the count': cited('共有 73 位客户。', '73', '0.share'),
      uncited: counted('共有 73 位客户。'),
    }),
  },
  {
    scorer: 'clarification',
    name: 'a question about missing data',
    expected: { reasons: ['missing_data'], names: ['鞋码'] },
    right: named({
      asked: question('missing_data'),
      'in other words': question('missing_data', {
        question: { zh: '数据里没有鞋码，换一个条件吗？', en: 'No shoe size here.' },
      }),
    }),
    wrong: named({
      'another word': question('missing_data', {
        question: { zh: '“身高”指什么？', en: 'What is "height"?' },
      }),
      'asked in an earlier turn': {
        ...question('missing_data'),
        turns: [...question('missing_data').turns, turn({ answer: '共有 5 位客户。' })],
      },
      'another reason': question('ambiguous'),
      'not named': question('missing_data', {
        question: { zh: '什么？', en: 'What?' },
      }),
      'not asked': said('共有 5 位客户。'),
    }),
  },
  {
    scorer: 'language',
    name: 'Chinese',
    expected: 'zh',
    right: named({
      plain: said('共有三位客户，满足以下条件。'),
      'with names of data': said('共有 3 位客户，商品为“Ceramic Mug”。'),
    }),
    wrong: named({
      English: said('3 customers match the conditions.'),
      mixed: said('共有 3 customers who match all of the conditions given above.'),
      nothing: said(''),
    }),
  },
  {
    scorer: 'language',
    name: 'English',
    expected: 'en',
    right: named({ plain: said('3 customers match.'), 'with names of data': said('3 customers have "一年定期存款".') }),
    wrong: named({ Chinese: said('共有 3 位客户。'), mixed: said('共有三位 customers 满足以上全部条件。') }),
  },
]

function finding(ruleId: string) {
  return { ruleId, severity: 'block' as const, why: { zh: '', en: '' }, fix: { zh: '', en: '' }, source: '' }
}
