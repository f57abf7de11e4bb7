import type { ReadingContext } from '../reading.ts'
import { type Day, isoDay } from '../time/calendar.ts'
import { joinedBrief } from './plan-at-hand.ts'
import { clauseSaid, planSaid } from './plan-said.ts'

type PlanAtHand = NonNullable<ReadingContext['plan']>

const cut = /([,，;；。])(?!\d{3}(?!\d))/u
/** What speaks of data as well as of the plan is no clause of the plan alone. */
const ofDates = new Set(['start', 'end', 'days'])
/** Days of a plan lie ahead, and not so far that they would be last year's. */
const farthest = 183

const isAhead = (start: string | undefined, today: Day): boolean => {
  if (start === undefined) return true
  const days = (Date.parse(start.slice(0, 10)) - Date.parse(isoDay(today))) / 86_400_000
  return days >= 0 && days <= farthest
}

/** What the bare clauses of a campaign's request say of it, and the request without them. */
export interface ClausesBeside {
  brief: PlanAtHand
  rest: string
}

/**
 * 黄金会员唤醒，8月1日到14日，邮件: clauses that are nothing but channels or days to come, beside others. Undefined where there are none, or
 * nothing else; whether the others ask for a campaign is not looked at here.
 */
export const clausesBeside = (text: string, today: Day): ClausesBeside | undefined => {
  const pieces = text.split(cut)
  const clauses = pieces.filter((_, n) => n % 2 === 0)
  if (clauses.length < 2 || clauses.length > 12 || text.length > 240) return undefined
  let brief: PlanAtHand = {}
  const rest: { clause: string; mark: string }[] = []
  for (const [n, clause] of clauses.entries()) {
    const mark = pieces[n * 2 + 1] ?? ''
    const said = clauseSaid(clause, brief, today, true)?.brief
    const parts = Object.keys(said ?? {})
    const bare = parts.length > 0 && parts.every((part) => part === 'channels' || ofDates.has(part))
    const last = rest.at(-1)
    if (!said || !bare || !isAhead(said.start, today)) rest.push({ clause, mark })
    else {
      brief = joinedBrief(brief, said)
      // a sentence that ended behind the clause ends before it
      if (last && /[;；。]/u.test(mark)) last.mark = mark
    }
  }
  if (rest.length === clauses.length || rest.every(({ clause }) => clause.trim() === '')) return undefined
  const left = rest.map(({ clause, mark }) => `${clause}${mark}`).join('')
  return { brief, rest: left.replace(/[,，;；]$/u, '') }
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
export const planOnly = (text: string, today: Day): PlanAtHand | undefined => {
  const said = planSaid(text, {}, today)
  if (said?.rest !== '' || said.ask) return undefined
  const brief = joinedBrief(said.brief)
  const { channels, budget, holdout, start, end, days } = brief
  const sure =
    (channels !== undefined && sends.test(text)) ||
    (budget !== undefined && ofBudget.test(text)) ||
    (holdout !== undefined && ofControl.test(text)) ||
    (start !== undefined && (end ?? days) !== undefined)
  return sure && isAhead(start, today) ? brief : undefined
}
