import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('one word says of several fields that they are missing', () => {
  it.each([
    ['职业或月收入未知的客户', 'job missing | income missing'],
    ['customers whose job or monthly income is unknown', 'job missing | income missing'],
    ['职业和月收入都未知', 'job missing & income missing'],
    ['customers with an unknown job or income', 'job missing | income missing'],
    [
      'whose balance is known but whose job or income is unknown',
      '!(balance missing) & (job missing | income missing)',
    ],
  ])('%s', (text, wanted) => expect(audience(text)).toBe(wanted))
})
