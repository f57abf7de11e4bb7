import { beforeAll, describe, expect, it } from 'vitest'
import { forEachEngine } from '../../testing/engines.ts'
import { bank } from './cases/bank.ts'
import { checkDraft } from './check-draft.ts'
import { explainRule } from './explain.ts'
import { loadWorld } from './naive/load.ts'
import { scopeOf } from './naive/scope.ts'
import { previewRule } from './preview.ts'
import { proveRule } from './proof/prove.ts'
import type { Rule } from './rule.ts'
import type { Scope } from './scope.ts'
import { maxDepth } from './size.ts'

const by = { of: 'attribute', field: 'balance' } as const
const around: [string, (within: Rule) => Rule][] = [
  ['not', (of) => ({ kind: 'not', of })],
  ['all', (of) => ({ kind: 'all', of: [of, { kind: 'everyone' }] })],
  ['any', (of) => ({ kind: 'any', of: [of] })],
  ['not … all in turn', (of) => ({ kind: 'all', of: [{ kind: 'everyone' }, { kind: 'not', of }] })],
  ['rank by percent', (within) => ({ kind: 'rank', by, direction: 'top', percent: 90, within })],
  ['rank by count', (within) => ({ kind: 'rank', by, direction: 'top', count: 4, within })],
  ['average', (within) => ({ kind: 'average', of: by, direction: 'above', within })],
  ['percent rank', (within) => ({ kind: 'percent_rank', by, min: 0, max: 100, within })],
  ['sample by count', (within) => ({ kind: 'sample', count: 5, seed: 'a', within })],
  ['sample by percent', (within) => ({ kind: 'sample', percent: 100, seed: 'a', within })],
]

const depthOf = (of: Rule): number => {
  const inner = 'within' in of ? of.within : 'of' in of ? of.of : undefined
  const rules = (Array.isArray(inner) ? inner : [inner]).filter((each) => typeof each === 'object') as Rule[]
  return 1 + Math.max(0, ...rules.filter(({ kind }) => kind !== undefined).map(depthOf))
}
/** As deep as is accepted, with a saved segment at the bottom. */
const deepest = (wrap: (within: Rule) => Rule): Rule => {
  const grown: Rule[] = [{ kind: 'segment', id: 'rich' }]
  for (let next = wrap(grown[0] as Rule); depthOf(next) <= maxDepth; next = wrap(next)) grown.push(next)
  return grown.at(-1) as Rule
}

const world = { ...bank, segments: { ...bank.segments, rich: { kind: 'everyone' } as const } }

describe('the deepest rule that is accepted', () => {
  it.each(around)('of %s is said with one look at its innermost part', (_, wrap) => {
    let looks = 0
    const scope = scopeOf(world)
    const counting: Scope = {
      ...scope,
      segment(id, version) {
        looks++
        return scope.segment(id, version)
      },
    }
    explainRule(deepest(wrap), counting)
    expect(looks).toBe(1)
  })

  it.each(around)('of %s has no problem', (_, wrap) => {
    expect(checkDraft(deepest(wrap), scopeOf(world)).problems).toEqual([])
  })
})

forEachEngine((engine) => {
  describe('the deepest rule that is accepted', () => {
    beforeAll(() => loadWorld(engine(), world))

    it.each(around)('of %s is counted and proved', async (_, wrap) => {
      const [rule, scope] = [deepest(wrap), scopeOf(world)]
      const preview = await previewRule(rule, scope, engine())
      expect((await proveRule(rule, preview, scope, engine())).count).toBe(preview.count)
    })
  })
})
