import type { ChannelName } from '../../catalog/catalog.ts'
import { both } from '../scope.ts'
import { thoseSaid } from './plain.ts'
import type { Hole } from './wording.ts'

/** A channel by its label. */
export const channelWords: Hole<ChannelName> = {
  say: (name, { catalog }) => catalog.channels.find((each) => each.name === name)?.labels ?? both(name, name),
  read: (from, at) =>
    thoseSaid(from.catalog.channels, from, at, ({ labels }) => labels).map(({ value, end }) => ({
      value: value.name,
      end,
    })),
}
