import { type Lexeme, senseOf } from '../lexicon/sense.ts'
import { type Section, sectionsOf, worksInSteps } from '../message/list-sections.ts'
import { join, type Node } from './node.ts'
import type { State } from './state.ts'

type Range = { from: number; to: number }
type Shape = (state: State) => Node | undefined

const stop: Lexeme['senses'] = [{ is: 'break', strong: true }]
const silent = (lexeme: Lexeme): boolean =>
  senseOf(lexeme, 'break') !== undefined ||
  senseOf(lexeme, 'filler') !== undefined ||
  senseOf(lexeme, 'brief') !== undefined

/** Reads some stretches of a message as if nothing else stood in it. */
const alone = (state: State, ranges: Range[], shape: Shape, led?: number): Node | undefined => {
  const { lexemes } = state
  const inside = (n: number) => ranges.some(({ from, to }) => from <= n && n < to)
  state.lexemes = lexemes.map((lexeme, n) => {
    if (n === led) return { ...lexeme, senses: [{ is: 'except', side: 'before' }] }
    if (!inside(n)) return { ...lexeme, senses: stop }
    const listed = led !== undefined && senseOf(lexeme, 'break')?.strong === false
    const turns = senseOf(lexemes[n + 1], 'except') ?? senseOf(lexemes[n + 1], 'but')
    return listed && !turns ? { ...lexeme, senses: [{ is: 'list' }] } : lexeme
  })
  const node = shape(state)
  state.lexemes = lexemes
  return node
}

const isDenial = (node: Node): boolean =>
  node.op === 'not' || (node.op !== 'part' && (node.op === 'all' ? node.of.every(isDenial) : node.of.some(isDenial)))

/** Each thing of a list of those who are left out, denied by itself. */
const leftOut = (state: State, { items }: Section, shape: Shape): Node[] =>
  items.flatMap((item) => {
    const node = alone(state, [item], shape, item.from - 1)
    if (node && isDenial(node)) return [node]
    const said = state.lexemes.slice(item.from, item.to).some((lexeme) => !silent(lexeme))
    if (said) state.troubles.push({ reason: 'unread', from: item.from, to: item.to })
    return []
  })

/**
 * A message told by headings ("Audience: …; Exclude: A; B", 基础：… 减：… 加：…): a heading that leaves out governs every item of its list, and what
 * comes in besides joins all that is said before it. Undefined where no heading has more to govern than the words right behind it.
 */
export const headedLists = (state: State, shape: Shape): Node | undefined => {
  const words = (from: number, to: number) =>
    from < to ? state.textOf(from, to).trim().toLowerCase().replace('：', ':') : ''
  const sections = sectionsOf(state.lexemes, words)
  const choice = state.lexemes.some((lexeme) => senseOf(lexeme, 'any-of'))
  const several = sections.some(({ kind, items }) => kind === 'out' && items.length > (choice ? 0 : 1))
  if (!several && !worksInSteps(sections, words)) return undefined
  let node: Node | undefined
  const steps = sections.some(({ kind }) => kind === 'plus') ? sections.map((one) => [one]) : [sections]
  for (const step of steps) {
    const who = step
      .filter(({ kind }) => kind === 'who')
      .map(({ from, items }) => ({ from, to: items.at(-1)?.to ?? from }))
    const meant = who.length > 0 ? alone(state, who, shape) : undefined
    const out = step.filter(({ kind }) => kind === 'out').flatMap((section) => leftOut(state, section, shape))
    const more = step
      .filter(({ kind }) => kind === 'plus')
      .flatMap(({ items }) => items.flatMap((item) => alone(state, [item], shape) ?? []))
    node = join(
      'all',
      [node, meant, ...out].flatMap((one) => one ?? []),
    )
    node = join(
      'any',
      [node, ...more].flatMap((one) => one ?? []),
    )
  }
  for (const { from, colon, kind } of sections)
    if (colon !== undefined && kind !== 'who') for (let at = from; at <= colon; at += 1) state.spent.add(at)
  return node
}
