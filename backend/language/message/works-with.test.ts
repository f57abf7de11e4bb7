import { expect, it } from 'vitest'
import { worksWith } from './works-with.ts'

it.each([
  '那就只做上海',
  '只发北京的',
  '好，那我们就只联系白金会员',
  'Then let us only do Shanghai',
  'ok, just target the gold members',
])('says whom the work is for: %s', (text) => expect(worksWith(text)).toBe(true))

it.each(['只看上海', '只要黄金会员的', 'just the gold members', 'only Shanghai', 'only those who do sports'])(
  'may go on with a question: %s',
  (text) => expect(worksWith(text)).toBe(false),
)
