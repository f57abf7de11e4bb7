import { channel } from '../message/channel.ts'
import { timingAt } from '../message/timing.ts'
import { tokenise } from '../normalise.ts'
import type { ReadingContext } from '../reading.ts'
import { type Day, isoDay } from '../time/calendar.ts'
import { headcountSaid } from './headcount-said.ts'
import { joinedBrief } from './plan-at-hand.ts'
import { clauseSaid, planSaid } from './plan-said.ts'

type PlanAtHand = NonNullable<ReadingContext['plan']>

const cut = /([,，;；。])(?!\d{3}(?!\d))/u
/** Days of a plan lie ahead, and not so far that they would be last year's. */
const farthest = 183

const isAhead = (start: string | undefined, today: Day): boolean => {
  if (start === undefined) return true
  const days = (Date.parse(start.slice(0, 10)) - Date.parse(isoDay(today))) / 86_400_000
  return days >= 0 && days <= farthest
}

/** A clause that is nothing but a day or a channel, with no word that says it is the plan's. */
const isBare = (clause: string, today: Day): boolean => {
  const tokens = tokenise(clause)
  const found = timingAt({ tokens, today, periods: new Map() }, 0) ?? channel(tokens, 0)
  return found?.weak === true && found.length === tokens.length
}

/** What the bare clauses of a campaign's request say of it, and the request without them. */
export interface ClausesBeside {
  brief: PlanAtHand
  /** How many customers the audience may have at most. */
  cap?: number
  rest: string
}

/**
 * 黄金会员唤醒，8月1日到14日，邮件: clauses that are nothing but channels, days to come or how many there may be, beside others. Undefined where there are none, or
 * nothing else; whether the others ask for a campaign is not looked at here.
 */
export const clausesBeside = (text: string, today: Day): ClausesBeside | undefined => {
  const pieces = text.split(cut)
  const clauses = pieces.filter((_, n) => n % 2 === 0)
  if (clauses.length < 2 || clauses.length > 12 || text.length > 240) return undefined
  let brief: PlanAtHand = {}
  let cap: number | undefined
  const rest: { clause: string; mark: string }[] = []
  for (const [n, clause] of clauses.entries()) {
    const mark = pieces[n * 2 + 1] ?? ''
    const most = headcountSaid(tokenise(clause))?.cap
    const said = isBare(clause, today) ? clauseSaid(clause, brief, today, true)?.brief : undefined
    const ahead = said !== undefined && isAhead(said.start, today)
    const last = rest.at(-1)
    cap ??= most
    if (most === undefined && !ahead) rest.push({ clause, mark })
    // a sentence that ended behind the clause ends before it
    else if (last && /[;；。]/u.test(mark)) last.mark = mark
    if (ahead) brief = joinedBrief(brief, said)
  }
  if (rest.length === clauses.length || rest.every(({ clause }) => clause.trim() === '')) return undefined
  const left = rest.map(({ clause, mark }) => `${clause}${mark}`).join('')
  return { brief, ...(cap ? { cap } : {}), rest: left.replace(/[,，;；]$/u, '') }
}

/** A channel that is named alone may be of the data. */
const sends =
  /\b(?:use|using|send|by|via|through|over|make|switch|change|go|with|on|start|run)\b|[用发改换走推送]|通过|渠道|只/iu
/** What customers spend is no budget. */
const ofBudget = /\bbudget|预算|经费|费用/iu
const ofControl = /\b(?:control|hold ?-?(?:out|back))|对照|空白组|控制组|不发|不触达/iu

/**
 * "Make it email instead", 发短信，8月1号开始两周: a message that says how a campaign goes out and nothing of customers, in a conversation that
 * has no plan yet. Undefined where it may be said of customers.
 */
export const planOnly = (text: string, today: Day): Pick<ClausesBeside, 'brief' | 'cap'> | undefined => {
  const said = planSaid(text, {}, today)
  if (said?.rest !== '' || said.ask) return undefined
  const brief = joinedBrief(said.brief)
  if (said.cap !== undefined) return { brief, cap: said.cap }
  const { channels, budget, holdout, start, end, days } = brief
  const sure =
    (channels !== undefined && sends.test(text)) ||
    (budget !== undefined && ofBudget.test(text)) ||
    (holdout !== undefined && ofControl.test(text)) ||
    (start !== undefined && (end ?? days) !== undefined)
  return sure && isAhead(start, today) ? { brief } : undefined
}
