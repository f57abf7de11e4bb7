import { describe, expect, it } from 'vitest'
import type { Rule } from '../../segments/rule.ts'
import { read } from '../testing/read.ts'

const job = (value: string): Rule => ({ kind: 'compare', field: 'job', op: 'eq', value })

describe('a comparison', () => {
  it.each([
    'compare students with retirees',
    'compare students and retirees',
    'how do students differ from retirees?',
    'what is the overlap between students and retirees',
    '对比学生和退休客户',
    '学生和退休客户的重合度',
    '比较一下学生跟退休的客户',
  ])('of two audiences is %s', (text) => {
    expect(read(text)).toMatchObject({ intent: 'compare', compared: { a: job('student'), b: job('retired') } })
  })

  it('with the audience of the thread takes that', () => {
    expect(read('compare this with students', { current: job('retired') }).compared).toEqual({
      a: job('retired'),
      b: job('student'),
    })
  })

  it('takes the name of a saved segment for that segment', () => {
    const segments = [{ id: 'seg_1', name: 'Students of 2025' }]
    expect(read('compare students of 2025 with retirees', { segments }).compared?.a).toEqual({
      kind: 'segment',
      id: 'seg_1',
    })
  })

  it('is none where a part is not understood', () => {
    const reading = read('compare students with wombats')
    expect(reading.compared).toBeUndefined()
    expect(reading.unread.map(({ text }) => text).join(' ')).toContain('wombats')
  })

  it.each(['compare students with a loan against retirees', 'compare students and retirees against married customers'])(
    'takes the plainest parting word of %s',
    (text) => {
      expect(read(text)).toMatchObject({ intent: 'compare', compared: {} })
    },
  )

  it('asks where it can be parted in two ways, and reads the answer', () => {
    const { clarification } = read('compare students with a loan with retirees')
    expect(clarification).toMatchObject({ reason: 'ambiguous' })
    for (const { say } of clarification?.options ?? []) expect(read(say).compared).toBeDefined()
  })
})

describe('a comparison by pointing words', () => {
  const [current, before] = [job('student'), job('retired')]
  it.each(['compare the two', 'compare them', 'how do they overlap?', '比较一下这两群人', '这两个人群重合多少'])(
    'is of the audience at hand and the one before: %s',
    (text) =>
      expect(read(text, { current, history: [before] })).toMatchObject({
        intent: 'compare',
        compared: { a: before, b: current },
      }),
  )
  it.each(['compare it with retirees', 'compare to retirees', '和退休客户比较一下', '跟退休客户对比下'])(
    'takes the one at hand for the one that is not named: %s',
    (text) => expect(read(text, { current }).compared).toEqual({ a: current, b: before }),
  )
  it.each(['compare the two', '比较一下这两个人群'])('asks where there is only one: %s', (text) => {
    expect(read(text, { current }).clarification?.reason).toBe('ambiguous')
  })
})
