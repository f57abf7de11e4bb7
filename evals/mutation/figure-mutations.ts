import { blank, call, named, type Subject, said, turn } from './subject.ts'

const asked = (input: object, tool = 'query_metrics') => ({ ...blank, turns: [turn({ calls: [call(tool, input)] })] })
const mean = { metrics: ['average:points'], filter: { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' } }
const may = { type: 'range', from: '2026-05-01', to: '2026-05-31' }
const sums = { metrics: ['purchase_amount'], range: may }
const cities = { metrics: ['customers'], dimensions: ['city'] }

const shown = (title: string, id: string, more: object = {}) => ({ id, title: { zh: title, en: title }, ...more })
const search = (...records: object[]) =>
  call('search_knowledge', {}, { output: { records, counter: [], pooled: null } })
const found = search(shown('甲', 'out_1a'), shown('推送', 'out_2b'), shown('秘方', 'out_3c'), shown('别的', 'out_4d'))
const told = (answer: string) => said(answer, { calls: [found] })
const one = '- “甲”（out_1a，证据 A）：效果 2 个百分点。'
const two = '- “推送”（out_2b，证据 A）：未显示提升。'
const three = '- “秘方”（out_3c，证据 A）：效果 62 个百分点。存疑：与其他结果相差太远。'
const end = '结果不一致。'

/** Figures by execution, and what is cited of past campaigns. */
export const figureSubjects: readonly Subject[] = [
  {
    scorer: 'figures',
    name: 'a mean of some',
    expected: {
      tool: 'query_metrics',
      columns: ['average:points'],
      sql: "select avg(points)::double from customers where tier = 'gold'",
    },
    right: named({ plain: asked(mean), 'with a limit': asked({ ...mean, limit: 5 }) }),
    wrong: named({
      'of all': asked({ metrics: mean.metrics }),
      'of the others': asked({ ...mean, filter: { ...mean.filter, op: 'ne' } }),
      'another grade': asked({ ...mean, filter: { ...mean.filter, value: 'silver' } }),
      'a total': asked({ ...mean, metrics: ['total:points'] }),
      'another field': asked({ ...mean, metrics: ['average:age'] }),
      'another tool': asked(mean, 'read_experiment'),
      'not asked': blank,
    }),
  },
  {
    scorer: 'figures',
    name: 'a sum of a month',
    expected: {
      tool: 'query_metrics',
      columns: ['purchase_amount'],
      sql: "select sum(amount)::double from purchase where local >= timestamp '2026-05-01' and local < timestamp '2026-06-01'",
    },
    right: named({
      range: asked(sums),
      calendar: asked({ ...sums, range: { type: 'calendar', unit: 'month', offset: -1 } }),
    }),
    wrong: named({
      'a day short': asked({ ...sums, range: { ...may, to: '2026-05-30' } }),
      'last 30 days': asked({ ...sums, range: { type: 'last', n: 30, unit: 'day' } }),
      'another month': asked({ ...sums, range: { type: 'calendar', unit: 'month', offset: -2 } }),
      ever: asked({ metrics: sums.metrics }),
      orders: asked({ ...sums, metrics: ['purchase_orders'] }),
    }),
  },
  {
    scorer: 'figures',
    name: 'a count by group',
    expected: {
      tool: 'query_metrics',
      columns: ['city', 'customers'],
      sql: "select coalesce(city, '未知'), count(*) from customers group by 1",
    },
    right: named({ plain: asked(cities), ascending: asked({ ...cities, order: 'asc' }) }),
    wrong: named({
      'by province': asked({ ...cities, dimensions: ['province'] }),
      'cut short': asked({ ...cities, limit: 2 }),
      'not parted': asked({ metrics: cities.metrics }),
    }),
  },
  {
    scorer: 'records',
    name: 'what was tried',
    expected: { cites: ['甲', '推送'], doubted: ['秘方'], absent: ['别的'], disagree: true },
    right: named({
      whole: told([one, two, three, end].join('\n')),
      'without the planted one': told([one, two, end].join('\n')),
      'in English': told('- "A" (out_1a, evidence A)\n- (out_2b, evidence A) no lift\nThey do not agree.'),
    }),
    wrong: named({
      'an id that is none': told([one, two, '- “丁”（out_9f，证据 A）', end].join('\n')),
      'counter-evidence left out': told([one, end].join('\n')),
      'the planted one believed': told([one, two, three.replace(/存疑.*/, ''), end].join('\n')),
      'no grade': told([one.replace('，证据 A', ''), two, end].join('\n')),
      'another subject': told([one, two, '- “别的”（out_4d，证据 A）', end].join('\n')),
      harmony: told([one, two].join('\n')),
      'named and not cited': told('甲和推送，证据 A。结果不一致。'),
      'not searched': said([one, two, end].join('\n')),
    }),
  },
  {
    scorer: 'records',
    name: 'what was never tried',
    expected: { untried: ['甲', '推送'] },
    right: named({
      nearest: told(
        ['没有做过的记录：没有一条活动记录提到“抽奖”。', '最接近的记录说的是别的事：', one, two].join('\n'),
      ),
      'nothing named': told('没有找到这方面做过的活动记录。'),
      'in English': told(`Not on record: no past campaign is about lotteries.\nThe nearest:\n${one}`),
    }),
    wrong: named({
      'given as tried': told(['做过。', one, two].join('\n')),
      'denied afterwards': told([one, '没有一条记录提到抽奖。最接近的就是它。'].join('\n')),
      'not called nearest': told(['没有一条记录提到抽奖。', one].join('\n')),
      silence: told('请换个说法。'),
    }),
  },
]
