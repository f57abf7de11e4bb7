import { join } from './node.ts'
import { saysPerGroup } from './parallel.ts'
import type { State } from './state.ts'
import type { Stretch } from './stretch.ts'

/** "A, B; or C, D": an \"or\" behind a stop is between the sections, and not between the stretches beside it. */
export const eitherSection = (sections: Stretch[][]): Stretch[] | undefined => {
  const at = sections.findIndex(([first], n) => n > 0 && first?.joint === 'or')
  const [one, two] = [sections[at - 1] ?? [], sections[at] ?? []]
  const [first] = one
  const isPlain = (section: Stretch[]) => section.slice(1).every(({ joint }) => joint !== 'or')
  if (!first || (one.length < 2 && two.length < 2) || !isPlain(one) || !isPlain(two) || first.joint === 'or')
    return undefined
  const of = [one, two].flatMap(
    (section) =>
      join(
        'all',
        section.flatMap(({ run }) => run.nodes),
      ) ?? [],
  )
  const either: Stretch = { ...first, run: { ...first.run, nodes: [{ op: 'any', of }], head: 0, tail: 1 } }
  return [...sections.slice(0, at - 1).flat(), either, ...sections.slice(at + 1).flat()]
}

/** The stretches of each section taken together, where each is of another group: by stops, or by twos between commas. */
export const inGroups = (state: State, sections: Stretch[][]): Stretch[] | undefined => {
  const [only = []] = sections
  const twos = Array.from({ length: Math.ceil(only.length / 2) }, (_, n) => only.slice(2 * n, 2 * n + 2))
  const single = only.every(({ run }) => run.nodes.length === 1)
  const parted = sections.length > 1
  const groups = parted ? sections : only.length > 3 && only.length % 2 === 0 && single ? twos : []
  const nodesOf = (group: Stretch[]) => group.flatMap(({ run }) => run.nodes)
  const isPlain = (group: Stretch[]) =>
    group.every(({ joint, run }, n) => (n === 0 || joint !== 'or') && !run.people && !run.either)
  const found: Stretch[] = []
  let joined = false
  for (let n = 0; n < groups.length; ) {
    const run = [groups[n] as Stretch[]]
    for (let next = groups[n + run.length]; next && isPlain(next); next = groups[n + run.length]) {
      const last = run.at(-1) as Stretch[]
      const turned = next[0]?.joint !== 'comma' && !parted
      if (turned || !isPlain(last) || !saysPerGroup(state, nodesOf(last), nodesOf(next), parted)) break
      run.push(next)
    }
    n += run.length
    const [first] = run[0] as Stretch[]
    if (run.length < 2 || !first || run.every((group) => group.length < 2)) found.push(...run.flat())
    else {
      joined = true
      const of = run.flatMap((group) => join('all', nodesOf(group)) ?? [])
      found.push({ ...first, run: { ...first.run, nodes: [{ op: 'any', of }], head: 0, tail: 1 } })
    }
  }
  return joined ? found : undefined
}
