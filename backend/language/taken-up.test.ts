import { describe, expect, it } from 'vitest'
import { audience } from './testing/read.ts'

describe('verbs by which customers come to have a product', () => {
  for (const text of ['办过定期存款的客户', '2025年存过定期存款，2026年以来没再存', '办理过定期存款的'])
    it(`stand for its purchase: ${text}`, () => {
      expect(audience(text)).toMatch(/^purchase/)
      expect(audience(text)).not.toMatch(/\?|\[/)
    })

  for (const text of [
    'customers who took out a term deposit in 2025 and have not taken another this year',
    'Repeat business for the term deposit. Who took one out in 2025 and has not taken another this year?',
    'Regarding the term deposit: customers who bought one in 2025 but have not bought another this year',
    '定期存款：2025年办过，今年没再办的客户',
    '2025年办过定期存款、今年没再办过的客户',
  ])
    it(`go on about the same product: ${text}`, () => expect(audience(text).match(/TD1|定期存款/g)).toHaveLength(2))

  it('are no purchase where a field tells who has it', () =>
    expect(audience('办过信用卡的学生')).not.toContain('purchase'))

  it('has no use for it: a number is a number', () =>
    expect(audience('The term deposit. Students who bought one or more items in 2025')).not.toContain('?missing_data'))
})
