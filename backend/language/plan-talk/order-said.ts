import type { ChannelName } from '../../catalog/catalog.ts'
import { channelAt } from '../message/channel.ts'
import { phrases } from '../message/particular.ts'
import type { Token } from '../normalise.ts'
import type { PlanAtHand } from '../reading.ts'
import { readDuration } from '../time/duration.ts'
import { covered, polite } from './covered.ts'
import { notices } from './plan-notices.ts'
import type { Said } from './said.ts'

type Kind = 'channel' | 'gap' | 'first' | 'then' | 'before' | 'turn' | 'order' | 'verb' | 'polite'

const words: readonly (readonly [Kind, string[][]])[] = [
  [
    'first',
    phrases(
      'first|firstly|to begin with|to start with|start with|begin with|starting with|lead with|open with|先|首先|先发|先用|先走|最先|放前面|放在前面|排前面|放第一|放在第一',
    ),
  ],
  [
    'then',
    phrases(
      'then|followed by|and then|next|second|after that|afterwards|, then|再|然后|接着|随后|后|之后|再发|再用|再走|然后发|接着发|后发|后用|放后面|放在后面|排后面',
    ),
  ],
  ['before', phrases('before|ahead of|在前')],
  [
    'turn',
    phrases(
      'swap|reverse|flip|switch|turn around|change|exchange|invert|swap around|the other way round|other way round|other way around|换|调换|对调|颠倒|反过来|倒过来|互换|换过来|调过来|换一换|换一下|调一下|交换|倒一下',
    ),
  ],
  ['order', phrases('order|sequence|the order|order of|sequence of|顺序|先后|先后顺序|次序|发送顺序|触达顺序')],
  [
    'verb',
    phrases(
      'send|use|by|via|go with|channels|channel|messages|message|steps|step|of|two|both|around|and|later|after|wait|within|in|for|,|，|、|;|with|do|put|发|发送|用|走|渠道|触达|的|两个|两|个|隔|过|间隔|等|如果没反应|没反应的|没有反应的|没反应|给没反应的人|补|补发|推|和|与|天后|掉个|个个|位置|消息',
    ),
  ],
  ['polite', phrases(polite)],
]

const usualGap = 3

/** Push first, then SMS three days later; 先短信后微信; "swap the order of the channels": in which order the plan uses its channels. */
export const orderSaid = (tokens: Token[], plan: PlanAtHand): Said | undefined => {
  const items = covered<Kind, ChannelName | number>(tokens, words, (all, at) => {
    const named = channelAt(all, at)
    if (named) return { kind: 'channel', value: named.name, length: named.length }
    const gap = readDuration(all, at)
    return gap ? { kind: 'gap', value: gap.unit === 'day' ? gap.n : 0, length: gap.length } : undefined
  })
  if (!items) return undefined
  const has = (kind: Kind) => items.some((one) => one.kind === kind)
  const named = items.flatMap(({ kind, value }) => (kind === 'channel' ? [value as ChannelName] : []))
  const channels = [...new Set(named)]
  const base = plan.channels ?? []
  const gap = items.find(({ kind }) => kind === 'gap')?.value
  const note = gap === undefined || gap === usualGap ? {} : { note: notices.fixedGap }
  if (has('turn') && (has('order') || channels.length === 0) && channels.length !== 1) {
    const turns = has('order') || items.some(({ said }) => /^(?:channels?|渠道)$/.test(said))
    if (!turns) return undefined
    return base.length > 1 ? { brief: { channels: [...base].reverse() } } : { ask: notices.oneChannel }
  }
  if (channels.length > 1 && (has('first') || has('then') || has('before'))) return { brief: { channels }, ...note }
  const [only] = channels
  if (only && has('first') && !has('then'))
    return { brief: { channels: [only, ...base.filter((name) => name !== only)] }, ...note }
  return undefined
}
