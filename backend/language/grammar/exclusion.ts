import { senseOf } from '../lexicon/sense.ts'
import type { Read } from './accept.ts'
import { isZhLink } from './joint.ts'
import { isKept } from './kept.ts'
import { join, type Node } from './node.ts'
import { flat } from './run.ts'
import { alternatives, type Run } from './scope.ts'
import type { State } from './state.ts'

/** An exclusion that a sentence begins with: "Leave out …", "Please exclude …". */
const opensSentence = (state: State, at: number): boolean => {
  let before = at - 1
  while (senseOf(state.lexemes[before], 'filler')) before -= 1
  return before < 0 || senseOf(state.lexemes[before], 'break')?.strong === true
}

/** "Everyone except students who has a mortgage": a verb in the singular is of everyone, where those who are left out stand in the plural. */
const saidOfEveryone = (state: State, at: number, limit: number): number | undefined => {
  const head = state.textOf(Math.max(at - 3, 0), at)
  if (
    !/\b(?:everyone|everybody|anyone|anybody|(?:each|every) (?:customer|client|member|user|shopper|subscriber))\b/i.test(
      head,
    )
  )
    return undefined
  let whose: number | undefined
  for (let place = at + 1; place < limit && !senseOf(state.lexemes[place], 'break')?.strong; place += 1) {
    const said = state.textOf(place, Math.min(place + 2, limit)).trim()
    if (/^whose\b/i.test(said)) whose ??= place
    if (singular.test(said)) return whose ?? place
  }
  return undefined
}
const singular =
  /^(?:and )?who (?:also |either |still |only |now |currently )?(?:is|has|was|does|doesn't|isn't|hasn't|lives|holds|owns|spends|buys|pays|uses|earns|consents|agrees|prefers|comes)\b/i

/** 不要电话渠道的 消费200到350: a blank after 的 begins something else. */
const pausedAt = (state: State, at: number, limit: number): number => {
  const ofPlaces = /^(?:anywhere|everywhere|any place)\b/i.test(state.textOf(at - 1, at).trim())
  const opens = opensSentence(state, at - 1)
  const ofEveryone = saidOfEveryone(state, at, limit)
  if (ofEveryone !== undefined) return ofEveryone
  for (let place = at; place + 1 < limit; place += 1)
    // "Excluding those on long contracts, customers with …": the people behind the comma are those who are meant
    if (
      opens &&
      place > at &&
      senseOf(state.lexemes[place], 'break')?.strong === false &&
      /^(?:all |the |our )*(?:customers|clients|members|users|shoppers|people|subscribers|buyers)$/i.test(
        state.textOf(place + 1, place + 2).trim(),
      )
    )
      return place
    // "excluding students: those with …"
    else if (/^[:：]$/.test(state.textOf(place, place + 1).trim()) && place > at) return place
    // "anywhere but Guangdong whose education …": what is said of people is not of places
    else if (ofPlaces && /^(?:who|whose|whom|that|with|and who)$/i.test(state.textOf(place, place + 1).trim()))
      return place
    else if (isZhLink(state, place) && /^的\s/.test(state.textOf(place, place + 2))) return place + 1
  return limit
}

/** 除了已婚且有房贷的: one who is both, unlike 除了已婚和有房贷的. */
const insists = (state: State, at: number): boolean =>
  senseOf(state.lexemes[at], 'and') !== undefined &&
  /^(?:且|并且|而且|又|同时|同时还|且要|并)$/.test(state.textOf(at, at + 1).trim())

/** "apart from those who are new and rural at once" */
const atOnce = /^(?:at once|at the same time|both at once|all at once)$/i

const ones = /^(?:those|anyone|anybody|everyone|people|customers?|clients?|members?|the ones|ones)$/i
/** Also in one breath with what is said of them: "those who have". */
const onesAgain = /^(?:those|anyone|anybody|everyone|people|customers?|clients?|members?|the ones|ones)(?![a-z])/i
/** "except those who are married and have a mortgage": one "those" is one group, "those with A and those with B" are two. */
const sameOnes = (state: State, from: number, to: number): boolean => {
  let place = from
  while (/^(?:any|all|the|our)$/i.test(state.textOf(place, place + 1).trim())) place += 1
  const who = /^(?:who|who are|who have|that|with|having)$/i.test(state.textOf(place + 1, place + 2).trim())
  if (!ones.test(state.textOf(place, place + 1).trim()) || !who) return false
  let joined = false
  for (place += 2; place < to; place += 1) {
    const lexeme = state.lexemes[place]
    if (onesAgain.test(state.textOf(place, place + 1).trim()) || senseOf(lexeme, 'or') || senseOf(lexeme, 'break'))
      return false
    joined ||= senseOf(lexeme, 'and') !== undefined
  }
  return joined
}

const onesWho =
  /^(?:and |or |nor |also |any |all )*(?:those|anyone|anybody|everyone|everybody|people|customers?|clients?|members?|the ones|ones) (?:who|that|with|on|in|whose|having|under|over|aged|without|from|at)(?![a-z])/i
/** "leaving out the overdue, those who complained and those on …": people who are named again go on with the list. */
const listsOn = (state: State, at: number, limit: number, first: string): boolean =>
  // "excluding those on two-year contracts, customers with …": others are wanted
  (/^(?:and|or|nor)$/i.test(state.textOf(at + 1, at + 2).trim()) || goesOnWith(calledBy(state, at + 1), first)) &&
  at < limit &&
  senseOf(state.lexemes[at], 'break')?.strong === false &&
  (onesWho.test(state.textOf(at + 1, Math.min(at + 5, state.lexemes.length)).trim()) ||
    // "those overdue"
    (ones.test(state.textOf(at + 1, at + 2).trim()) && senseOf(state.lexemes[at + 2], 'value') !== undefined))

/** What people are called from a place on: "those", "customers"; the words before them are passed over. */
const calledBy = (state: State, from: number): string => {
  const said = state.textOf(from, Math.min(from + 4, state.lexemes.length)).trim()
  return (
    /^(?:any |all |the |our )*(those|anyone|anybody|everyone|everybody|people|customers?|clients?|members?|ones)(?![a-z])/i
      .exec(said)?.[1]
      ?.toLowerCase() ?? ''
  )
}

/** "the overdue, those who complained" is one list; behind others customers by that name are wanted. */
const goesOnWith = (called: string, first: string): boolean =>
  called === first || /^(?:those|anyone|anybody|ones)$/.test(called)

/** "Leave out the overdue, and students.": behind the comma stands one more kind, and nothing else up to the stop. */
const endsList = (state: State, at: number, limit: number): boolean => {
  if (senseOf(state.lexemes[at], 'break')?.strong !== false || !senseOf(state.lexemes[at + 1], 'and')) return false
  let end = at + 2
  while (end < limit && senseOf(state.lexemes[end], 'filler')) end += 1
  if (!senseOf(state.lexemes[end], 'value')) return false
  end += 1
  while (
    end < limit &&
    (senseOf(state.lexemes[end], 'filler') || senseOf(state.lexemes[end], 'unit')?.unit === 'people')
  )
    end += 1
  return end >= limit || senseOf(state.lexemes[end], 'break')?.strong === true
}

/** "but those with a mortgage can stay", "except that defaulters may stay": who is named is kept. */
const staysIn = (state: State, at: number): boolean => {
  if (!/^(?:but those|but the ones|except)/i.test(state.textOf(at, at + 1))) return false
  const stop = state.lexemes.findIndex((lexeme, n) => n > at && senseOf(lexeme, 'break') !== undefined)
  return isKept(state, at, stop < 0 ? state.lexemes.length : stop)
}

const exceptional =
  /^(?:except|except for|except that|excepting|with the exception of|with the exceptions of|apart from|aside from|other than|save|save for|bar|barring|but not)$/i
/** ", who stay in even if they are overdue": says again what the exception says. */
const stayingOn =
  /^,?\s*(?:who|they|these|those|which|as they|since they)(?: all)? (?:may |can |should |will |do )?(?:stay|remain|are|keep|still|must stay)\b/i

/** "Leave out the overdue, except diamond members": behind the comma stand those of them who stay; nobody is left out by it. */
const exceptionBehind = (state: State, at: number, limit: number): Read | undefined => {
  const comma = senseOf(state.lexemes[at], 'break')?.strong === false ? at : undefined
  if (comma === undefined) return undefined
  const but = senseOf(state.lexemes[comma + 1], 'but') && !senseOf(state.lexemes[comma + 1], 'except') ? 1 : 0
  const word = comma + 1 + but
  if (!senseOf(state.lexemes[word], 'except') || !exceptional.test(state.textOf(word, word + 1).trim()))
    return undefined
  const list = flat(state, word + 1, limit, true)
  const node = join(
    'any',
    list.runs.flatMap((run) => join('all', run.nodes) ?? []),
  )
  if (!node) return undefined
  let next = list.next
  let stop = next
  while (stop < limit && !(senseOf(state.lexemes[stop], 'break')?.strong && stop > next)) stop += 1
  if (stayingOn.test(state.textOf(next, stop).trim())) {
    for (let place = next; place < stop; place += 1) state.spent.add(place)
    next = stop
  }
  state.spent.add(word)
  return { node, next }
}

/** Whom the runs of an exclusion name: "except married people who have a loan or are overdue" names one group, its clause with two alternatives. */
const groupsOf = (runs: Run[]): Node[] => {
  const [first, ...rest] = runs
  const clause =
    first?.who !== undefined &&
    rest.length > 0 &&
    rest.every(({ joint, people, prepositional }) => joint === 'or' && !people && !prepositional)
  return clause ? [alternatives(runs) as Node] : runs.flatMap((run) => join('all', run.nodes) ?? [])
}

/** excluding A and B, 除了A和B以外: each of the things named is left out. */
export const exclusion = (state: State, at: number, limit: number): Read | undefined => {
  if (staysIn(state, at)) return undefined
  let close = at + 1
  while (
    close < limit &&
    senseOf(state.lexemes[close], 'except')?.side !== 'close' &&
    !senseOf(state.lexemes[close], 'break')?.strong
  )
    close += 1
  const closed = senseOf(state.lexemes[close], 'except')?.side === 'close' && close < limit
  const end = closed ? close : pausedAt(state, at + 1, limit)
  const nodes: Node[] = []
  let next = at + 1
  const first = calledBy(state, at + 1)
  for (;;) {
    const list = flat(state, next, end, true)
    nodes.push(...groupsOf(list.runs))
    next = closed ? Math.max(list.next, next + 1) : list.next
    const more = opensSentence(state, at) && endsList(state, next, end)
    if (closed ? next >= close : !listsOn(state, next, end, first) && !more) break
    if (!closed) next += more ? 2 : 1
  }
  if (nodes.length === 0) return undefined
  // "except those who are both married and have a mortgage" leaves out who is both
  let both = sameOnes(state, at + 1, next)
  for (let place = at + 1; place < next; place += 1)
    both ||= (senseOf(state.lexemes[place], 'pair')?.all ?? false) || insists(state, place)
  both ||= atOnce.test(state.textOf(next - 1, next).trim()) || atOnce.test(state.textOf(next, next + 1).trim())
  const out = join(both ? 'all' : 'any', nodes) as Node
  // "all customers except students, except for …" begins with an exception of its own
  const stay =
    closed || exceptional.test(state.textOf(at, at + 1).trim()) ? undefined : exceptionBehind(state, next, limit)
  const kept = stay?.node
  const denied: Node = { op: 'not', of: out }
  const node: Node = kept ? { op: 'any', of: [denied, kept] } : denied
  state.spent.add(at)
  if (closed) state.spent.add(close)
  if (stay) return { node, next: stay.next }
  return { node, next: closed ? close + 1 : next }
}
