import { describe, expect, it } from 'vitest'
import { readOutcomes } from './import-outcomes.ts'

const now = '2026-06-30T00:00:00Z'

const heading =
  'name,audience,objective,channel,start,design,treatment_customers,treatment_converted,control_customers,control_converted,control_share,lesson'

describe('a file of outcomes', () => {
  it('is read by the methods of a read-out: effect, interval, split check and verdict come from the counts', () => {
    const { outcomes, problems } = readOutcomes(
      `${heading}\n春季唤醒,沉睡客户,reactivate,sms;push,2026-03-01,randomised,10000,620,10000,500,0.5,"先短信, 后推送"\n`,
      'csv',
      now,
    )
    expect(problems).toEqual([])
    const [outcome] = outcomes
    expect(outcome).toMatchObject({
      channels: ['sms', 'push'],
      srm: { verdict: 'pass', p: 1 },
      verdict: 'lift_shown',
      lesson: { zh: '先短信, 后推送' },
    })
    expect(outcome?.effect?.low).toBeCloseTo(0.00563018, 8)
    expect(outcome?.effect?.high).toBeCloseTo(0.0183876, 7)
  })

  it('names every fault by line and column, in both languages, and what is right beside it is still read', () => {
    const { outcomes, problems } = readOutcomes(
      [
        heading,
        '甲,客户,reactivate,sms,2026-03-01,randomised,1000,20,1000,10,0.5,',
        '乙,客户,wake,sms,2026-13-01,randomised,1000,20,1000,10,0.5,',
        '丙,客户,reactivate,sms,2026-03-01,randomised,1000,2000,1000,10,0.5,',
        '丁,客户',
      ].join('\n'),
      'csv',
      now,
    )
    expect(outcomes).toHaveLength(1)
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [3, 'objective'],
      [3, 'start'],
      [4, 'treatment_converted'],
      [5, ''],
    ])
    for (const { problem } of problems) expect(problem.zh).not.toBe(problem.en)
  })

  it('says that a value is missing, in words of its own', () => {
    const { problems } = readOutcomes('name,audience,design\nA,,randomised\n', 'csv', now)
    expect(problems).toContainEqual({ line: 2, column: 'audience', problem: { zh: '缺少这个值', en: 'is missing' } })
    const number = readOutcomes(`${JSON.stringify({ name: 'A', audience: 'x', design: 7 })}\n`, 'jsonl', now).problems
    for (const { problem } of number) expect(problem.en + problem.zh).not.toMatch(/Invalid input|无效输入/)
  })

  it('refuses a heading that it does not know', () => {
    expect(readOutcomes('name,uplift\nA,1\n', 'csv', now).problems).toMatchObject([{ line: 1, column: 'uplift' }])
  })

  it('takes JSON lines, and an effect that others computed with its interval', () => {
    const { outcomes, problems } = readOutcomes(
      `${JSON.stringify({ name: 'A', audience: 'x', design: 'randomised', srm: 'pass', metric: 'visit', effect: 0.01, effect_low: 0.002, effect_high: 0.018 })}\n{"name":\n`,
      'jsonl',
      now,
    )
    expect(outcomes[0]).toMatchObject({ verdict: 'lift_shown', srm: { verdict: 'pass' } })
    expect(outcomes[0]?.effect?.standardError).toBeCloseTo(0.016 / 3.92, 5)
    expect(problems).toMatchObject([{ line: 2 }])
  })

  it('tells no lift without a control group, whatever is claimed', () => {
    const { outcomes } = readOutcomes(
      JSON.stringify({ name: 'A', audience: 'x', design: 'none', effect: 0.2, effect_low: 0.19, effect_high: 0.21 }),
      'jsonl',
      now,
    )
    expect(outcomes[0]?.verdict).toBe('not_readable')
  })

  it('refuses an effect outside its own interval', () => {
    const { problems } = readOutcomes(
      JSON.stringify({ name: 'A', audience: 'x', design: 'quasi', effect: 0.2, effect_low: 0.01, effect_high: 0.02 }),
      'jsonl',
      now,
    )
    expect(problems).toMatchObject([{ column: 'effect' }])
  })

  const claim = (more: object = {}) => ({
    id: 'C1',
    name: 'A',
    audience: 'x',
    design: 'randomised',
    start: '2026-03-01',
    metric: 'bought',
    window_days: 30,
    treatment_customers: 10_000,
    treatment_converted: 620,
    control_customers: 10_000,
    control_converted: 500,
    ...more,
  })
  const faults = (...rows: object[]) => {
    const { outcomes, problems } = readOutcomes(rows.map((one) => JSON.stringify(one)).join('\n'), 'jsonl', now)
    return [outcomes.length, ...problems.map(({ line, column, problem }) => `${line} ${column}: ${problem.en}`)]
  }

  it.each([
    [{ treatment_converted: undefined }, 'treatment_converted', 'blank is not 0'],
    [{ control_converted: undefined }, 'control_converted', 'blank is not 0'],
    [{ control_customers: undefined }, 'control_customers', 'is missing'],
    [{ treatment_customers: 0, treatment_converted: 0 }, 'treatment_customers', 'no customers'],
    [{ control_customers: 0, control_converted: 0 }, 'control_customers', 'no customers'],
    [{ start: '2027-12-01' }, 'start', "lies after the workspace's clock"],
    [{ end: '2026-08-01' }, 'end', 'runs until then'],
    [{ start: '2026-06-15' }, 'window_days', 'end on 2026-07-15'],
    [{ start: '2026-06-15', window_days: undefined }, 'window_days', 'the 30 days assumed end on 2026-07-15'],
  ])('refuses %o, naming the column', (more, column, words) => {
    const [kept, problem] = faults(claim(more))
    expect(kept).toBe(0)
    expect(problem).toContain(`1 ${column}: `)
    expect(problem).toContain(words)
  })

  it('takes a count of 0 that is written, no control where none was held out, and a window that has just ended', () => {
    expect(faults(claim({ treatment_converted: 0 }))).toEqual([1])
    expect(faults(claim({ design: 'none', control_customers: 0, control_converted: undefined }))).toEqual([1])
    expect(faults(claim({ start: '2026-05-31' }))).toEqual([1])
  })

  it('refuses the same campaign and metric twice in a file, and takes another metric of it', () => {
    expect(faults(claim(), claim({ metric: 'visited' }), claim({ treatment_converted: 900 }))).toEqual([
      2,
      '3 id: the same campaign and metric as line 1; there is no telling which of them is right',
    ])
  })
})
