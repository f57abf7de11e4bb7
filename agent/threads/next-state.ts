import type { CopySet } from '../../backend/copy/copy.ts'
import { joinedWishes } from '../../backend/language/copy-wish.ts'
import { isOfThat } from '../../backend/language/message/evidence-for-that.ts'
import { joinedBrief } from '../../backend/language/plan-talk/plan-at-hand.ts'
import type { Brief, Reading } from '../../backend/language/reading.ts'
import { canonicalJson } from '../../backend/segments/canonical.ts'
import type { Preview, SavedSegment } from '../../backend/segments/segment.ts'
import { windowOf } from '../../backend/watch/series.ts'
import type { ToolOutput } from '../../tools/index.ts'
import type { RunScope } from '../run/run-scope.ts'
import { changesAfter, longestHistory } from './changes-made.ts'
import { isAside, questionAfter } from './open-question.ts'
import type { Audience, PendingQuestion, ThreadState } from './thread-state.ts'

type Outcome = Pick<RunScope, 'state' | 'turn' | 'reading' | 'text'>

/** Particulars of a campaign said beside an audience are kept until there is a plan. */
const ofAudience = new Set(['campaign', 'segment', 'refine'])

/** The thread's state after a turn: a pure fold over what the tools did, the same for every model. */
export const nextState = ({ state, turn, reading, text }: Outcome): ThreadState => {
  const done = turn.calls.filter((call) => call.status === 'done')
  const last = <T>(name: string) => done.findLast((call) => call.name === name)?.output as T | undefined
  const asked = last<PendingQuestion>('ask_user')
  const audience =
    turn.audience ??
    (asked || reading.intent === 'define' || reading.figure ? undefined : lastPreviewed(done, reading.unread))
  const saved = last<SavedSegment>('save_segment')
  const plan = last<{ id: string; goal: string; resultId: string }>('draft_plan')
  const copy = last<Pick<CopySet, 'id' | 'variants'> & { plan?: { resultId: string } }>('draft_copy')
  const campaign = last<{ id: string }>('submit_campaign')
  const turns = state.turns + 1
  if (turn.forget === 'everything') return { history: [], changes: [], turns, clicks: state.clicks }
  const { pending, question: _, ...remembered } = state
  const before = state.changes.at(-1)
  const undone = reading.intent === 'undo' && (audience ?? plan ?? copy) !== undefined
  const stepsBack = undone && audience ? Math.max(1, state.history.length - stepOf(state.history, audience)) : 1
  const said =
    undone && plan && before?.brief
      ? before.brief
      : saidOf({ state, reading }, { asked: asked !== undefined, planned: plan !== undefined })
  const moved = audience !== undefined && state.audience !== undefined && !same(audience.rule, state.audience.rule)
  const { copyId, campaignId, ...kept } = turn.forget === 'plan' ? withoutPlan(remembered) : remembered
  // A new plan leaves the copy and the campaign of the one before it behind.
  const ofThisPlan = plan ? {} : { ...(copyId ? { copyId } : {}), ...(campaignId ? { campaignId } : {}) }

  return {
    ...kept,
    ...ofThisPlan,
    ...(audience ? moveTo(state, audience, reading.intent === 'undo') : {}),
    ...(saved ? { segment: { id: saved.id, name: saved.name, version: saved.version, rule: saved.rule } } : {}),
    ...(plan ? { planId: plan.id, goal: plan.goal, planResult: plan.resultId } : {}),
    ...(copy?.plan ? { planResult: copy.plan.resultId } : {}),
    changes: undone
      ? state.changes.slice(0, -stepsBack)
      : changesAfter(state, {
          moved,
          brief: plan && state.planId !== undefined ? said : undefined,
          copy: reading.copy !== undefined && copy !== undefined && plan === undefined,
        }),
    ...(undone && before?.copy ? { copyWish: before.copy } : {}),
    ...(copy ? { copyId: copy.id } : {}),
    ...(reading.copy && copy && isForAll(reading, copy)
      ? { copyWish: joinedWishes(state.copyWish, reading.copy) }
      : {}),
    ...(campaign ? { campaignId: campaign.id, submittedId: campaign.id } : {}),
    ...questionKept(state, reading, last<ToolOutput<'read_watch'>>('read_watch')),
    ...(reading.intent === 'knowledge' && !isOfThat(text) ? { known: text.slice(0, 2000) } : {}),
    ...(said ? { brief: said } : {}),
    ...(reading.term?.word && reading.term.act !== 'ask'
      ? { word: { word: reading.term.word, ...(reading.term.act === 'offer' ? { rule: reading.term.rule } : {}) } }
      : {}),
    ...(asked
      ? { pending: questionAfter(asked, { reading, text, state }) }
      : pending?.rule && isAside(reading)
        ? { pending }
        : {}),
    turns,
  }
}

