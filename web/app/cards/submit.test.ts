import { expect, it } from 'vitest'
import { blockedChannels } from './submit.tsx'

const variant = (channel: 'sms' | 'push', outcome: 'pass' | 'warn' | 'block') =>
  ({ channel, verdict: { outcome } }) as Parameters<typeof blockedChannels>[0]['variants'][number]

it('holds back what has a channel without a text that may be sent', () => {
  expect(
    blockedChannels({ variants: [variant('sms', 'pass'), variant('push', 'block'), variant('push', 'block')] }),
  ).toEqual(['push'])
  expect(blockedChannels({ variants: [variant('sms', 'block'), variant('sms', 'warn')] })).toEqual([])
})
