import { senseOf } from '../lexicon/sense.ts'
import { countOf } from '../numbers/count-of.ts'
import { tried, wholeIn } from './clauses-in.ts'
import { join, type Node } from './node.ts'
import type { State } from './state.ts'

const count = '(two|three|four|five|six|[2-6])'
const things =
  '(?:conditions?|criteria|criterion|requirements?|rules?|points?|things|groups?|kinds?|of (?:them|these|those))'
const en = new RegExp(
  `^(?:and |so |where |with |anyone |customers? |those )*(?:meeting|satisfying|fulfilling|matching|who (?:meet|satisfy|fulfil|match))? ?(?:any|either|at least|any one|one|at least one)(?: one)?(?: of)?(?: (?:the|these|those|them))?(?: (?:above|listed))?(?: ${count})?(?: (?:above|listed))?(?: ${things})?(?: (?:is enough|is fine|is sufficient|will do|suffices?|counts?|qualif(?:y|ies)|is ok|needs? to hold|must hold|has to hold|(?:has to|must|needs? to) be met))$`,
  'i',
)
const countZh = '([两二三四五六2-6])'
const thingZh = '(?:条件|要求|标准|项|条|类|人群|客群|客户)'
const zh = new RegExp(
  `^(?:只要|只需|凡是|客户|满足|符合|命中|达到|具备|有|上述|以上|上面|这|那|的)*(?:${countZh}(?:个|条|项|类|种|点|者)?${thingZh}?(?:里|中|当中|之中)?)?(?:的)?(?:只要|只需)?(?:满足|符合|命中|达到|具备|占|有)?(?:其中)?(?:的)?(?:任意|任何|任|其|之)?(?:满足|符合|命中)?[一1](?:个|条|项|类|种|点|样)?${thingZh}?(?:满足|符合|成立|的)?(?:即可|就行|就可以|就算|就够了?|都行|都可以|都算|都要|就要|就好|可以)$`,
  'u',
)

/** "If it is a landline, one is enough": behind a comma that may be one of what was counted. */
const bare =
  /^(?:(?:and |so )*(?:at least )?one (?:is|will|suffices?|counts?)\b|(?:只要|只需|有)?[一1][个条项点样]?(?:即可|就|都|可以))/i

interface Stretch {
  from: number
  to: number
  strong: boolean
}

/** The stretches between stops and commas, and whether a stop parts each from the one before. */
const stretchesOf = (state: State): Stretch[] => {
  const found: Stretch[] = []
  let from = 0
  let strong = true
  for (let at = 0; at <= state.lexemes.length; at += 1) {
    const stop = senseOf(state.lexemes[at], 'break')
    if (at < state.lexemes.length && !stop && !senseOf(state.lexemes[at], 'list')) continue
    const said = state.lexemes.slice(from, at).some((lexeme) => !senseOf(lexeme, 'filler'))
    const text = from < at ? state.textOf(from, at).trim() : ''
    if (said || zh.test(text) || en.test(text)) found.push({ from, to: at, strong })
    strong = (said ? false : strong) || (stop?.strong ?? false)
    from = at + 1
  }
  return found
}

/** Stretches that only commas part, joined to one. */
const joined = (stretches: Stretch[]): Stretch[] =>
  stretches.reduce<Stretch[]>((all, one) => {
    const last = all.at(-1)
    if (!last || one.strong) all.push({ ...one })
    else last.to = one.to
    return all
  }, [])

/**
 * "Platinum members; mortgage holders; AUM over 1 million. Any one of the three will do", 三个条件满足其一即可: said behind the conditions, one of them
 * is enough, where as many stand before it as it says. Where they can not be told apart, it is asked.
 */
export const closedChoices = (state: State): Node | undefined => {
  const stretches = stretchesOf(state)
  const closing = stretches.findIndex(({ from, to, strong }, n) => {
    const text = state.textOf(from, to).trim()
    return n > 1 && (zh.test(text) || en.test(text)) && (strong || !bare.test(text))
  })
  const end = stretches[closing]
  if (!end) return undefined
  const text = state.textOf(end.from, end.to).trim()
  // "… who have A or B; either one will do": said of these alternatives
  if (state.lexemes.slice(0, end.from).some((lexeme) => senseOf(lexeme, 'or'))) return undefined
  const said = (zh.exec(text) ?? en.exec(text))?.[1]
  const before = stretches.slice(0, closing)
  const wholes = joined(before)
  const number = said === undefined ? (/either/i.test(text) ? 2 : undefined) : countOf(said)
  const fits = (list: Stretch[]) => (number === undefined ? list.length > 1 : list.length === number)
  const items = fits(wholes) ? wholes : number === undefined && before.length > 2 ? [] : fits(before) ? before : []
  const node = tried(state, () => {
    const choices = items.map(({ from, to }) => wholeIn(state, from, to))
    const found = choices.filter((choice) => choice !== undefined)
    if (found.length < 2 || found.length < choices.length) return undefined
    const rest = end.to < state.lexemes.length ? wholeIn(state, end.to + 1, state.lexemes.length) : undefined
    for (let at = end.from; at < end.to; at += 1) state.spent.add(at)
    return join('all', [{ op: 'any', of: found }, ...(rest ? [rest] : [])])
  })
  if (!node) state.troubles.push({ reason: 'ambiguous', from: end.from, to: end.to })
  return node
}
