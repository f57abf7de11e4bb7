import { expect, it } from 'vitest'
import { audience, read } from '../testing/read.ts'

for (const text of [
  'Students with a balance over 2000. Card holders would be nice, but that is not a requirement.',
  'Students with a balance over 2000; a credit card is a plus, but not necessary',
  '余额超过2000的学生；有信用卡的最好，不过不作硬性要求。',
  '余额超过2000的学生，有信用卡的优先，没有也行。',
])
  it(`passes over what would be liked and is no condition: ${text}`, () => {
    expect(new Set(audience(text).split(' & '))).toEqual(new Set(['job = student', 'balance > 2000']))
    expect(read(text).assumptions.length).toBeGreaterThan(0)
  })
