import { describe, expect, it } from 'vitest'
import { inShort, read } from '../testing/read.ts'
import { mendPhrase, mendTypo } from './typos.ts'

describe('misspelt words', () => {
  it.each([
    ['balanse over 5000', 'balance > 5000', '"balanse" is taken as "balance"'],
    ['studnets in Guangzhou', 'job = student & city = gz', '"studnets" is taken as "students"'],
    ['克户有房贷', 'housing = true', '"克户" is taken as "客户"'],
    ['monthy income over 20000', 'income > 20000', '"monthy" is taken as "monthly"'],
    ['信用片客户', 'card = true', '"信用片" is taken as "信用卡"'],
  ])('mends %s and says so', (text, rule, note) => {
    const reading = read(text)
    expect([inShort(reading), reading.assumptions.map((one) => one.note.en)]).toEqual([rule, [note]])
  })

  it('leaves a word alone that could be two others, or that is short', () => {
    expect(mendTypo('marrxed', ['married', 'marries'])).toBe('married')
    expect(mendTypo('incoma', ['income', 'incomb'])).toBeUndefined()
    expect(mendTypo('jub', ['job'])).toBeUndefined()
  })

  it('mends one wrong character of a phrase', () => {
    expect(mendPhrase([...'有信用片'], 3, ['信用卡'])).toEqual({ phrase: '信用卡', start: 1 })
    expect(mendPhrase([...'有信用片'], 3, ['信用卡', '信用社'])).toBeUndefined()
  })

  it('never turns what is said round', () => expect(mendPhrase([...'在能发邮件'], 0, ['不能发邮件'])).toBeUndefined())

  it('takes a slip that fits several names of one thing as that thing', () => {
    const names = ['管理层', '管理岗', '管理者']
    expect(mendPhrase([...'管理曾'], 2, names)).toBeUndefined()
    expect(mendPhrase([...'管理曾'], 2, names, () => true)?.phrase).toBe('管理层')
  })
})
