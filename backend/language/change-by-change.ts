import { canonicalJson } from '../segments/canonical.ts'
import type { Rule } from '../segments/rule.ts'
import { isOneChange } from './at-hand/at-hand.ts'
import { isClear } from './clear.ts'
import { joinsExclusions } from './exclusions-joined.ts'
import { countSaidAgain } from './grammar/announced-count.ts'
import { movedTo } from './in-turn.ts'
import { type ChangeSaid, changesOf } from './message/changes-of.ts'
import { keptDespite } from './message/kept-despite.ts'
import { clausesAdded, clausesOf } from './message/subject.ts'
import { waivedIn } from './message/waived.ts'
import { tokenise } from './normalise.ts'
import type { Reading, ReadingContext } from './reading.ts'

type Read = (text: string, context: ReadingContext) => Reading

const isChange = ({ intent, rule, figure, question }: Reading): boolean =>
  (intent === 'refine' || intent === 'undo') && rule !== undefined && !figure && !question

const isSettled = (reading: Reading): boolean =>
  isChange(reading) && isClear(reading) && (reading.alternatives ?? []).length === 0

/** A change, or words that may be one, of which something is asked. */
const isAsked = (reading: Reading): boolean =>
  isChange(reading) || (!reading.rule && (reading.intent === 'refine' || reading.intent === 'segment'))

/** A withdrawal where nothing but the audience was made takes back its last change. */
const asStepBack = (reading: Reading, { plan, history = [] }: ReadingContext): Reading => {
  const back = reading.request?.act === 'cancel' && !plan ? history.at(-1) : undefined
  return back ? { lang: reading.lang, intent: 'undo', rule: back, unread: [], assumptions: [] } : reading
}

/** Whether a clause without a word of change says a limit of the audience anew: 月费超过50 after 月费超过80. */
const retunes = (current: Rule, next: Rule): boolean => {
  const [fresh, ...others] = clausesAdded(current, next)
  const limits =
    fresh?.kind === 'between' || fresh?.kind === 'event' || (fresh?.kind === 'compare' && /^[gl]te?$/.test(fresh.op))
  return limits && others.length === 0 && clausesOf(next).length === clausesOf(current).length
}

/**
 * The acts of one message, made one after the other, each to the audience that the one before it leaves. Only the last may be understood in part: then it
 * is asked about, and those before it are made. Undefined where any other is not, or where one changes nothing.
 */
const made = (acts: ChangeSaid[], context: ReadingContext, read: Read): Reading | undefined => {
  let current = context.current as Rule
  let history = context.history ?? []
  const readings: Reading[] = []
  const told: Reading[] = []
  for (const [n, { text, at, begins }] of acts.entries()) {
    const around = { ...context, current, history }
    if (n > 0 && countSaidAgain(text, current)) continue
    const reading = asStepBack(read(text, around), around)
    const clear = isSettled(reading)
    if (n > 0 && reading.intent === 'undo') return undefined
    if (!clear && !(n > 0 && n === acts.length - 1 && isAsked(reading))) return undefined
    const changes = canonicalJson(reading.rule ?? current) !== canonicalJson(current)
    // "drop the technicians, just the managers": what the last clause says holds already
    if (clear && !changes && n === 0 && acts.length > 1) return undefined
    if (!begins && n > 0 && !(reading.rule && (!changes || retunes(current, reading.rule)))) return undefined
    readings.push(reading)
    told.push(movedTo(at, reading))
    history = reading.intent === 'undo' ? history.slice(0, -1) : [...history, current]
    current = reading.rule ?? current
  }
  const last = readings.at(-1)
  if (!last) return undefined
  const brief = Object.assign({}, ...readings.map((one) => one.brief ?? {}))
  return {
    ...last,
    intent: readings.every(({ intent }) => intent === 'undo') ? 'undo' : 'refine',
    rule: current,
    ...(Object.keys(brief).length > 0 ? { brief } : {}),
    unread: told.flatMap(({ unread }) => unread),
    assumptions: told.flatMap(({ assumptions }) => assumptions),
  }
}

/**
 * A message that changes the audience at hand in several steps, read step by step: "swap fiber for DSL, and the monthly charge only needs to be
 * over 50"; where no way to part it is wholly understood, the first of which all but the last step is. Undefined where there is none.
 */
export const changeByChange = (text: string, context: ReadingContext, read: Read): Reading | undefined => {
  let partly: Reading | undefined
  // 买过3次的也算，积分多少无所谓 is one change
  for (const acts of context.current && !waivedIn(text) && !isOneChange(text) && !joinsExclusions(tokenise(text), text)
    ? changesOf(text)
    : []) {
    const reading = made(acts, context, read)
    if (reading && isSettled(reading)) return reading
    partly ??= reading
  }
  return partly
}

const isTroubled = ({ unread, clarification, intent }: Reading): boolean =>
  (unread.length > 0 || clarification !== undefined) && (intent === 'refine' || intent === 'segment')

/** A message read change by change where that is understood better than the whole. */
export const inPartsOrWhole = (text: string, context: ReadingContext, read: Read): Reading => {
  // 两年合约的留着，有技术支持也留: an exception, and no two changes
  const spared = context.current && keptDespite(text).length > 0 ? read(text, context) : undefined
  if (spared && isSettled(spared)) return spared
  const inParts = changeByChange(text, context, read)
  const whole = inParts && !isTroubled(inParts) ? inParts : read(text, context)
  return isTroubled(whole) ? (inParts ?? whole) : whole
}
