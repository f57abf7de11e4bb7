import type { Bilingual, Lang } from '../bilingual.ts'
import { canonicalJson } from '../segments/canonical.ts'
import type { Rule } from '../segments/rule.ts'
import { comparedIn, comparedWithCurrent, comparesBoth, isCurrent } from './message/compare.ts'
import { namesPeople } from './message/manner.ts'
import { sameKindIn } from './message/same-kind.ts'
import { notices } from './notices.ts'
import type { Reading, ReadingContext } from './reading.ts'

type Read = (text: string, context: ReadingContext) => Reading
type Audience = { rule: Rule; notes: Bilingual[] }
type Parted = { said: [string, string]; a: Audience; b: Audience }

/** The audience that a part of a comparison names, where all of it is understood. */
const audienceOf = (
  part: string,
  { current, history: _, ...afresh }: ReadingContext,
  read: Read,
): Audience | undefined => {
  if (current && isCurrent(part)) return { rule: current, notes: [] }
  const saved = afresh.segments?.find(({ name }) => name.toLowerCase() === part.trim().toLowerCase())
  if (saved) return { rule: { kind: 'segment', id: saved.id }, notes: [] }
  const { rule, unread, clarification, alternatives = [] } = read(part, afresh)
  if (!rule || unread.length > 0 || clarification) return undefined
  const notes = alternatives.map(({ label }) => ({
    zh: `“${part}”也可以按“${label.zh}”理解，这里没有这样取`,
    en: `"${part}" could also mean "${label.en}"; it is not taken so here`,
  }))
  return { rule, notes }
}

/** The ways to part a message into two audiences that are both wholly understood; those of the plainest parting word alone. */
const partedIn = (text: string, context: ReadingContext, read: Read): Parted[] => {
  for (const ways of comparedIn(text)) {
    const found = ways.flatMap((said): Parted[] => {
      const a = audienceOf(said[0], context, read)
      const b = a && audienceOf(said[1], context, read)
      return a && b ? [{ said, a, b }] : []
    })
    const people = found.filter(({ said }) => said.every(namesPeople))
    if (found.length > 0) return people.length === 1 ? people : found
  }
  return []
}

/** The audience at hand and the one with something else in the place of what it holds: "the same kind of customers in Nanjing". */
const withSameKind = (text: string, lang: Lang, context: ReadingContext, read: Read): Reading | undefined => {
  const { current } = context
  const other = current && sameKindIn(text)
  if (!current || !other) return undefined
  const { rule, unread, clarification, intent } = read(
    lang === 'zh' ? `换成${other}` : `make it ${other} instead`,
    context,
  )
  const clear = rule && intent === 'refine' && unread.length === 0 && !clarification
  const same = rule && canonicalJson(rule) === canonicalJson(current)
  if (!clear || same) return undefined
  return { lang, intent: 'compare', unread: [], assumptions: [], compared: { a: current, b: rule } }
}

/** The reading of a message that compares two audiences; where they can be parted in several ways, the question which. */
export const compare = (text: string, lang: Lang, context: ReadingContext, read: Read): Reading | undefined => {
  const alike = withSameKind(text, lang, context, read)
  if (alike) return alike
  const pointed = comparesBoth(text)
  const other = context.current && !pointed ? comparedWithCurrent(text) : undefined
  const named = other ? audienceOf(other, context, read) : undefined
  if (pointed || named) {
    const [a, b] = named ? [context.current, named.rule] : [context.history?.at(-1), context.current]
    const asked = {
      lang,
      intent: 'compare' as const,
      unread: [],
      assumptions: (named?.notes ?? []).map((note) => ({ note })),
    }
    return a && b
      ? { ...asked, compared: { a, b } }
      : { ...asked, clarification: { reason: 'ambiguous', question: notices.whichTwo } }
  }
  const [one, ...others] = partedIn(text, context, read)
  if (!one) return undefined
  const base = { lang, intent: 'compare' as const, unread: [] }
  if (others.length === 0) {
    const assumptions = [...one.a.notes, ...one.b.notes].map((note) => ({ note }))
    return { ...base, compared: { a: one.a.rule, b: one.b.rule }, assumptions }
  }
  const options = [one, ...others].map(({ said: [a, b] }) => {
    const label = { zh: `对比：${a} 相对于 ${b}`, en: `compare ${a} versus ${b}` }
    return { label, say: label[lang] }
  })
  return { ...base, assumptions: [], clarification: { reason: 'ambiguous', question: notices.whichTwo, options } }
}
