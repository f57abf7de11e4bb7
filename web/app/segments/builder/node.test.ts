import fc from 'fast-check'
import { expect, it } from 'vitest'
import { kinds } from '../../../../backend/segments/kinds/index.ts'
import { arbitraryRule } from '../../../../backend/segments/naive/arbitrary-rule.ts'
import { arbitraryWorld } from '../../../../backend/segments/naive/arbitrary-world.ts'
import { type Draft, groupOf, isGroup, keyOf, type Node, nothing, ownerOf, pathsOf, ruleOf } from './node.ts'

/** Random rules over random catalogs, many a catalog, with more negations than a person would write. */
const rules = arbitraryWorld.chain((world) => {
  const negated = fc.tuple(arbitraryRule(world), fc.nat(3)).map(([rule, nots]) => {
    let whole = rule as Draft
    for (let left = nots; left > 0; left--) whole = { kind: 'not', of: whole }
    return whole
  })
  return fc.array(negated, { minLength: 60, maxLength: 60 })
})

/** As the builder does to every tree it is given. */
const withIds = (node: Node): Node =>
  ({
    ...node,
    id: crypto.randomUUID(),
    ...(isGroup(node) && { rules: (node.rules as Node[]).map(withIds) }),
  }) as Node

const kindsIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? [...('kind' in value ? [String(value.kind)] : []), ...Object.values(value).flatMap(kindsIn)]
    : []

it('gives every rule of every kind back as it was', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(rules, (many) => {
      for (const rule of many) {
        for (const kind of kindsIn(rule)) seen.add(kind)
        expect(ruleOf(withIds(groupOf(rule)))).toEqual(rule)
      }
    }),
    { numRuns: 40, seed: 7 },
  )
  expect([...seen].sort()).toEqual(Object.keys(kinds).sort())
})

const at = (value: unknown, path: string): unknown =>
  path === '' ? value : path.split('.').reduce<unknown>((found, key) => (found as Record<string, unknown>)[key], value)

const nodesOf = (node: Node): Node[] => [node, ...(isGroup(node) ? (node.rules as Node[]).flatMap(nodesOf) : [])]

const expectPlaces = (rule: Draft) => {
  const root = withIds(groupOf(rule))
  const paths = pathsOf(root, [])
  for (const node of nodesOf(root)) {
    const path = paths.get(node.id ?? '')
    if (path === undefined) continue
    const inner = isGroup(node) ? { kind: node.combinator, of: (node.rules as Node[]).map(ruleOf) } : node.value.rule
    expect(at(rule, path)).toEqual(inner)
    const steps = path === '' ? [] : path.split('.')
    expect(ownerOf(rule, steps)).toBe(path)
    expect(ownerOf(rule, [...steps, 'field'])).toBe(path)
  }
}

it('knows where the rule of each node stands, which owns the places in it', () => {
  fc.assert(
    fc.property(rules, (many) => many.forEach(expectPlaces)),
    { numRuns: 10, seed: 7 },
  )
})

it('shows nothing as an empty group, and one condition without a group around it', () => {
  const one: Draft = { kind: 'everyone' }
  expect(groupOf(nothing)).toMatchObject({ bare: true, rules: [] })
  expect(ruleOf(groupOf(nothing))).toEqual(nothing)
  const bare = groupOf(one)
  expect(ruleOf({ ...bare, rules: [...bare.rules, ...bare.rules] })).toEqual({ kind: 'all', of: [one, one] })
  expect(ruleOf({ ...bare, rules: [] })).toEqual(nothing)
})

it('puts a place of a nested rule at that rule', () => {
  const rule: Draft = { kind: 'not', of: { kind: 'event', where: { kind: 'not', of: { kind: 'missing', field: '' } } } }
  expect(ownerOf(rule, ['of', 'where', 'of', 'field'])).toBe(keyOf(['of', 'where', 'of']))
  expect(ownerOf(rule, ['of', 'value'])).toBe('of')
  expect(ownerOf(rule, [])).toBe('of')
})
