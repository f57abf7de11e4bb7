import { yesOf } from '../lexicon/flags.ts'
import { senseOf } from '../lexicon/sense.ts'
import { frameRule } from './frame.ts'
import { type Node, partsOf } from './node.ts'
import { type State, skippable } from './state.ts'

const oneOfThem =
  /^(?:(?:两|几)(?:样|条|个|项|者)(?:条件)?里?)?(?:占|满足|符合|有|满足其中|符合其中|占其中|命中|中|沾|达到)(?:任意|任何|任)?(?:其一|任一|一(?:样|条|个|项))(?:就行|就要|即可|就可以|就算|就够了?|就好|就成|都行|都要|都算|就放进来|就选上)$|^(?:至少)?(?:要|得)?有?(?:其中)?(?:之一|(?:任何|任意|任)?一?(?:个|样|项|种)|任一)(?:就行|就算|都算|即可)?$|^(?:at least |any )?one (?:of the two|of them|of these|or the other)$|^(?:either|one|either one)(?: of the two)? (?:is enough|will do)$|^at least one$|^either one$|^or both$/i

/** Whether the words at a place say that one of those before is enough. */
export const saysOne = (state: State, at: number): boolean => {
  const lexeme = state.lexemes[at]
  const pair = senseOf(lexeme, 'pair')
  if (!(pair && !pair.all) && !senseOf(lexeme, 'any') && !senseOf(lexeme, 'any-of')) return false
  const length = [2, 1].find((words) => oneOfThem.test(state.textOf(at, at + words).trim()))
  // 四分之一 is a share
  if (length === undefined || /分$/.test(state.textOf(Math.max(at - 1, 0), at).trim())) return false
  let next = at + length
  while (skippable(state.lexemes[next]) && !/^的/.test(state.textOf(next, next + 1).trim())) next += 1
  const behind = state.lexemes[next]
  return (
    !behind ||
    senseOf(behind, 'break') !== undefined ||
    /^-$/.test(state.textOf(next, next + 1).trim()) ||
    senseOf(behind, 'close') !== undefined ||
    senseOf(behind, 'unit')?.unit === 'people' ||
    /^的/.test(state.textOf(next, next + 1).trim())
  )
}

/** Only joints, commas and fillers stand between two places. */
const beside = (state: State, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) {
    const lexeme = state.lexemes[at]
    const passes =
      skippable(lexeme) ||
      /^-$/.test(state.textOf(at, at + 1).trim()) ||
      (['and', 'list', 'any', 'pair'] as const).some((is) => senseOf(lexeme, is)) ||
      senseOf(lexeme, 'break')?.strong === false
    if (!passes) return false
  }
  return true
}

const isFact = (node: Node): boolean =>
  node.op === 'part' &&
  !node.part.frame &&
  (node.part.about === 'flag' || node.part.about === 'held' || node.part.rule?.kind === 'compare') &&
  !(node.part.rule?.kind === 'compare' && /^[gl]te?$/.test(node.part.rule.op))

/** A thing that is there or not, or a value: only those of one sort are listed together. */
const sortOf = (node: Node | undefined): string => {
  if (node?.op !== 'part') return 'value'
  const { about, field, rule } = node.part
  const had = field && rule?.kind === 'compare' && rule.op === 'eq' && rule.value === yesOf(field)
  return about === 'flag' || about === 'held' || had ? 'thing' : 'value'
}

/** 两样占一样就行: of the two conditions before, whatever they are. */
const ofTwo = /^(?:两|满足|符合|达到|命中|占)|^one of the two/i

/** The last two conditions as alternatives; undefined where there are not two. */
const eitherOfTwo = (state: State, node: Node, at: number): Node | undefined => {
  if (node.op !== 'all' || !ofTwo.test(state.textOf(at, at + 1).trim())) return undefined
  const before = node.of.filter((child) => partsOf(child).length > 0 && startOf(child) < at && endOf(child) <= at + 1)
  const sorted = [...before].sort((a, b) => startOf(a) - startOf(b))
  const two = sorted.slice(-2)
  const [first, second] = two
  // A的要，B的也要，两样占一样就行: said already
  if (second?.op === 'any' && second.of.length === 2 && beside(state, endOf(second), at)) return node
  if (!first || !second || !beside(state, endOf(second), at) || !beside(state, endOf(first), startOf(second)))
    return undefined
  const rest = node.of.filter((child) => !two.includes(child))
  const either: Node = { op: 'any', of: two }
  return rest.length > 0 ? { op: 'all', of: [...rest, either] } : either
}

const startOf = (node: Node) => Math.min(...partsOf(node).map(({ start }) => start))
const endOf = (node: Node) => Math.max(...partsOf(node).map(({ end }) => end))

