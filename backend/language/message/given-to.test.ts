import { describe, expect, it } from 'vitest'
import { inShort, read } from '../testing/read.ts'

const told = (text: string) => {
  const reading = read(text)
  return { audience: inShort(reading), brief: reading.brief }
}

describe('what is sent to people who are named before it', () => {
  it('leaves the people to the audience', () => {
    expect(told('Send married customers a coupon')).toEqual({
      audience: 'marital = married',
      brief: { offer: 'coupon' },
    })
    expect(told('please give customers over 60 a 10% discount')).toEqual({
      audience: 'age > 60',
      brief: { offer: '10% discount' },
    })
    expect(told('Send married customers an SMS').brief).toEqual({ channels: ['sms'] })
  })

  it('is a campaign, whatever condition stands behind the people', () => {
    const asked = (text: string) => [read(text).intent, inShort(read(text))]
    expect(asked('I want to email customers over 60')).toEqual(['campaign', 'age > 60'])
    expect(asked('给有房贷的学生打电话')).toEqual(['campaign', 'housing = true & job = student'])
    expect(asked('phone all divorced managers')).toEqual(['campaign', 'marital = divorced & job = manager'])
  })

  it('takes "email" and "text" for what is to be done, and "e-mail consent" for a word of the data', () => {
    expect(told('Text married customers a reminder')).toEqual({
      audience: 'marital = married',
      brief: { channels: ['sms'], offer: 'reminder' },
    })
    expect(told('send a coupon to married customers')).toEqual({
      audience: 'marital = married',
      brief: { offer: 'a coupon' },
    })
  })

  it('leaves a channel that is joined to another, or said of the data, where it is', () => {
    expect(told('married customers who consent to SMS and email over 60')).toEqual(
      told('married customers who consent to SMS and e-mail over 60'),
    )
    expect(told('married customers with SMS and push enabled').brief?.product).toBeUndefined()
  })

  it('never takes sending for spending', () => {
    expect(read('customers we sent a letter').assumptions).toEqual([])
    expect(read('Send married customers an SMS').assumptions).toEqual([])
  })
})
