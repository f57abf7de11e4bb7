import { expect, it } from 'vitest'
import type { Catalog } from '../../../../backend/catalog/catalog.ts'
import { firstArm } from './arms.ts'

const withArms = (...arms: string[]) =>
  ({
    events: [{ properties: [{ role: 'arm', values: arms.map((value) => ({ value })) }, { name: 'channel' }] }],
  }) as unknown as Catalog

it('begins with an arm that the data name, one that was written to where there is one', () => {
  expect(firstArm(withArms('control', 'A', 'B'))).toBe('A')
  expect(firstArm(withArms('对照组', '实验组'))).toBe('实验组')
  expect(firstArm(withArms('control'))).toBe('control')
  expect(firstArm({ events: [] })).toBe('')
})
