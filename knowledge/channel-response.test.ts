import { expect, it } from 'vitest'
import { builtInRecords } from './builtin/built-in-records.ts'
import { channelResponse, withMeasured } from './channel-response.ts'
import type { Trial } from './evidence-weight.ts'

const prior = builtInRecords.find(({ kind }) => kind === 'channel_prior')
if (!prior) throw new Error('no prior')
const trial = (id: string, channel: string, estimate: number) =>
  ({ id, estimate, standardError: 0.004, outcome: { channels: [channel] } }) as Trial

it('leaves the assumption alone until a channel was measured', () => {
  expect(withMeasured(prior, [])).toBe(prior)
})

it('puts measured channels first in their measured order, and says that only the others are assumed', () => {
  const trials = [trial('out_1', 'sms', 0.02), trial('out_2', 'sms', 0.022), trial('out_3', 'push', 0.03)]
  const { text, channels, restsOn } = withMeasured(prior, trials)
  expect(channels).toEqual(['push', 'sms', 'wecom', 'group_chat', 'wechat'])
  expect(channels).toEqual(channelResponse(trials).map(({ channel }) => channel))
  expect(text.zh).toMatch(/从高到低为：.*、短信。.*假定/)
  expect(text.en.indexOf('SMS')).toBeLessThan(text.en.indexOf('assumed'))
  expect(restsOn).toEqual(['out_3', 'out_1', 'out_2', 'practice'])
})
