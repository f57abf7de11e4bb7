import { expect, it } from 'vitest'
import { z } from 'zod'
import { issueSentence } from './issue-sentence.ts'

const of = (schema: z.ZodType, value: unknown) => issueSentence(schema.safeParse(value).error?.issues[0] as never)

it('says in both languages how long a text may be', () => {
  expect(of(z.string().max(8000), 'a'.repeat(8001))).toEqual({
    zh: '最多 8,000 个字符',
    en: 'at most 8,000 characters are taken',
  })
  expect(of(z.string().min(1), '')).toEqual({ zh: '不能为空', en: 'must not be empty' })
})

it('says what else is wrong in both languages', () => {
  for (const [schema, value] of [
    [z.strictObject({}), { more: 1 }],
    [z.number(), 'one'],
    [z.enum(['zh', 'en']), 'fr'],
    [z.array(z.string()).min(1), []],
    [z.iso.date(), '2026-13-01'],
  ] as const) {
    const { zh, en } = of(schema, value)
    expect([zh, /\p{Script=Han}/u.test(zh), /\p{Script=Han}/u.test(en)]).toEqual([zh, true, false])
  }
})

it('says what a rule lacks without words of a schema', () => {
  const place = z.strictObject({ n: z.int().positive(), to: z.union([z.iso.date(), z.iso.datetime({ offset: true })]) })
  for (const [value, zh, en] of [
    [{ n: 0.5, to: '2026-02-28' }, '应为整数', 'must be a whole number'],
    [{ n: -5, to: '2026-02-28' }, '必须大于 0', 'must be above 0'],
    [{ to: '2026-02-28' }, '缺少这一项，应为数字', 'is missing; it must be a number'],
    [
      { n: 1, to: '2026-02-30' },
      expect.stringContaining('存在的日期'),
      expect.stringContaining('date of the calendar'),
    ],
    [{ n: 1, to: '2026-02-28', by: 1 }, '没有这样的项：by', 'there is no such entry: by'],
  ] as const)
    expect(issueSentence(place.safeParse(value, { reportInput: true }).error?.issues[0] as never)).toEqual({ zh, en })
})

it('keeps a sentence that a schema states itself', () => {
  expect(
    of(
      z.string().refine(() => false, 'no such zone'),
      'x',
    ),
  ).toMatchObject({ en: 'no such zone' })
})
