import { z } from 'zod'
import type { Token } from '../normalise.ts'
import { wordsOf } from './particular.ts'
import { closing, closingMarks, polite } from './politeness.ts'
import { forms } from './request-forms.ts'

/** What a message asks about the work itself: to do something with what was made, or to tell of it. */
const requestAct = z.enum([
  'agree',
  'decline',
  'approve',
  'cancel',
  'rename',
  'export',
  'delete',
  'send',
  'restart',
  'count',
  'rule',
  'saved',
  'author',
  'approver',
  'viewer',
  'status',
  'assumed',
  'next',
  'cost',
  'forecast',
])
export type RequestAct = z.infer<typeof requestAct>

/** What an act is about, where the message names it. */
const requestThing = z.enum(['campaign', 'audience', 'data', 'conversation'])
export type RequestThing = z.infer<typeof requestThing>

export const workRequest = z.strictObject({
  act: requestAct,
  thing: requestThing.optional(),
  /** The new name, for `rename`. */
  name: z.string().max(80).optional(),
})
export type WorkRequest = z.infer<typeof workRequest>

const renameZh =
  /^(?:把|将|给)?(?:它|这个|该|此|这)?(?:人群|客群|分群|名单|活动|方案|名字|名称|名)?(?:的)?(?:名字|名称|名)?(?:重新)?(?:改名|更名|重命名|改个名|改一下名字|改名字|名字改|名称改|名改|改叫|就叫|取名叫?|起名叫?|起个名字?叫?|取个名字?叫?|换个名字?)(?:叫做?|为|成|:)?["“「]?(.{1,40}?)["”」]?(?:吧|呗)?$/u
const renameEn =
  /^(?:re(?: ?- ?)?name|retitle|re ?- ?label|change the name|give it a (?:new )?name|give it the name|name(?= (?:it|this|that)\b)|call) ?(?:(?:it|this|that|the|my|our)\b ?)?(?:(?:segment|audience|campaign|plan|list|one|group)\b ?)?(?:(?:of|to|as|into)\b ?)?(?:(?:it|this|the (?:segment|audience|campaign|plan|list)) (?:to|as)\b)? ?["“]?(.{1,60}?)["”]?$/u

const asTyped = (folded: string, text: string): string => {
  const at = text.toLowerCase().indexOf(folded)
  return at >= 0 ? text.slice(at, at + folded.length) : folded
}

const renamed = (form: string, text: string): WorkRequest | undefined => {
  const called = /^call\b(?! (?:it|this|that|the (?:segment|audience|campaign|plan|list)) )/.test(form)
  const name = (renameZh.exec(form) ?? (called ? null : renameEn.exec(form)))?.[1]?.trim()
  return name ? { act: 'rename', name: asTyped(name, text) } : undefined
}

/** To submit is no approval: 提交审批, 申请复核. */
const submits = /^(?:请|帮我|确认|直接|现在|就)*(?:提交|送审|报批|提审|送交|提请|申请|发起)/

/** A message longer than this says more than one thing about the work. */
const longest = 40

/**
 * The request about the work that a whole message is; undefined where any of its words says something else. `text` is the message as
 * typed.
 */
export const requestOf = (tokens: Token[], text: string): WorkRequest | undefined => {
  if (tokens.length > longest) return undefined
  const said = wordsOf(tokens, 0, tokens.length)
  const bare = said.replace(closingMarks, '')
  const plain = said.replace(polite, '').replace(closing, '')
  for (const form of new Set([bare, said.replace(closing, ''), plain])) {
    if (form === '') continue
    for (const { act, thing, said: pattern } of forms)
      if (pattern.test(form) && !(act === 'approve' && submits.test(form))) return { act, ...(thing ? { thing } : {}) }
    const name = renamed(form, text)
    if (name) return name
  }
  return undefined
}
