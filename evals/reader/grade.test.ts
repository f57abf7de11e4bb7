import { describe, expect, it } from 'vitest'
import { FairleadError } from '../../backend/errors.ts'
import type { Rule } from '../../backend/segments/rule.ts'
import type { Arena } from './arena.ts'
import type { Attempt } from './attempt.ts'
import { agree, gradeRequest } from './grade.ts'
import { membersOf } from './reference.ts'
import { table } from './report.ts'
import type { Request } from './request.ts'

const over = (value: number): Rule => ({ kind: 'compare', field: 'age', op: 'gt', value })
/** Two populations of customers that are as old as their ids; a negative bound is refused. */
const ages = [
  [20, 40, 60],
  [50, 70],
]
const older = (bound: number) => ages.map((ids) => membersOf(ids.filter((age) => age > bound).map(String)))
const arena = {
  select: async (rule: Rule) => {
    const bound = rule.kind === 'compare' ? Number(rule.value) : 0
    if (bound < 0) throw new FairleadError('invalid_input', { place: 'age', problem: 'negative' })
    if (bound > 200) throw new Error('a bug')
    return older(bound)
  },
  expected: async (sql: string) => older(Number(sql)),
  difference: async () => ({ extra: 0, lost: 1 }),
} as unknown as Arena

const wants = (sql: string): Request => ({ id: 'a-en', world: 'bank', lang: 'en', category: 'x', text: 'x', sql })
const asks = (...reasons: Request['reasons'] & object): Request => ({
  id: 'b-en',
  world: 'bank',
  lang: 'en',
  category: 'x',
  text: 'x',
  expect: 'ask',
  ...(reasons.length > 0 && { reasons }),
})
const reads = (rule: Rule, more: Partial<Attempt> = {}): Attempt => ({ rule, unread: [], alternatives: [], ...more })
const asked = (reason: 'ambiguous' | 'no_rule'): Attempt => ({
  unread: [],
  alternatives: [],
  asked: { reason, says: '' },
})
const outcomeOf = async (request: Request, attempt: Attempt) => (await gradeRequest(request, attempt, arena)).outcome

describe('grades', () => {
  it('call a reading right only where it selects the same customers in every population', async () => {
    expect(await outcomeOf(wants('30'), reads(over(30)))).toBe('right')
    expect(await outcomeOf(wants('30'), reads(over(35)))).toBe('right')
    // the real data do not tell 45 from 55, the copy does
    expect(await outcomeOf(wants('45'), reads(over(55)))).toBe('silent')
  })

  it('call a question right where one is due for that reason, and asked otherwise', async () => {
    expect(await outcomeOf(asks(), asked('no_rule'))).toBe('right')
    expect(await outcomeOf(asks('ambiguous'), asked('ambiguous'))).toBe('right')
    expect(await outcomeOf(asks('contradiction'), asked('ambiguous'))).toBe('asked')
    expect(await outcomeOf(wants('30'), asked('ambiguous'))).toBe('asked')
  })

  it('call an audience silent where a question is due', async () => {
    expect(await outcomeOf(asks(), reads(over(30)))).toBe('silent')
  })

  it('take other readings for a question only where they select other customers', async () => {
    expect(await outcomeOf(wants('30'), reads(over(30), { alternatives: [over(35)] }))).toBe('right')
    expect(await outcomeOf(asks('ambiguous'), reads(over(30), { alternatives: [over(50)] }))).toBe('right')
  })

  it('take an error with a sentence for a question and any other for a silent error', async () => {
    expect(await outcomeOf(wants('30'), reads(over(-1)))).toBe('asked')
    expect(await outcomeOf(wants('30'), reads(over(201)))).toBe('silent')
    expect(await outcomeOf(wants('30'), { unread: [], alternatives: [], failure: 'no answer' })).toBe('silent')
  })

  it('are counted by category and by pair', async () => {
    const a = await gradeRequest(wants('30'), reads(over(30)), arena)
    const b = await gradeRequest({ ...wants('30'), id: 'a-zh', lang: 'zh', pair: 'a-en' }, reads(over(10)), arena)
    expect([agree(a, a), agree(a, b)]).toEqual([true, false])
    expect(table([a, b]).join('\n')).toContain('pairs that agree: 0 of 1')
  })
})
