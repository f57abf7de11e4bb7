import { expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

it.each([
  ['students who said yes to text messages', 'job = student & consent_sms = true'],
  ['students who said no to text messages', 'job = student & !(consent_sms = true)'],
])('takes a yes or a no to messages as consent: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
