import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { evalCase } from '../case.ts'
import { toInspect } from './inspect.ts'
import { fromPromptfoo } from './promptfoo.ts'

const promptfoo = `
prompts:
  - '{{question}}'
defaultTest:
  assert:
    - type: not-contains
      value: sorry
tests:
  - description: counts
    vars: { question: customers in Canada }
    assert:
      - { type: icontains, value: customers }
      - { type: contains-any, value: [Canada, Kanada] }
      - { type: javascript, value: 'output.length < 100' }
  - description: weightless
    vars: { question: 上海的客户 }
    threshold: 0
    assert:
      - { type: contains, value: 上海, weight: 0 }
  - description: only a rubric
    vars: { question: hello }
    assert:
      - { type: llm-rubric, value: Is it kind? }
`

describe('a promptfoo config', () => {
  it('becomes cases that fit our schema, and what is left out is named', () => {
    const { yaml, left, count } = fromPromptfoo(promptfoo, { suite: 'mine', world: 'shop' })
    const cases = (parse(yaml) as unknown[]).map((one) => evalCase.parse(one))
    expect(cases).toHaveLength(count)
    expect(cases[0]).toMatchObject({
      id: 'mine-1',
      lang: 'en',
      input: 'customers in Canada',
      expect: { contains: { all: ['customers'], any: ['Canada', 'Kanada'], none: ['sorry'] } },
    })
    expect(cases[1]).toMatchObject({ lang: 'zh', threshold: 1, expect: { contains: { none: ['sorry'] } } })
    expect(left.map(({ why }) => why)).toEqual([
      'javascript has no counterpart',
      'contains: a weight of 0 would pass by itself',
      'a threshold of 0 would pass half an answer: 1 is used',
    ])
  })
  it('gives a case for each value of a variable, and keeps tools and limits', () => {
    const { yaml } = fromPromptfoo(
      `prompts: ['customers in {{where}}', 'file://prompt.txt']
tests:
  - vars: { where: [Canada, Mexico] }
    assert:
      - { type: trajectory:tool-used, value: preview_segment }
      - { type: latency, threshold: 500 }
      - { type: cost, threshold: 0.01 }
`,
      { suite: 'mine', world: 'shop' },
    )
    const cases = (parse(yaml) as unknown[]).map((one) => evalCase.parse(one))
    expect(cases.map(({ id, input }) => [id, input])).toEqual([
      ['mine-1-1', 'customers in Canada'],
      ['mine-1-2', 'customers in Mexico'],
    ])
    expect(cases[0]?.expect).toMatchObject({
      tools: { mode: 'superset', calls: [{ name: 'preview_segment' }] },
      cost: { ms: 500, usd: 0.01 },
    })
  })
  it('names the files that it does not open, and says of what is no config that it is none', () => {
    const of = (text: string) => () => fromPromptfoo(text, { suite: 'mine', world: 'shop' })
    const { left, count } = of("prompts: ['file://prompt.txt']\ntests: [{ vars: { a: b } }]")()
    expect([count, left[0]?.why]).toEqual([0, 'file://prompt.txt was not read: put what it says here'])
    expect(of('tests: file://tests.csv')().left[0]?.why).toBe('file://tests.csv was not read: put what it says here')
    expect(of('prompts: [a]')).toThrow(expect.objectContaining({ code: 'invalid_case_file' }))
    expect(of('tests: [')).toThrow(expect.objectContaining({ code: 'invalid_case_file' }))
  })
  it('puts in what the files beside it say', () => {
    const files: Record<string, string> = {
      'ask.txt': 'customers in {{where}}\n---\nhow many are in {{where}}?\n',
      'where.txt': 'Canada\n',
      'tests.yaml': "- vars: { where: file://where.txt }\n  assert: [{ type: icontains, value: '{{where}}' }]",
    }
    const { yaml, left } = fromPromptfoo('prompts: file://ask.txt\ntests: file://tests.yaml', {
      suite: 'mine',
      world: 'shop',
      open: (path) => files[path],
    })
    const cases = (parse(yaml) as unknown[]).map((one) => evalCase.parse(one))
    expect(left).toEqual([])
    expect(cases.map(({ input, expect: wanted }) => [input, wanted.contains?.all])).toEqual([
      ['customers in Canada', ['Canada']],
      ['how many are in Canada?', ['Canada']],
    ])
  })
  it('keeps whole answers, beginnings and patterns, and several rubrics as one rubric', () => {
    const { yaml, left } = fromPromptfoo(
      `tests:
  - vars: { input: hi }
    assert:
      - { type: equals, value: Hello. }
      - { type: starts-with, value: Hel }
      - { type: regex, value: 'l{2}o' }
      - { type: not-regex, value: bye }
      - { type: regex, value: '(' }
      - { type: llm-rubric, value: Kind? }
      - { type: llm-rubric, value: Short? }
`,
      { suite: 'mine', world: 'shop' },
    )
    const [one] = (parse(yaml) as unknown[]).map((each) => evalCase.parse(each))
    expect(one?.expect.contains).toMatchObject({
      equals: 'Hello.',
      starts: 'Hel',
      matches: ['l{2}o'],
      matches_none: ['bye'],
    })
    expect(one?.expect.rubric?.map(({ question }) => question)).toEqual(['Kind?', 'Short?'])
    expect(left.map(({ why }) => why)).toEqual(['regex has no counterpart'])
  })
  it('keeps no case of which only a rubric is left', () => {
    const { count, left } = fromPromptfoo(
      'tests: [{ vars: { input: hi }, assert: [{ type: llm-rubric, value: Kind? }] }]',
      { suite: 'mine', world: 'shop' },
    )
    expect(count).toBe(0)
    expect(left[0]?.why).toMatch(/what a right answer is/)
  })
})

it('a case goes to Inspect with its words and its whole expectation; one that clicks does not', () => {
  const base = { id: 'a', suite: 's', lang: 'en', fixture: { world: 'shop' } }
  expect(
    toInspect(
      evalCase.parse({ ...base, input: ['customers in Canada', 'undo'], expect: { contains: { all: ['x'] } } }),
    ),
  ).toMatchObject({
    id: 'a',
    input: [
      { role: 'user', content: 'customers in Canada' },
      { role: 'user', content: 'undo' },
    ],
    target: ['x'],
    metadata: { world: 'shop', expect: { contains: { all: ['x'] } } },
  })
  expect(
    toInspect(evalCase.parse({ ...base, input: ['hi', { choose: 1 }], expect: { refusal: true } })),
  ).toBeUndefined()
})
