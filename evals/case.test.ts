import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseSchema } from './case-schema.ts'
import { readSuite } from './read-cases.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairlead-cases-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const good = {
  id: 'a-zh',
  suite: 'mine',
  lang: 'zh',
  fixture: { world: 'bank' },
  input: '60岁以上的客户',
  expect: { customers: { sql: 'select customer_id from customers where age >= 60' } },
}
const write = async (name: string, text: string) => {
  const file = join(folder, name)
  await writeFile(file, text)
  return file
}
const jsonl = (...cases: object[]) => cases.map((one) => JSON.stringify(one)).join('\n')
const refused = async (name: string, text: string) =>
  readSuite(await write(name, text)).then(
    () => undefined,
    (error: { code?: string; details: { line: number; field: string; en: string; file: string } }) => ({
      code: error.code,
      ...error.details,
    }),
  )

/** Expectations that any answer would meet. */
const hollow: [scorer: string, expected: unknown, why: RegExp][] = [
  ['tools', {}, /a call that must be made/],
  ['injection', {}, /following it would leave/],
  ['effort', {}, /at least one limit/],
  ['cost', {}, /at least one limit/],
  ['compliance', {}, /a verdict or a rule/],
  ['records', {}, /at least one record/],
  ['structured', {}, /a schema or a value/],
]

describe('a file of cases', () => {
  it('is read from JSONL and from YAML alike, with defaults filled in', async () => {
    const [fromLines] = await readSuite(await write('good.jsonl', jsonl(good)))
    const yaml = `- id: a-zh\n  suite: mine\n  lang: zh\n  fixture: { world: bank }\n  input: 60岁以上的客户\n  expect:\n    customers:\n      sql: select customer_id from customers where age >= 60\n`
    const [fromYaml] = await readSuite(await write('good.yaml', yaml))
    expect(fromYaml?.case).toEqual(fromLines?.case)
    expect(fromLines?.case).toMatchObject({ version: 1, severity: 'major', weight: 1, threshold: 1, faults: [] })
  })

  it.each([
    ['without an expectation', { ...good, expect: {} }, 'expect', /without an expectation/],
    ['with weight 0, which would pass by itself', { ...good, weight: 0 }, 'weight', /weight of 0/],
    ['with threshold 0, which would pass anything', { ...good, threshold: 0 }, 'threshold', /threshold below one half/],
    ['with a threshold that half an answer passes', { ...good, threshold: 0.0001 }, 'threshold', /below one half/],
    [
      'with only a judge',
      { ...good, expect: { judge: { criterion: 'tone', question: 'Is it kind?' } } },
      'expect',
      /judge/,
    ],
    [
      'with only a rubric',
      { ...good, expect: { rubric: [{ criterion: 'tone', question: 'Is it kind?' }] } },
      'expect',
      /judge/,
    ],
    ['that names the open page', { ...good, context: { page: 'segments' } }, 'context.page', /not told which page/],
    [
      'whose selected audience is no rule',
      { ...good, context: { selection: { kind: 'moon' } } },
      'context.selection.kind',
      /./,
    ],
    [
      'whose schema any answer fits',
      { ...good, expect: { structured: { schema: { type: 'object' } } } },
      'expect.structured.schema',
      /nothing would fit/,
    ],
    [
      'whose schema is none',
      { ...good, expect: { structured: { schema: { type: 'moon' } } } },
      'expect.structured.schema',
      /no JSON Schema/,
    ],
    ['with an unknown field', { ...good, expects: {} }, 'expects', /nrecognized/],
    ['of an unknown world', { ...good, fixture: { world: 'mars' } }, 'fixture.world', /nvalid/],
    ['whose reward names no expectation', { ...good, reward_basis: ['plan'] }, 'reward_basis', /does not/],
    [
      'with an empty fact',
      { ...good, expect: { answer: [{ unit: 'percent' }] } },
      'expect.answer.0',
      /value, sql or date/,
    ],
  ])('refuses a case %s, naming file, line and field', async (_, bad, field, says) => {
    const problem = await refused('bad.jsonl', jsonl({ ...good, id: 'first' }, bad))
    expect(problem).toMatchObject({ code: 'invalid_case_file', file: 'bad.jsonl', line: 2, field })
    expect(problem?.en).toMatch(says)
  })

  it.each(hollow)('is refused with an empty %s, which any answer would meet', async (name, expected, why) => {
    const found = await refused(`empty-${name}.jsonl`, jsonl({ ...good, expect: { [name]: expected } }))
    expect(found).toMatchObject({ code: 'invalid_case_file', en: expect.stringMatching(why) })
  })

  it('names the line of the field in YAML, and of text that is no JSON', async () => {
    const yaml =
      '- id: a\n  suite: mine\n  lang: zh\n  fixture: { world: bank }\n  input: x\n  weight: 0\n  expect: { refusal: true }\n'
    expect(await refused('bad.yaml', yaml)).toMatchObject({ line: 6, field: 'weight' })
    expect(await refused('bad.jsonl', `${jsonl(good)}\n{"id":`)).toMatchObject({ line: 2, field: 'JSON' })
    expect(await refused('empty.jsonl', '\n')).toMatchObject({ field: 'cases' })
  })

  it('refuses an id that stands twice, and a pair that is none', async () => {
    expect(await refused('twice.jsonl', jsonl(good, good))).toMatchObject({ line: 2, field: 'id' })
    expect(await refused('alone.jsonl', jsonl({ ...good, pair: 'a-en' }))).toMatchObject({ line: 1, field: 'pair' })
    const same = jsonl({ ...good, pair: 'b' }, { ...good, id: 'b', pair: 'a-zh' })
    expect(await refused('same.jsonl', same)).toMatchObject({ field: 'pair' })
  })

  it('refuses a suite that is not there, naming those that are', async () => {
    await expect(readSuite('nowhere')).rejects.toMatchObject({ code: 'unknown_suite' })
  })
})

it('publishes its JSON Schema: fairlead eval schema > evals/case.schema.json', async () => {
  const published = await readFile(join(import.meta.dirname, 'case.schema.json'), 'utf8')
  expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(caseSchema())))
})
