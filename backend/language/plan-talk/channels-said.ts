import type { ChannelName } from '../../catalog/catalog.ts'
import { channelAt } from '../message/channel.ts'
import { phrases } from '../message/particular.ts'
import type { Token } from '../normalise.ts'
import type { PlanAtHand } from '../reading.ts'
import { covered, type Item, polite } from './covered.ts'
import { notices } from './plan-notices.ts'
import type { Said } from './said.ts'

type Kind = 'channel' | 'deny' | 'set' | 'add' | 'only' | 'comma' | 'joint' | 'verb' | 'polite'

const words: readonly (readonly [Kind, string[][]])[] = [
  [
    'deny',
    phrases(
      "no|not|not by|without|no more|drop|remove|skip|stop|leave out|take out|cut|cut out|lose|exclude|ditch|forget|never mind|don ' t use|do not use|don ' t send|do not send|don ' t|do not|no longer|get rid of|stop using|stop sending|turn off|instead of|rather than|in place of|不要|不用|不发|不走|别|别用|别发|别走|不再|不再用|不再发|不需要|去掉|取消|删掉|去除|停掉|停用|停|砍掉|撤掉|拿掉|关掉|代替|替代|取代|替换|而不是|不是|out|off|算",
    ),
  ],
  [
    'set',
    phrases(
      'use|using|switch to|switch over to|switch back to|switch it to|change to|change it to|change them to|change the channel to|change channels to|make it|go with|go back to|go for|back to|return to|revert to|by|via|through|over|on|to|for|with|channel is|channels are|用|改用|改成|改为|改走|改发|改|换成|换为|换用|换走|换|变成|用回|换回|改回|走回|通过|使用|采用|而是|是|到|成|为|选|选择|走|主要用|主要走',
    ),
  ],
  [
    'add',
    phrases(
      'also|also use|also send|also by|add|plus|as well|too|as well as|in addition|in addition to|along with|additionally|on top|加上|再加上|再加|再加一个|加一个|加个|加|增加|也|也要|也要发|也要用|也发|也用|也走|也加上|同时|同时发|同时用|同时走|再发|再用|再走|补发|配合|配上|另外再|外加|一起',
    ),
  ],
  [
    'only',
    phrases(
      'only|only use|only send|only by|just|just use|nothing but|alone|exclusively|keep only|only keep|just keep|只|只用|只发|只走|只要|只留|只保留|只通过|仅|仅用|仅发|仅走|单用|单发|单走|就用|就发|就走|光用|光发|全用|全走|统一用|统一走|统一发',
    ),
  ],
  ['comma', phrases(',|;|，|；|。|.')],
  ['joint', phrases('and|or|&|+|、|和|与|及|跟|以及|和|both|但|而')],
  [
    'verb',
    phrases(
      'send|send it|send them|send out|reach them|reach out|contact them|do it|run it|going|go|channel|channels|message|messages|keep|leave|stay with|swap|swap out|replace|exchange|switch|switch from|change|change from|from|of|发|发送|发给他们|发出|推送出去|触达|渠道|方式|消息|通知|这个渠道|换掉|从|留|保留|留着|上|了|一份|一条|一遍|份|条|个',
    ),
  ],
  ['polite', phrases(polite)],
]

const itemsOf = (tokens: Token[]): Item<Kind, ChannelName>[] | undefined =>
  covered<Kind, ChannelName>(tokens, words, (all, at) => {
    const named = channelAt(all, at)
    return named && { kind: 'channel', value: named.name, length: named.length }
  })

interface Mention {
  name: ChannelName
  how: 'deny' | 'set' | 'add' | 'only' | undefined
}

const operators = new Set<Kind>(['deny', 'set', 'add', 'only'])

/** What is said of each channel: by the word before it, else by one behind it with no other channel to go to. */
const mentionsIn = (items: Item<Kind, ChannelName>[]): Mention[] => {
  const said = items.filter(({ kind }) => kind !== 'polite' && kind !== 'verb')
  const mentions: Mention[] = []
  let how: Mention['how']
  let open: Mention[] = []
  said.forEach(({ kind, value }, n) => {
    if (kind === 'channel' && value) {
      const mention = { name: value, how }
      mentions.push(mention)
      open.push(mention)
    } else if (kind === 'comma') {
      how = undefined
      open = []
    } else if (operators.has(kind)) {
      const operator = kind as Mention['how']
      const next = said.slice(n + 1).find((one) => one.kind === 'channel' || one.kind === 'comma')
      if (next?.kind === 'channel') {
        // 把短信换成微信, "switch from SMS to WeChat": what stands before goes
        const turns = operator === 'set' && open.length > 0
        if (turns) for (const one of open) if (one.how === undefined || one.how === 'set') one.how = 'deny'
        // "no email, use SMS": one word of it behind another is the nearer one's
        how = operator
        open = []
      } else for (const one of open) if (one.how === undefined || operator !== 'set') one.how = operator
    }
  })
  return mentions
}

const unique = (names: ChannelName[]): ChannelName[] => [...new Set(names)]

/**
 * "No email, use SMS instead", 不要短信，改用微信, 企微也发: on which channels the plan goes out from now on; undefined where a clause says
 * anything else, or speaks of channels as data do.
 */
export const channelsSaid = (tokens: Token[], plan: PlanAtHand, whole: boolean): Said | undefined => {
  const items = itemsOf(tokens)
  if (!items?.some(({ kind }) => kind === 'channel')) return undefined
  const mentions = mentionsIn(items)
  const of = (how: Mention['how']) => unique(mentions.filter((one) => one.how === how).map(({ name }) => name))
  const [gone, set, added, only, bare] = [of('deny'), of('set'), of('add'), of('only'), of(undefined)]
  const base = plan.channels ?? []
  const speaks = items.some(({ kind }) => kind === 'verb')
  // a name alone is an answer, beside other words it may be of the data
  if (bare.length === mentions.length && !speaks && !whole) return undefined
  const fresh = unique([...set, ...bare, ...only])
  const held = gone.filter((name) => base.includes(name))
  if (gone.length > 0 && held.length === 0 && fresh.length + added.length === 0 && base.length > 0) {
    // "no SMS" may be of customers; "stop sending SMS" is no wish for any
    const sends = speaks || items.some(({ kind, said }) => kind === 'deny' && /use|send|stop|发|用|走|停/.test(said))
    return sends ? { brief: { channels: [...base] } } : undefined
  }
  if (only.length > 0) return { brief: { channels: unique([...only, ...added]) } }
  const [from, to] = [held[0], fresh[0]]
  const swapped = held.length === 1 && fresh.length === 1 && from !== undefined && to !== undefined
  const kept = swapped
    ? base.map((name) => (name === from ? to : name))
    : held.length > 0 || fresh.length === 0
      ? [...base.filter((name) => !gone.includes(name)), ...fresh]
      : fresh
  const channels = unique([...kept, ...added])
  return channels.length > 0 ? { brief: { channels } } : { ask: notices.noChannel }
}
