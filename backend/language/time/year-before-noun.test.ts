import { describe, expect, it } from 'vitest'
import { households } from '../testing/loyalty.ts'

const said: [string, string][] = [
  ['top 20 by January spend', 'top 20 by purchase sum(sales_value) in 2018-01-01..2018-01-31'],
  ['top 20 by 2017 spend', 'top 20 by purchase sum(sales_value) in 2017-01-01..2017-12-31'],
  ['the top 50 of those by their 2017 spend', 'top 50 by purchase sum(sales_value) in 2017-01-01..2017-12-31'],
  ['their 2017 spend is over 300', 'purchase sum(sales_value) > 300 in 2017-01-01..2017-12-31'],
  ['spent over 2017', 'purchase sum(sales_value) > 2017'],
]

describe('a year before what was done in it', () => {
  for (const [text, wanted] of said) it(text, () => expect(households(text)).toBe(wanted))
})
