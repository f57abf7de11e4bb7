import type { CopySet } from '../../backend/copy/copy.ts'
import { joinedWishes } from '../../backend/language/copy-wish.ts'
import { canonicalJson } from '../../backend/segments/canonical.ts'
import type { Preview, SavedSegment } from '../../backend/segments/segment.ts'
import type { RunScope } from '../run/run-scope.ts'
import type { Audience, PendingQuestion, ThreadState } from './thread-state.ts'

type Outcome = Pick<RunScope, 'state' | 'turn' | 'reading' | 'text'>

const longestHistory = 20
/** Particulars of a campaign said beside an audience are kept until there is a plan. */
const ofAudience = new Set(['campaign', 'segment', 'refine'])

/** The thread's state after a turn: a pure fold over what the tools did, the same for every model. */
export const nextState = ({ state, turn, reading, text }: Outcome): ThreadState => {
  const done = turn.calls.filter((call) => call.status === 'done')
  const last = <T>(name: string) => done.findLast((call) => call.name === name)?.output as T | undefined
  const asked = last<PendingQuestion>('ask_user')
  const audience =
    turn.audience ?? (asked || reading.intent === 'define' ? undefined : lastPreviewed(done, reading.unread))
  const saved = last<SavedSegment>('save_segment')
  const plan = last<{ id: string; goal: string }>('draft_plan')
  const copy = last<Pick<CopySet, 'id' | 'variants'>>('draft_copy')
  const campaign = last<{ id: string }>('submit_campaign')
  const turns = state.turns + 1
  if (turn.forget === 'everything') return { history: [], turns, clicks: state.clicks }
  const { pending: _, question: __, ...remembered } = state
  const { copyId, campaignId, ...kept } = turn.forget === 'plan' ? withoutPlan(remembered) : remembered
  // A new plan leaves the copy and the campaign of the one before it behind.
  const ofThisPlan = plan ? {} : { ...(copyId ? { copyId } : {}), ...(campaignId ? { campaignId } : {}) }

  return {
    ...kept,
    ...ofThisPlan,
    ...(audience ? moveTo(state, audience, reading.intent === 'undo') : {}),
    ...(saved ? { segment: { id: saved.id, name: saved.name, version: saved.version, rule: saved.rule } } : {}),
    ...(plan ? { planId: plan.id, goal: plan.goal } : {}),
    ...(copy ? { copyId: copy.id } : {}),
    ...(reading.copy && copy && isForAll(reading, copy)
      ? { copyWish: joinedWishes(state.copyWish, reading.copy) }
      : {}),
    ...(campaign ? { campaignId: campaign.id } : {}),
    ...(reading.question ? { question: reading.question } : {}),
    ...(reading.brief && ofAudience.has(reading.intent) ? { brief: { ...state.brief, ...reading.brief } } : {}),
    ...(reading.term?.word && reading.term.act !== 'ask'
      ? { word: { word: reading.term.word, ...(reading.term.act === 'offer' ? { rule: reading.term.rule } : {}) } }
      : {}),
    ...(asked ? { pending: question(asked, { reading, text, state }) } : {}),
    turns,
  }
}

/** The audience stays, and so does the segment that it was saved as. */
const withoutPlan = ({
  planId: _,
  copyId: __,
  copyWish: ___,
  campaignId: ____,
  goal: _____,
  brief: ______,
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
})

const same = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b)

const moveTo = ({ audience, history }: Pick<ThreadState, 'audience' | 'history'>, next: Audience, undone: boolean) => {
  if (audience && same(audience.rule, next.rule)) return { audience: next }
  if (undone) return { audience: next, history: history.slice(0, -1) }
  return { audience: next, history: audience ? [...history, audience].slice(-longestHistory) : history }
}

const asksAgain = (asked: PendingQuestion, pending: PendingQuestion | undefined): pending is PendingQuestion =>
  pending?.question !== undefined && (asked.question?.zh.endsWith(pending.question.zh) ?? false)

const question = (asked: PendingQuestion, { reading, text, state }: Omit<Outcome, 'turn'>): PendingQuestion => ({
  ...(asksAgain(asked, state.pending) ? state.pending : asksAnew(asked, { reading, text })),
  ...(reading.brief || state.pending?.brief ? { brief: { ...state.pending?.brief, ...reading.brief } } : {}),
})

const asksAnew = (asked: PendingQuestion, { reading, text }: Pick<Outcome, 'reading' | 'text'>): PendingQuestion => ({
  reason: asked.reason,
  question: asked.question,
  intent: reading.intent,
  goal: text,
  ...(reading.unread.length > 0 ? { unread: reading.unread.map((span) => span.text) } : {}),
  ...(reading.intent === 'define' && reading.term?.word ? { word: reading.term.word } : {}),
  options: (asked.options ?? []).map(({ label, say, rule, term }) => ({
    label,
    say,
    ...(rule ? { rule } : {}),
    ...(term ? { term } : {}),
  })),
})