/** Talk that leaves the question about numbers before it as it is: what was not understood, and what stands beside it. */
const besideQuestion = new Set<Reading['intent']>([
  'other',
  'performance',
  'knowledge',
  'watch',
  'forecasts',
  'catalog',
  'help',
  'greeting',
])

/** The figure that a look at what stands out told first: "why?" goes on from it. */
const figureWatched = (watched: ToolOutput<'read_watch'> | undefined): ThreadState['question'] => {
  const first = watched?.alerts[0] ?? watched?.latest[0]?.alert
  if (first?.kind !== 'metric') return undefined
  return { kind: 'metric', metrics: [first.subject], dimensions: [], range: windowOf(first.day, first.grain) }
}

/** The question about numbers that a next turn goes on from. */
const questionKept = (
  { question }: ThreadState,
  reading: Reading,
  watched: ToolOutput<'read_watch'> | undefined,
): Pick<ThreadState, 'question'> => {
  const kept = reading.question ?? figureWatched(watched) ?? (besideQuestion.has(reading.intent) ? question : undefined)
  return kept ? { question: kept } : {}
}

/** What was said of the campaign so far; what comes with a question waits with it, until a plan is made of it. */
const saidOf = (
  { state, reading }: Pick<Outcome, 'state' | 'reading'>,
  { asked, planned }: { asked: boolean; planned: boolean },
): Brief | undefined => {
  const waited = planned ? state.pending?.brief : undefined
  const said = reading.brief && ofAudience.has(reading.intent) ? reading.brief : undefined
  if ((asked && (state.planId || reading.intent === 'campaign')) || !(waited ?? said)) return undefined
  return joinedBrief(state.brief, waited, said)
}

/** The audience stays, and so does the segment that it was saved as. */
const withoutPlan = ({
  planId: _,
  planResult: ______,
  copyId: __,
  copyWish: ___,
  campaignId: ____,
  goal: _____,
  brief: _______,
  ...kept
}: ThreadState) => kept as ThreadState

/** What was asked of one channel's copy holds for that text, not for what the other channels say from now on. */
const isForAll = ({ brief }: Outcome['reading'], { variants }: Pick<CopySet, 'variants'>): boolean =>
  brief?.channels === undefined || variants.every(({ channel }) => brief.channels?.includes(channel))

const lastPreviewed = (done: RunScope['turn']['calls'], unread: Audience['unread']): Audience | undefined => {
  const preview = done.findLast((call) => call.name === 'preview_segment')?.output
  return preview ? audienceOf(preview as Preview & { resultId: string }, unread) : undefined
}

/** The audience that a preview counted. */
export const audienceOf = (
  { rule, readBack, count, total, resultId }: Preview & { resultId: string },
  unread: Audience['unread'],
): Audience => ({ rule, readBack, count, total, resultId, unread })

/** The thread's state once a person has changed the audience by hand: a question that waited no longer fits. */
export const withAudience = ({ pending: _, ...state }: ThreadState, audience: Audience): ThreadState => ({
  ...state,
  ...moveTo(state, audience, false),
  changes: changesAfter(state, {
    moved: state.audience !== undefined && !same(state.audience.rule, audience.rule),
    brief: undefined,
    copy: false,
  }),
})

const same = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b)

/** Where in the history the audience stands that an undo goes back to: the last step, or one before it. */
const stepOf = (history: Audience[], { rule }: Audience): number => {
  const at = history.findLastIndex((one) => same(one.rule, rule))
  return at < 0 ? history.length - 1 : at
}

const moveTo = ({ audience, history }: Pick<ThreadState, 'audience' | 'history'>, next: Audience, undone: boolean) => {
  if (audience && same(audience.rule, next.rule)) return { audience: next }
  if (undone) return { audience: next, history: history.slice(0, stepOf(history, next)) }
  return { audience: next, history: audience ? [...history, audience].slice(-longestHistory) : history }
}
