import { z } from 'zod'

/** THE list of channels. */
export const channelName = z.enum(['sms', 'push', 'email', 'wechat', 'wecom'])
export type ChannelName = z.infer<typeof channelName>
