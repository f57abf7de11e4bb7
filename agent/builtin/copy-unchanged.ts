import type { ChannelName } from '../../backend/catalog/catalog.ts'
import type { CopySet } from '../../backend/copy/copy.ts'
import type { PricedCopy } from './campaign-answer.ts'
import type { Situation } from './step.ts'

/** Channels that a change of copy was asked for. */
export const askedChannels = ({ reading }: Situation, copy: PricedCopy): ChannelName[] =>
  reading.brief?.channels ?? [...new Set(copy.variants.map(({ channel }) => channel))]

export interface Unchanged {
  /** Texts that were to be shorter and are not: what is left of them is the message and the notices that must stand there. */
  notShorter: ChannelName[]
  /** Texts that are the same letter by letter. */
  same: ChannelName[]
}

const textsOn = ({ variants }: CopySet, name: ChannelName) => variants.filter(({ channel }) => channel === name)
const written = (copy: CopySet, channel: ChannelName) =>
  JSON.stringify(textsOn(copy, channel).map(({ lang, title, body }) => [lang, title, body]))
const room = (copy: CopySet, channel: ChannelName) =>
  textsOn(copy, channel).reduce((sum, { body }) => sum + body.length, 0)

/** What a wish about the copy did not change, beside the copy of the same plan before. */
export const unchangedIn = async (situation: Situation, copy: PricedCopy): Promise<Unchanged> => {
  const { reading, scope, state } = situation
  const before = state.copyId && reading.copy ? await scope.services.copies.get(state.copyId) : undefined
  if (!before || before.planId !== copy.planId) return { notShorter: [], same: [] }
  const asked = askedChannels(situation, copy)
  const shorter = (reading.copy?.length ?? 0) < 0
  return {
    notShorter: shorter ? asked.filter((name) => room(copy, name) >= room(before, name)) : [],
    same: asked.filter((name) => written(copy, name) === written(before, name)),
  }
}
