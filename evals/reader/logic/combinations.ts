/** Conditions of a combination, each a bracketed expression of SQL that is true or false and never null. */
export type Named = Record<'a' | 'b' | 'c' | 'd', string>

const some = (...conditions: string[]): string => `(${conditions.join(' or ')})`
const every = (...conditions: string[]): string => `(${conditions.join(' and ')})`
const not = (condition: string): string => `(not ${condition})`
const count = (...conditions: string[]): string => conditions.map((each) => `${each}::int`).join(' + ')

/** What a sentence of each kind asks of its conditions. */
export const combinations = {
  or2: ({ a, b }) => some(a, b),
  both2: ({ a, b }) => every(a, b),
  neither2: ({ a, b }) => not(some(a, b)),
  one2: ({ a, b }) => `(${count(a, b)}) = 1`,
  notboth2: ({ a, b }) => not(every(a, b)),
  butnot: ({ a, b }) => every(a, not(b)),
  or3: ({ a, b, c }) => some(a, b, c),
  all3: ({ a, b, c }) => every(a, b, c),
  none3: ({ a, b, c }) => not(some(a, b, c)),
  two3: ({ a, b, c }) => `(${count(a, b, c)}) >= 2`,
  one3: ({ a, b, c }) => `(${count(a, b, c)}) = 1`,
  notall3: ({ a, b, c }) => not(every(a, b, c)),
  'in-or': ({ a, b, d }) => every(d, some(a, b)),
  'in-neither': ({ a, b, d }) => every(d, not(some(a, b))),
  'in-except': ({ a, b, d }) => every(d, not(some(a, b))),
  'in-notboth': ({ a, b, d }) => every(d, not(every(a, b))),
  unless: ({ a, b, d }) => every(d, not(every(a, not(b)))),
  if: ({ a, b, d }) => every(d, some(not(a), b)),
  pairs: ({ a, b, c, d }) => some(every(a, b), every(c, d)),
  'or-pair': ({ a, b, c }) => some(a, every(b, c)),
  'either-except': ({ a, b, c }) => every(some(a, b), not(c)),
} satisfies Record<string, (named: Named) => string>
export type CombinationName = keyof typeof combinations
