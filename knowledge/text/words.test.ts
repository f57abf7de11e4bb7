import { describe, expect, it } from 'vitest'
import { tokenise } from '../../backend/language/normalise.ts'
import { glossary } from './glossary.ts'
import { namesInOther } from './names-in-other.ts'
import { stemOf, textWords } from './words.ts'

const keyOf = (name: string) =>
  tokenise(name)
    .filter(({ kind }) => kind !== 'mark')
    .map(stemOf)
    .join(' ')
const conceptsOf = (text: string) => textWords(text).concepts

describe('the glossary', () => {
  it('gives no name to two concepts and no id twice', () => {
    const owners = new Map<string, Set<string>>()
    for (const { id, zh, en } of glossary)
      for (const name of [...zh, ...en]) owners.set(keyOf(name), (owners.get(keyOf(name)) ?? new Set()).add(id))
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([])
    expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length)
  })

  it('knows every broader concept that it names, which is within no other', () => {
    const byId = new Map(glossary.map((one) => [one.id, one]))
    const within = glossary.flatMap((one) => one.within ?? [])
    expect(within.map((id) => byId.get(id)?.within ?? (byId.has(id) ? 'top' : 'unknown'))).toEqual(
      within.map(() => 'top'),
    )
  })

  it.each([
    ['双十一给车主发加油返现', "Singles' Day cashback on fuel for car owners"],
    ['宁波的房贷客户', 'mortgage customers in Ningbo'],
    ['对沉默会员的复购提醒', 'repeat purchase reminders to dormant members'],
  ])('names the same in both languages: %s', (zh, en) => {
    expect(conceptsOf(zh).length).toBeGreaterThan(1)
    expect(conceptsOf(zh).toSorted()).toEqual(conceptsOf(en).toSorted())
  })

  it('takes a narrower name for the broader concept too', () => {
    expect(conceptsOf('车贷')).toEqual(['#car_loan', '#loan'])
  })
})

describe('names of a workspace in the other language', () => {
  const names = namesInOther(() => [
    { zh: ['稳健一号', '稳一'], en: ['Steady One'] },
    { zh: ['稳健'], en: ['cautious'] },
    { zh: ['卡'], en: ['card'] },
    { zh: ['VIP'], en: ['VIP'] },
    { zh: ['另一个稳健'], en: ['Steady One'] },
  ])

  it('are the labels of the longest names, by label or synonym', () => {
    expect(names('给稳健一号的客户发短信')).toEqual(['Steady One'])
    expect(names('稳一卖得怎么样，稳健型的呢')).toEqual(['Steady One', 'cautious'])
    expect(names('did STEADY ONE sell?')).toEqual(['稳健一号'])
  })

  it('are none for a single character, a name that both languages share, and other words', () => {
    expect(names('卡 VIP 存款')).toEqual([])
  })
})
