import type { FieldRule } from '../../segments/rule.ts'
import { type Lexeme, senseOf } from '../lexicon/sense.ts'
import { frameRule } from './frame.ts'
import { nameHolds } from './name-holds.ts'
import type { Part, State } from './state.ts'
import { wordsAt } from './steps.ts'

const namely =
  /(?:就是|也就是|也就是说|即|指|指的是|就是指)(?:那些)?|(?:i\.e\.?|ie|namely|that is|meaning|which means|by which i mean|i mean)(?:,)?(?: (?:with|those with|the ones with|anything with))?/

const isName = (rule: FieldRule): boolean => rule.kind === 'text' && rule.op === 'contains'

/** "bought lunch bags in the last 30 days, i.e. LUNCH BAG in the product name": the name that tells which goods were meant takes the place of the words for them. */
export const namedBehind = (state: State, parts: Part[]): void => {
  for (let at = 1; at < state.lexemes.length; at += 1) {
    if (!senseOf(state.lexemes[at - 1], 'break')) continue
    const marker = wordsAt(state, at, namely)
    if (marker?.at !== at) continue
    const part = parts.findLast(({ frame, end }) => frame && end <= at)
    const frame = part?.frame
    const held = frame && nameHolds(state, frame.event, marker.next)
    const [only, other] = frame?.products ?? []
    if (!part || !frame || !held || !only || other || !isName(only)) continue
    const over = parts.filter(({ start, end, rule }) => rule && start < held.next && end > at)
    // words of the name may be words for events as well
    if (over.some(({ start, end, frame: own }) => start < at || end > held.next || own?.bound)) continue
    for (const other of over) delete other.rule
    part.frame = { ...frame, products: [held.rule] }
    const rule = frameRule(part.frame)
    if (rule) part.rule = rule
    for (let place = at; place < held.next; place += 1) state.spent.add(place)
  }
}

const byName =
  /^(?:同样|也|都|照样|一样)?(?:是)?(?:看|按|指|凭)(?:的)?(?:是)?(?:商品|产品|货品)?(?:名称?|名字|品名)$|^(?:again |also |same here,? |likewise )?(?:by|in|going by|judging by|from) (?:the |its )?(?:product |item )?names?(?: again| too| as well)?$/i

/** BUNTING（同样看商品名）: brackets that say no more than that the word before them is looked for in the name. */
export const nameMarks = (lexemes: Lexeme[], textOf: (from: number, to: number) => string): number[] =>
  lexemes.flatMap((lexeme, open) => {
    if (!senseOf(lexeme, 'open')) return []
    const close = lexemes.findIndex((other, n) => n > open && senseOf(other, 'close') !== undefined)
    if (close < open + 2 || !byName.test(textOf(open + 1, close).trim())) return []
    return Array.from({ length: close - open + 1 }, (_, n) => open + n)
  })
