import { describe, expect, it } from 'vitest'
import type { Attribute } from '../../catalog/catalog.ts'
import { subscriberWords } from './subscriber-words.ts'

const value = (stored: string, zh: string, en: string) => ({
  value: stored,
  labels: { zh, en },
  synonyms: { zh: [], en: [] },
})
const internet = {
  name: 'internet',
  column: 'internet',
  type: 'enum',
  labels: { zh: '上网服务', en: 'internet service' },
  synonyms: { zh: [], en: [] },
  values: [value('DSL', 'DSL', 'DSL'), value('Fiber', '光纤', 'fiber'), value('No', '没有', 'none')],
} as unknown as Attribute

describe('people by the service that they have', () => {
  it('are those with any kind of it', () => {
    const [en, zh] = subscriberWords([internet])
    expect(en?.phrases).toContain('internet customers')
    expect(zh?.phrases).toContain('上网用户')
    expect(en?.sense).toMatchObject({
      is: 'term',
      term: { rule: { kind: 'in', field: 'internet', values: ['DSL', 'Fiber'] } },
    })
  })

  it('are nobody in particular where another field goes by the name', () => {
    const other = { ...internet, name: 'net', labels: { zh: '上网', en: 'internet' } } as Attribute
    expect(subscriberWords([internet, other])).toEqual([])
  })
})
