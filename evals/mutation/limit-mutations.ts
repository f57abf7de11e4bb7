import { blank, call, called, final, named, type Subject, said } from './subject.ts'

const preview = call('preview_segment', { rule: { kind: 'everyone' } })
const save = call('save_segment', { name: 'x' })
const draft = call('draft_plan', { goal: 'g' })
const stored = (more: Partial<typeof blank.stored>, campaign?: string) => ({
  ...blank,
  stored: { ...blank.stored, ...more },
  final: final(campaign ? { campaign: { status: campaign } as never } : {}),
})
const worked = (turns: number, clicks: number, ...calls: (typeof preview)[]) => ({
  ...called(...calls),
  interactions: { turns, clicks },
})
const spent = (usd: number | null, ms: number, modelCalls = 1, inputTokens = 1) => ({
  ...blank,
  usd,
  ms,
  usage: { modelCalls, inputTokens, outputTokens: 1 },
})

/** What is left behind, words, and what it all took. */
export const limitSubjects: readonly Subject[] = [
  {
    scorer: 'state',
    name: 'one segment and no campaign',
    expected: { segments: 1, campaigns: 0, campaign: null },
    right: named({ so: stored({ segments: 1 }), 'with a plan beside it': stored({ segments: 1, plans: 1 }) }),
    wrong: named({
      none: stored({}),
      two: stored({ segments: 2 }),
      submitted: stored({ segments: 1, campaigns: 1 }),
      'a campaign of the thread': stored({ segments: 1 }, 'in_review'),
      'a copy for a segment': stored({ copies: 1 }),
    }),
  },
  {
    scorer: 'state',
    name: 'a campaign in review, and between one and three copies',
    expected: { campaigns: 1, campaign: 'in_review', copies: { from: 1, to: 3 } },
    right: named({
      least: stored({ campaigns: 1, copies: 1 }, 'in_review'),
      most: stored({ campaigns: 1, copies: 3 }, 'in_review'),
    }),
    wrong: named({
      approved: stored({ campaigns: 1, copies: 1 }, 'approved'),
      draft: stored({ campaigns: 1, copies: 1 }, 'draft'),
      'none of the thread': stored({ campaigns: 1, copies: 1 }),
      'a copy too many': stored({ campaigns: 1, copies: 4 }, 'in_review'),
      'no copy': stored({ campaigns: 1 }, 'in_review'),
    }),
  },
  {
    scorer: 'contains',
    name: 'words that must and must not stand',
    expected: { all: ['人群'], none: ['已发送'] },
    right: named({ so: said('人群已选好。'), 'in other width': said('「人群」，ＯＫ') }),
    wrong: named({
      missing: said('客户已选好。'),
      forbidden: said('人群已发送。'),
      'cut in two': said('人 的群体'),
      'said by the person only': said('好的。', { text: '选人群' }),
      nothing: said(''),
    }),
  },
  {
    scorer: 'contains',
    name: 'a beginning, an end, a pattern',
    expected: { starts: 'Selected', matches: ['\\b62 customers\\b'], matches_none: ['\\bsent\\b'] },
    right: named({ so: said('Selected 62 customers.'), 'in other case': said('SELECTED: 62 customers of 240') }),
    wrong: named({
      'another number': said('Selected 162 customers.'),
      'one more digit': said('Selected 620 customers.'),
      'begun otherwise': said('Not selected: 62 customers.'),
      forbidden: said('Selected 62 customers and sent it.'),
      nothing: said(''),
    }),
  },
  {
    scorer: 'contains',
    name: 'the whole answer',
    expected: { equals: '没有这样的客户。' },
    right: named({ so: said('没有这样的客户。'), 'with room': said(' 没有这样的客户。\n') }),
    wrong: named({
      more: said('没有这样的客户。已发送。'),
      less: said('没有这样的客户'),
      other: said('有这样的客户。'),
    }),
  },
  {
    scorer: 'contains',
    name: 'one of several words, whatever the case',
    expected: { any: ['Receipt', 'proof'], none: ['sent'] },
    right: named({ one: said('Here is the RECEIPT.'), other: said('A proof is below.'), width: said('ｐｒｏｏｆ') }),
    wrong: named({
      none: said('Here it is.'),
      'both, and what must not stand': said('Receipt and proof were SENT.'),
      'in full width': said('proof ｓｅｎｔ'),
    }),
  },
  {
    scorer: 'effort',
    name: 'three turns, ten interactions',
    expected: { turns: 3, interactions: 10, tool_calls: 2 },
    right: named({ most: worked(3, 7, preview, save), fewer: worked(1, 0, preview), 'no call': worked(2, 8) }),
    wrong: named({
      'a turn more': worked(4, 0),
      'a click more': worked(3, 8),
      'a call more': worked(1, 0, preview, save, draft),
      'a failed call more': worked(1, 0, preview, save, { ...draft, status: 'failed' }),
      'the same call again': worked(1, 0, preview, preview, preview),
      'clicks for turns': worked(1, 10),
    }),
  },
  {
    scorer: 'cost',
    name: 'limits',
    expected: { usd: 0.01, ms: 100, model_calls: 4, input_tokens: 12_000 },
    right: named({ most: spent(0.01, 100, 4, 12_000), less: spent(0.001, 5), free: spent(0, 0) }),
    wrong: named({
      dearer: spent(0.02, 1),
      'price unknown': spent(null, 1),
      slower: spent(0, 101),
      'a call more': spent(0, 1, 5),
      longer: spent(0, 1, 1, 12_001),
    }),
  },
]
