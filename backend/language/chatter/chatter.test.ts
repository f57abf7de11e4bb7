import { expect, test } from 'vitest'
import { chatterIn, isChatter } from './chatter.ts'
import { coresOf } from './core.ts'

const blanked = (text: string, ...named: string[]) => {
  const names = named.map((name) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length }))
  return coresOf(text, names).map((core) => core.text.replace(/\s+/g, ' ').trim())
}

test('phrases come before their words', () => {
  const said = "sorry to be a pain, it's the deadline"
  const [first] = chatterIn(said)
  expect(said.slice(first?.start, first?.end)).toBe('sorry to be a pain')
})

test('words that may say who is meant are no chatter', () => {
  for (const text of [
    'married',
    'without',
    'more than',
    'students',
    'bought',
    'exclude them',
    '已婚',
    '超过',
    '不要',
    '学生',
  ])
    expect(isChatter(text)).toBe(false)
})

test('"wed" is no form of "we", and "used" none of "us"', () => {
  expect(isChatter('wed')).toBe(false)
  expect(isChatter('used')).toBe(false)
})

test('clauses of chatter go, whatever stands around them', () => {
  expect(blanked("I'm torn, honestly. Drop the city", 'city').at(0)).toBe('Drop the city')
  expect(blanked('我琢磨了半天，去掉城市', '城市').at(0)).toBe('去掉城市')
})

test('a clause that names something of the data stays', () => {
  for (const core of blanked('Honestly I like the city. Drop it', 'city')) expect(core).toContain('city')
})

test('a number, a demand or a strange word beside what is named stays', () => {
  for (const core of blanked('I think 300 will do, honestly')) expect(core).toContain('300')
  for (const core of blanked('honestly dog-owning customers in Chengdu', 'Chengdu'))
    expect(core).toContain('dog-owning')
  for (const core of blanked('I think we should not take Chengdu', 'Chengdu')) expect(core).toContain('not')
})

test('what is blanked is told in the words of the message', () => {
  const [core] = coresOf('lovely weather today! Drop the city', [{ start: 31, end: 35 }])
  expect(core?.gone.join(' ')).toMatch(/lovely weather/)
})