/** The facts right before a place, as one of which is enough; undefined where there are not two. */
const eitherOf = (state: State, node: Node, at: number): Node | undefined => {
  if (node.op === 'part' || node.op === 'not') return undefined
  const before = node.of.filter((child) => partsOf(child).length > 0 && startOf(child) < at && endOf(child) <= at + 1)
  let from = before.length
  let edge = at
  while (node.op === 'all' && from > 0) {
    const child = before[from - 1] as Node
    if (!isFact(child) || !beside(state, endOf(child), edge)) break
    if (from < before.length && sortOf(child) !== sortOf(before.at(-1))) break
    edge = startOf(child)
    from -= 1
  }
  const facts = before.slice(from)
  if (facts.length > 1) {
    const rest = node.of.filter((child) => !facts.includes(child))
    const either: Node = { op: 'any', of: facts }
    return rest.length > 0 ? { op: 'all', of: [...rest, either] } : either
  }
  for (const [n, child] of node.of.entries()) {
    const changed = eitherOf(state, child, at)
    if (changed) return { ...node, of: node.of.map((one, k) => (k === n ? changed : one)) }
  }
  return undefined
}

/** Alternatives stand right before a place already: 一年合约或两年合约的，任一即可. */
const closedByAny = (node: Node, at: number): boolean => {
  const last = partsOf(node).findLast(({ start }) => start < at)
  const within = (one: Node, any: boolean): boolean =>
    one.op === 'part'
      ? one.part === last && (any || one.part.rule?.kind === 'in')
      : (one.op === 'not' ? [one.of] : one.of).some((child) => within(child, any || one.op === 'any'))
  return within(node, false)
}

const opensList = /^(?:at least one of|any of|any one of|one of|either of|at least one of these|any one of these)$/i

/** The facts right behind a place, as one of which is enough, up to the one that "and" closes; undefined where there are not two. */
const eitherOfNext = (state: State, node: Node, at: number): Node | undefined => {
  if (node.op === 'part' || node.op === 'not') return undefined
  const behind = node.op === 'all' ? node.of.filter((child) => partsOf(child).length > 0 && startOf(child) > at) : []
  const facts: Node[] = []
  let edge = at + 1
  for (const child of behind) {
    if (!isFact(child) || !beside(state, edge, startOf(child))) break
    if (facts.length > 0 && sortOf(child) !== sortOf(facts[0])) break
    const closed = state.lexemes.slice(edge, startOf(child)).some((lexeme) => senseOf(lexeme, 'and'))
    facts.push(child)
    edge = endOf(child)
    if (closed) break
  }
  if (facts.length > 1) {
    const rest = node.of.filter((child) => !facts.includes(child))
    const either: Node = { op: 'any', of: facts }
    return rest.length > 0 ? { op: 'all', of: [...rest, either] } : either
  }
  for (const [n, child] of node.of.entries()) {
    const changed = eitherOfNext(state, child, at)
    if (changed) return { ...node, of: node.of.map((one, k) => (k === n ? changed : one)) }
  }
  return undefined
}

/** "at least one of streaming TV and streaming movies", "… and …, either one will do", 流媒体电视和流媒体电影，订了其中任何一个就算: of the facts before, one is enough. */
export const withEitherBehind = (state: State, node: Node): Node => {
  let whole = node
  for (let at = 0; at < state.lexemes.length; at += 1) {
    const pair = senseOf(state.lexemes[at], 'pair')
    const opened = pair && !pair.all && opensList.test(state.textOf(at, at + 1).trim())
    const next = opened ? eitherOfNext(state, whole, at) : undefined
    if (next) {
      whole = next
      state.spent.add(at)
    }
    if (next || at === 0 || !saysOne(state, at)) continue
    const changed = eitherOf(state, whole, at) ?? eitherOfTwo(state, whole, at)
    if (changed) {
      whole = changed
      state.spent.add(at)
      continue
    }
    // 买过A和B至少一样: of the goods that one condition names
    const part = partsOf(whole).findLast(({ frame, end }) => frame && end <= at && beside(state, end, at))
    if (!part?.frame || part.frame.products.length < 2) {
      // where nothing shows which of them are meant, it is asked
      const facts = partsOf(whole).filter(({ start, rule }) => rule && start < at).length
      if (facts > 1 && whole.op === 'all' && !closedByAny(whole, at))
        state.troubles.push({ reason: 'ambiguous', from: at, to: at + 1 })
      continue
    }
    part.frame = { ...part.frame, productsJoin: 'or' }
    const rule = frameRule(part.frame)
    if (rule) part.rule = rule
    state.spent.add(at)
  }
  return whole
}
