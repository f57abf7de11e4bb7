import { expect, it } from 'vitest'
import { thread } from '../testing/read.ts'

const students = 'students with a balance over 2000'
const held = 'job = student & balance > 2000'

const table = (base: string[], wanted: string, turns: string[]) =>
  turns.map((turn): [string, string, string[]] => [turn, wanted, base])

it.each([
  ...table([students], `${held} & housing != true`, [
    'so please do not have customers with a mortgage in the selection',
    'none of those who have a mortgage should be in there',
    "let's leave customers with a mortgage in peace this time",
    "this isn't meant for customers with a mortgage",
    'I would rather we did not write to customers with a mortgage',
  ]),
  ...table([students], `(${held}) | housing = true`, [
    'bring in customers with a mortgage as well, whatever else they are',
    'customers with a mortgage should get it as well',
    'put customers with a mortgage on the list too',
    'also mail customers with a mortgage, the other conditions need not apply to them',
    'those with a mortgage may come along too, regardless of everything else',
  ]),
  ...table([students], 'housing = true', [
    'wipe the slate clean, then customers with a mortgage',
    'clear everything and show me customers with a mortgage instead',
    'I want an entirely new selection with customers with a mortgage',
    'none of the earlier criteria apply, just give me customers with a mortgage',
  ]),
  ...table([students, 'leave out customers with a mortgage'], held, [
    'customers with a mortgage can be in again after all',
    "we don't need to keep them out any longer",
    'they can come back',
    "let's have them back on the list",
    'lift that exclusion',
    "there's no reason to leave out customers with a mortgage any more",
    'no objection to customers with a mortgage any more, they may stay',
  ]),
  ...table([students], 'balance > 2000', [
    'the job plays no role, take that restriction away',
    'I would rather not be restrictive about the job',
    "the job limit is superfluous, let's do away with it",
    'regardless of job, please',
  ]),
  ...table([students], 'balance > 2000 & housing = true', [
    'the job can go; in its place they must have a mortgage',
    'the job is neither here nor there, what counts is that they have a mortgage',
  ]),
  ...table([students, 'leave out customers with a mortgage'], held, [
    'can we return to the previous version?',
    'I went too far with that. Put it back the way it was a moment ago.',
    'cancel what I just asked for',
  ]),
  ...table(['students', 'only the 50 with the highest balance'], 'job = student', [
    'lift the cap on the number of people',
    'not just the top 50, everybody who fits',
    'why stop at 50? I want all of them',
  ]),
  ...table(['students'], 'job = student & top 50 by balance within job = student', [
    'cap at 50, highest balance wins',
    'rank them by balance and the top 50 make the cut',
  ]),
  ...table([students], 'job = student & balance > 3000', [
    'settle for 3,000',
    'crank it up to 3,000',
    '3,000, not 2,000',
  ]),
])('reads %s', (turn, wanted, base) => expect(thread(...base, turn)).toBe(wanted))

it.each([
  [[students, 'leave out customers with a mortgage'], "they can't come back"],
  [[students, 'leave out customers with a mortgage'], 'keep them out again'],
  [[students], "don't drop customers with a mortgage"],
  [[students], 'not only customers with a mortgage'],
  [[students], 'keep 2000, not 3000'],
  [[students], 'why is customer 1 not in it?'],
  [[students], 'customer 1 not in it?'],
  [[students], "the balance needn't be that high"],
  [['students', 'only the 50 with the highest balance'], 'the balance is high'],
])('does not guess: %j %s', (base, turn) => {
  const before = thread(...base)
  const after = thread(...base, turn)
  expect(after === before || /\[|\?/.test(after)).toBe(true)
})

it.each([
  "we can't go without those who have a mortgage",
  'those who do not have a mortgage can go',
  'only customers with a mortgage',
])('leaves nobody out where two denials stand together, or none: %s', (said) =>
  expect(thread(students, said)).toMatch(/\?|^(?!.*housing != true)/),
)

it.each(['any of them who have a mortgage need to come off', 'customers with a mortgage should go'])(
  'takes what must go for those who go, and not for those who stay: %s',
  (said) => expect(thread(students, said)).toBe(`${held} & housing != true`),
)
