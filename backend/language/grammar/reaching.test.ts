import { expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

it.each([
  'married customers or students who have not logged in for 30 days',
  'gold customers or married people who bought something in 2026',
])('a clause behind two kinds of people may be of both: %s', (text) => expect(audience(text)).toMatch(/ OR \(/))

it.each([
  'married customers, or students who have not logged in for 30 days',
  'either married customers or students who have not logged in for 30 days',
  'students or retirees who have not logged in for 30 days',
  'customers who are married or students who have not logged in for 30 days',
])('is of the last, or of one field, where that is said: %s', (text) => expect(audience(text)).not.toMatch(/ OR /))
