import { describe, expect, it } from 'vitest'
import { audience, read } from '../testing/read.ts'

const neither = '!(consent_sms = true | consent_email = true)'
const one = '(consent_sms = true & !(consent_email = true)) | (consent_email = true & !(consent_sms = true))'
const said: [string, string][] = [
  ['customers who have consented to neither SMS nor e-mail', neither],
  ['students who have agreed to receive SMS', 'job = student & consent_sms = true'],
  ['students who agreed to be contacted by e-mail', 'job = student & consent_email = true'],
  [
    'students who have opted in to receive e-mails but not SMS',
    'job = student & consent_email = true & !(consent_sms = true)',
  ],
  ['短信和邮件都没同意的客户', neither],
  ['短信和邮件都同意的客户', 'consent_sms = true & consent_email = true'],
  ['短信同意、邮件没同意', 'consent_sms = true & !(consent_email = true)'],
  ['customers who consent to SMS but not e-mail, or to e-mail but not SMS', one],
]

describe('consent to channels', () => {
  for (const [text, wanted] of said) it(text, () => expect(audience(text)).toBe(wanted))
})

it.each([
  ['短信和邮件里至少同意了一个的客户', 'any'],
  ['consent to at least one of SMS and e-mail', 'any'],
  ['短信、邮件里同意了任意一个的客户', 'any'],
  ['同意短信和邮件的客户', 'all'],
])('asks for one of the channels where it is said: %s', (text, kind) => {
  const { rule, unread } = read(text)
  expect(unread).toEqual([])
  expect(rule?.kind).toBe(kind)
})
