import type { Bilingual } from '../../bilingual.ts'
import { type Token, tokenise } from '../normalise.ts'
import type { Brief, PlanAtHand } from '../reading.ts'
import type { Day } from '../time/calendar.ts'
import { amountsSaid } from './amounts-said.ts'
import { channelsSaid } from './channels-said.ts'
import { saysNothing } from './covered.ts'
import { datesSaid } from './dates-said.ts'
import { headcountSaid } from './headcount-said.ts'
import { orderSaid } from './order-said.ts'
import { joinedBrief } from './plan-at-hand.ts'
import type { Said } from './said.ts'

/** What a message says of the plan, and what is left of it. */
export interface PlanSaid {
  brief: Brief
  ask?: Bilingual
  notes: Bilingual[]
  cap?: number
  /** The words that say nothing of the plan; empty where all of them do. */
  rest: string
}

/** Longer messages are no change of a plan. */
const longest = 240
const mostPieces = 10
const cut = /[,，;；。、!！]|\.(?=\s|$)|\s(?:and|but|then)\s|并且|同时|另外|然后|而且/giu

/** The places where a message may be cut, with both ends. */
const placesIn = (text: string): { ends: number[]; starts: number[] } => {
  const found = [...text.matchAll(cut)]
  return {
    starts: [0, ...found.map(({ index, 0: said }) => index + said.length)],
    ends: [...found.map(({ index }) => index), text.length],
  }
}

/** A stretch of a clause that is wholly one thing said of the plan. */
type PartReader = (tokens: Token[], plan: PlanAtHand, whole: boolean) => Said | undefined

const joined = (first: Said, second: Said): Said => {
  const ask = first.ask ?? second.ask
  const note = first.note ?? second.note
  const cap = first.cap ?? second.cap
  return {
    brief: { ...first.brief, ...second.brief },
    ...(ask ? { ask } : {}),
    ...(note ? { note } : {}),
    ...(cap ? { cap } : {}),
  }
}

/** Longer clauses say one thing or none. */
const longestOfSeveral = 30

/** 8月1日到15日发短信, "SMS from 6 July, budget 30,000": several things of the plan behind one another, with no word left over. */
const severalSaid = (tokens: Token[], plan: PlanAtHand, one: PartReader): Said | undefined => {
  if (tokens.length < 2 || tokens.length > longestOfSeveral) return undefined
  const lost = new Set<number>()
  const from = (at: number, known: PlanAtHand): Said | undefined => {
    if (lost.has(at)) return undefined
    for (let to = tokens.length; to > at; to -= 1) {
      const first = one(tokens.slice(at, to), known, true)
      if (!first) continue
      if (to === tokens.length) return first
      const rest = from(to, joinedBrief(known, first.brief))
      if (rest) return joined(first, rest)
    }
    lost.add(at)
    return undefined
  }
  return from(0, plan)
}

/** What one clause says of the plan, wholly; `whole` where it may be a name alone. */
export const clauseSaid = (words: string, plan: PlanAtHand, today: Day, whole: boolean): Said | undefined => {
  const tokens = tokenise(words)
  if (tokens.length === 0 || tokens.length > 40) return undefined
  const one: PartReader = (part, known, alone) =>
    headcountSaid(part) ??
    orderSaid(part, known) ??
    amountsSaid(part, known) ??
    channelsSaid(part, known, alone) ??
    datesSaid(part, known, today)
  return one(tokens, plan, whole) ?? severalSaid(tokens, plan, one)
}

/**
 * What a message changes of the plan at hand: its clauses one by one, the longest first, each told from everything else by being made up
 * wholly of words for channels, budget, control share or dates. Undefined where none is.
 */
export const planSaid = (text: string, plan: PlanAtHand, today: Day): PlanSaid | undefined => {
  if (text.length > longest) return undefined
  const { starts, ends } = placesIn(text)
  if (starts.length > mostPieces) return undefined
  const left: string[] = []
  const notes: Bilingual[] = []
  let known = plan
  let brief: Brief = {}
  let ask: Bilingual | undefined
  let cap: number | undefined
  let from = 0
  let open = -1
  const close = (to: number) => {
    if (open >= 0)
      left.push(
        text
          .slice(open, to)
          .replace(/[\s,，;；。、.]+$/u, '')
          .trim(),
      )
    open = -1
  }
  while (from < starts.length) {
    let to = starts.length - 1
    let said: Said | undefined
    for (; to >= from && !said; to -= 1)
      said = clauseSaid(text.slice(starts[from], ends[to]), known, today, from === 0 && to === starts.length - 1)
    if (!said) {
      if (open < 0 && !saysNothing(tokenise(text.slice(starts[from], ends[from])))) open = starts[from] as number
      from += 1
      continue
    }
    close(ends[from - 1] ?? 0)
    brief = { ...brief, ...said.brief }
    known = { ...joinedBrief(known, said.brief) }
    ask ??= said.ask
    cap ??= said.cap
    if (said.note) notes.push(said.note)
    from = to + 2
  }
  close(text.length)
  const found = Object.keys(brief).length > 0 || (ask ?? cap) !== undefined
  return found
    ? {
        brief,
        ...(ask ? { ask } : {}),
        ...(cap ? { cap } : {}),
        notes,
        rest: left.join(/\p{Script=Han}/u.test(text) ? '，' : ', '),
      }
    : undefined
}
