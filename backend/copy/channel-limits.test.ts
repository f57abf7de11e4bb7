import { describe, expect, it } from 'vitest'
import { channelLimits } from './channel-limits.ts'

describe('the room of a push', () => {
  const { push } = channelLimits

  it('is counted in half-width characters, of which a Chinese one takes two', () => {
    expect(push.measure({ title: 'x', body: 'a'.repeat(103) })).toEqual({
      used: 103,
      limit: 100,
      unit: 'half_widths',
      parts: 1,
    })
    expect(push.measure({ title: 'x', body: '文'.repeat(50) })).toMatchObject({ used: 100, limit: 100 })
  })

  it('is said in the same count where a text does not fit, and the text is called too long', () => {
    expect(push.check({ title: 'x', body: 'a'.repeat(103) })).toMatchObject([
      {
        ruleId: 'CH-PUSH-BODY',
        severity: 'block',
        tooLong: true,
        why: {
          zh: '正文占103个半角字符（1个汉字占2个），上限是100。',
          en: 'The body takes 103 half-width characters (a Chinese one takes two); 100 fit.',
        },
        fix: { zh: '缩短3。', en: 'Shorten it by 3.' },
      },
    ])
    expect(push.check({ title: '题', body: '文'.repeat(50) })).toEqual([])
    expect(push.check({ body: '文' })).toMatchObject([
      { ruleId: 'CH-PUSH-TITLE', why: { en: 'The title is missing.' } },
    ])
    expect(push.check({ body: '文' })[0]?.tooLong).toBeUndefined()
  })
})
