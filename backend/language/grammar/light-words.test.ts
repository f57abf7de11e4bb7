import { expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

it.each([
  ['First leave out students, then take a balance over 5000', 'job != student & balance > 5000'],
  ['retirees sitting on cash, say thirty thousand and up, by balance', 'job = retired'],
  ['琢磨着这回找余额5万以上的，学生一概不要', 'balance >= 50000 & job != student'],
  ['大学的得满12000余额', 'education = tertiary & balance >= 12000'],
])('reads past words that are light where they stand: %s', (text, wanted) => expect(audience(text)).toContain(wanted))

it.each(['students with cash', '手里有钱的学生'])('asks about money without an amount: %s', (text) =>
  expect(audience(text)).toMatch(/\?/),
)
