import { type Subject, said } from './subject.ts'

const answers = (
  name: string,
  expected: object[],
  right: string[],
  wrong: [name: string, text: string][],
): Subject => ({
  scorer: 'answer',
  name,
  expected,
  right: right.map((text) => ({ name: text, observed: said(text) })),
  wrong: wrong.map(([mutation, text]) => ({ name: mutation, observed: said(text) })),
})

const treatment = ['试验组', 'treatment']
const control = ['对照组', 'control']

/** Numbers and dates in answers. */
export const answerSubjects: readonly Subject[] = [
  answers(
    'a count',
    [{ of: 'customers', value: 1234 }],
    [
      '共有 1,234 位客户。',
      '共有1234位客户',
      '共有 １２３４ 位客户。',
      '一千二百三十四位客户符合条件。',
      '1,234 customers match.',
      'There are 1234 customers.',
    ],
    [
      ['off by one', '共有 1,235 位客户。'],
      ['off by one below', '1,233 customers match.'],
      ['a digit lost', '共有 123 位客户。'],
      ['万 for 个', '共有 1,234 万位客户。'],
      ['rounded', '共有 1,200 位客户。'],
      ['as a share', '共有 1234% 的客户。'],
      ['not said', '有一些客户符合条件。'],
      ['digits swapped', '1,324 customers match.'],
    ],
  ),
  answers(
    'an amount',
    [{ of: 'budget', value: 200_000 }],
    ['预算为 20 万元。', '预算 200,000 元', '预算二十万元', 'The budget is 200,000.', 'a budget of 200k', '预算20万'],
    [
      ['元 for 万', '预算为 20 元。'],
      ['万 twice', '预算为 200,000 万元。'],
      ['亿 for 万', '预算为 20 亿元。'],
      ['thousand for 万', 'a budget of 20 thousand'],
      ['million', 'a budget of 200 million'],
      ['a nought lost', '预算 20,000 元'],
    ],
  ),
  answers(
    'a share',
    [{ of: 'rate', value: 12.3, unit: 'percent' }],
    [
      '转化率为 12.3%。',
      '转化率12.3％',
      '转化率百分之十二点三',
      'The rate is 12.3 percent.',
      'a rate of 12.3 %',
      '约 12%',
    ],
    [
      ['points for per cent', '转化率为 12.3 个百分点。'],
      ['share for per cent', '转化率为 0.123。'],
      ['per mille', '转化率为 12.3‰。'],
      ['a digit', '转化率为 12.4%。'],
      ['no unit', 'The rate is 12.3.'],
      ['ten times', 'a rate of 123 %'],
    ],
  ),
  answers(
    'a lift in points',
    [{ of: 'lift', value: 1.5, unit: 'points' }],
    ['提升 1.5 个百分点。', 'a lift of 1.5 percentage points', 'a lift of 1.5 pp'],
    [
      ['per cent for points', '提升 1.5%。'],
      ['a digit', '提升 1.6 个百分点。'],
      ['no unit', 'a lift of 1.5'],
    ],
  ),
  answers(
    'two arms',
    [
      { of: 'treatment', value: 5.2, unit: 'percent', near: treatment },
      { of: 'control', value: 3.1, unit: 'percent', near: control },
    ],
    [
      '试验组转化率 5.2%，对照组转化率 3.1%。',
      '对照组 3.1%，试验组 5.2%。',
      'The treatment group converts at 5.2%, the control group at 3.1%.',
      'Control: 3.1%; treatment: 5.2%.',
    ],
    [
      ['arms swapped', '试验组转化率 3.1%，对照组转化率 5.2%。'],
      ['arms swapped, en', 'The treatment group converts at 3.1%, the control group at 5.2%.'],
      ['both alike', '试验组 5.2%，对照组 5.2%。'],
      ['one left out', '试验组转化率 5.2%。'],
      ['words swapped', '对照组 5.2%，试验组 3.1%。'],
    ],
  ),
  answers(
    'a date',
    [{ of: 'start', date: '2026-07-06' }],
    [
      '7月6日前后，即 2026-07-06 开始。',
      '2026年7月6日开始',
      '２０２６年７月６日开始',
      'It starts on 6 July 2026.',
      'It starts on July 6, 2026.',
      'from 2026/07/06',
    ],
    [
      ['stale year', '2025年7月6日开始'],
      ['another day', 'It starts on 7 July 2026.'],
      ['day and month swapped', '2026-06-07 开始'],
      ['another month', 'It starts on June 6, 2026.'],
      ['no date', '下周开始'],
    ],
  ),
]
