import type { Lang } from '../../../backend/bilingual.ts'
import type { Condition } from '../scenes/condition.ts'
import type { Draw } from '../scenes/draw.ts'
import { type Audience, instruction, opening } from './plan.ts'

/** What the blanks of a phrasing are filled with, what was said before it, and whom it should leave. */
export interface Play {
  before: string[]
  blanks: Record<string, string>
  audience: Audience
}

type Move = (draw: Draw, lang: Lang) => Play

const about = (condition: Condition, lang: Lang): Record<string, string> => ({
  who: condition.who[lang],
  be: condition.be[lang],
  cond: condition.who.zh,
  people: condition.people[lang],
})

const base = (draw: Draw): Condition[] => [draw.one('flag', 'choice'), draw.one('number', 'days')]

const adding =
  (result: (all: Condition[], added: Condition) => Audience): Move =>
  (draw, lang) => {
    const all = base(draw)
    const added = draw.one('flag', 'number', 'choice')
    return { before: [opening(lang, all)], blanks: about(added, lang), audience: result(all, added) }
  }

const replacing =
  (kind: 'number' | 'choice' | 'days', up: boolean): Move =>
  (draw, lang) => {
    const [low, high] = draw.pair(kind)
    const [from, to] = up ? [low, high] : [high, low]
    // a second number would leave open which of them is meant
    const other = kind === 'choice' ? draw.one('flag', 'number', 'days') : draw.one('flag', 'choice')
    return {
      before: [opening(lang, [other, from])],
      blanks: { new: to.value[lang], old: from.value[lang], field: from.field?.[lang] ?? '' },
      audience: { all: [other, to] },
    }
  }

/** A change in the plainest words and what comes of it, for phrasings around it. */
const changing = (draw: Draw, lang: Lang) => {
  const [low, high] = draw.pair('number')
  const held = draw.one('flag', 'choice')
  const out = draw.one('flag')
  const before = [opening(lang, [held, high])]
  const change = { said: instruction.change(lang, low), audience: { all: [held, low] } }
  const exclude = { said: instruction.exclude(lang, out), audience: { all: [held, high], none: [out] } }
  const drop = { said: instruction.drop(lang, held), audience: { all: [high] } }
  return { before, change, exclude, drop, both: { all: [held, low], none: [out] } }
}

const around: Move = (draw, lang) => {
  const { before, change, exclude, drop } = changing(draw, lang)
  const chosen = [change, exclude, drop][draw.below(3)] ?? change
  return { before, blanks: { change: chosen.said }, audience: chosen.audience }
}

/** Each move of a conversation: a phrasing of it is put behind a plain beginning, and the audience after it is judged. */
export const moves: Record<string, Move> = {
  open: (draw, lang) => {
    const only = draw.one('flag', 'number', 'choice', 'days')
    return { before: [], blanks: about(only, lang), audience: { all: [only] } }
  },
  narrow: adding((all, added) => ({ all: [...all, added] })),
  exclude: adding((all, added) => ({ all, none: [added] })),
  widen: adding((all, added) => ({ all, more: [added] })),
  restart: adding((_, added) => ({ all: [added] })),
  lower: replacing('number', false),
  raise: replacing('number', true),
  value: replacing('choice', true),
  days: replacing('days', true),
  drop: (draw, lang) => {
    const [kept, dropped] = [draw.one('number'), draw.one('flag', 'number', 'choice')]
    const blanks = { field: dropped.field?.[lang] ?? '' }
    return { before: [opening(lang, [dropped, kept])], blanks, audience: { all: [kept] } }
  },
  undo: (draw, lang) => {
    const { before, change, exclude } = changing(draw, lang)
    const done = [change, exclude][draw.below(2)] ?? change
    const [held] = change.audience.all
    const high = exclude.audience.all[1]
    if (!held || !high) throw new Error('a change has two conditions')
    return { before: [...before, done.said], blanks: {}, audience: { all: [held, high] } }
  },
  top: (draw, lang) => {
    const [held, by] = [draw.one('flag', 'choice'), draw.one('number')]
    return {
      before: [opening(lang, [held])],
      blanks: { n: '50', field: by.field?.[lang] ?? '' },
      audience: { all: [held], top: { count: 50, by } },
    }
  },
  retop: (draw, lang) => {
    const [held, by] = [draw.one('flag', 'choice'), draw.one('number')]
    return {
      before: [opening(lang, [held]), instruction.top(lang, 50, by)],
      blanks: { new: '80', old: '50' },
      audience: { all: [held], top: { count: 80, by } },
    }
  },
  untop: (draw, lang) => {
    const [held, by] = [draw.one('flag', 'choice'), draw.one('number')]
    return {
      before: [opening(lang, [held]), instruction.top(lang, 50, by)],
      blanks: { old: '50' },
      audience: { all: [held] },
    }
  },
  unexclude: (draw, lang) => {
    const all = base(draw)
    const out = draw.one('flag', 'choice')
    return {
      before: [opening(lang, all), instruction.exclude(lang, out)],
      blanks: { people: out.people[lang] },
      audience: { all },
    }
  },
  swap: (draw, lang) => {
    const [kept, dropped, added] = [draw.one('number'), draw.one('flag', 'choice'), draw.one('flag')]
    return {
      before: [opening(lang, [dropped, kept])],
      blanks: { ...about(added, lang), field: dropped.field?.[lang] ?? '' },
      audience: { all: [kept, added] },
    }
  },
  remark: (draw, lang) => {
    const all = base(draw)
    return { before: [opening(lang, all)], blanks: {}, audience: { all } }
  },
  before: around,
  behind: around,
  two: (draw, lang) => {
    const { before, change, exclude, both } = changing(draw, lang)
    return { before, blanks: { change: change.said, change2: exclude.said }, audience: both }
  },
  correct: (draw, lang) => {
    const [low, high] = draw.pair('number')
    return {
      before: [],
      blanks: { field: low.field?.[lang] ?? '', old: low.value[lang], new: high.value[lang] },
      audience: { all: [high] },
    }
  },
}
