import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

const said: [string, string][] = [
  ["Let's target retired customers", 'job = retired'],
  ["We're targeting students with a mortgage", 'job = student & housing = true'],
  ['we will be contacting married students', 'marital = married & job = student'],
  ['we are going to be messaging customers with a credit card', 'card = true'],
]

describe('what the sender plans to do', () => {
  for (const [text, wanted] of said) it(text, () => expect(audience(text)).toBe(wanted))
})
