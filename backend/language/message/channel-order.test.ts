import { expect, it } from 'vitest'
import { inShort, read } from '../testing/read.ts'

it.each([
  ['给退休客户推荐定期存款，先发短信，三天后再发微信', ['sms', 'wechat']],
  ['给退休客户推荐定期存款，先短信后推送', ['sms', 'push']],
  ['promote term deposits to retirees, push first then SMS three days later', ['push', 'sms']],
  ['promote term deposits to retirees, first by email, then by SMS', ['email', 'sms']],
  ['promote term deposits to retirees, start with push, followed by email', ['push', 'email']],
])('a goal names its channels in order: %s', (text, channels) => {
  const reading = read(text)
  expect([reading.intent, inShort(reading), reading.brief?.channels]).toEqual(['campaign', 'job = retired', channels])
})
