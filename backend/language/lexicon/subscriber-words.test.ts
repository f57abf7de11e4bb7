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
    const words = subscriberWords([internet])
    const said = words.flatMap(({ phrases }) => phrases)
    expect(said).toEqual(expect.arrayContaining(['internet customers', '上网用户']))
    expect(words[0]?.sense).toMatchObject({
      is: 'term',
      term: { rule: { kind: 'in', field: 'internet', values: ['DSL', 'Fiber'] } },
    })
  })

  it('go by its other names as well, but not by what sorts it into kinds', () => {
    const named = { ...internet, synonyms: { zh: ['宽带', '宽带类型'], en: ['broadband', 'internet type'] } }
    const said = subscriberWords([named as Attribute]).flatMap(({ phrases }) => phrases)
    expect(said).toEqual(expect.arrayContaining(['broadband customers', '宽带用户', '上网服务用户']))
    expect(said.filter((phrase) => /type|类型/.test(phrase))).toEqual([])
  })

  it('are nobody in particular where another field goes by the name', () => {
    const other = { ...internet, name: 'net', labels: { zh: '上网', en: 'internet' } } as Attribute
    const said = subscriberWords([internet, other]).flatMap(({ phrases }) => phrases)
    expect(said.filter((phrase) => /^(?:internet (?:customer|user)|上网[客用]户)/.test(phrase))).toEqual([])
  })
})
