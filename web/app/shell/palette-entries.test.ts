import { describe, expect, it } from 'vitest'
import { matching } from './palette-entries.ts'

const entry = (group: string, label: string) => ({ key: label, group, label, run: () => {} })
const entries = [entry('人群', '余额5万以上'), entry('Conversations', 'Win back gold'), entry('Commands', 'Gold theme')]

describe('matching', () => {
  it('finds by any words of label or group, in any case', () => {
    expect(matching(entries, 'GOLD conv').map(({ label }) => label)).toEqual(['Win back gold'])
    expect(matching(entries, '人群').map(({ label }) => label)).toEqual(['余额5万以上'])
  })

  it('puts labels that start with the words first', () => {
    expect(matching(entries, 'gold').map(({ label }) => label)).toEqual(['Gold theme', 'Win back gold'])
  })

  it('gives everything for no words', () => {
    expect(matching(entries, ' ')).toHaveLength(3)
  })
})
