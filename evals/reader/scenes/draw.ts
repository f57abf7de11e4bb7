import { createHash } from 'node:crypto'
import { being, type Condition, doneWithin, flagged, over } from './condition.ts'
import type { Scene } from './scenes.ts'

type Kind = Condition['kind']

/** That a scene has not the conditions which a move needs. */
const tooFew = (message: string): Error => Object.assign(new Error(message), { name: 'TooFew' })
export const isTooFew = (error: unknown): boolean => error instanceof Error && error.name === 'TooFew'

/** Conditions of one scene, drawn so that the same seed always draws the same and none is drawn twice. */
export const drawFrom = (scene: Scene, seed: string) => {
  let turn = 0
  const below = (count: number): number => {
    turn += 1
    return createHash('md5').update(`${seed} ${turn}`).digest().readUInt32BE(0) % count
  }
  const taken = new Set<unknown>()
  const fresh = <T>(list: readonly T[]): T => {
    const left = list.filter((each) => !taken.has(each))
    const chosen = left[below(Math.max(1, left.length))]
    if (chosen === undefined) throw tooFew(`${scene.world} has too few conditions`)
    taken.add(chosen)
    return chosen
  }
  const two = (steps: number): [number, number] => {
    const low = below(steps - 1)
    return [low, low + 1 + below(steps - 1 - low)]
  }
  const lists = { number: scene.numbers, choice: scene.choices, flag: scene.flags, days: scene.done }
  const has = (kind: Kind) => lists[kind].some((each) => !taken.has(each))

  /** The same condition with two values, the lower or earlier named one first. */
  const pair = (kind: 'number' | 'choice' | 'days'): [Condition, Condition] => {
    if (kind === 'number') {
      const words = fresh(scene.numbers)
      const [low, high] = two(words.steps.length)
      return [over(words, words.steps[low] ?? 0), over(words, words.steps[high] ?? 0)]
    }
    if (kind === 'choice') {
      const words = fresh(scene.choices)
      const [first, second] = two(words.choices.length)
      return [being(words, first), being(words, second)]
    }
    const words = fresh(scene.done)
    const [short, long] = two(words.steps.length)
    return [doneWithin(words, words.steps[short] ?? 1), doneWithin(words, words.steps[long] ?? 1)]
  }
  const one = (...kinds: Kind[]): Condition => {
    const possible = kinds.filter(has)
    const kind = possible[below(Math.max(1, possible.length))]
    if (!kind) throw tooFew(`${scene.world} has none of ${kinds.join(', ')}`)
    return kind === 'flag' ? flagged(fresh(scene.flags)) : (pair(kind)[below(2)] as Condition)
  }
  return { pair, one, below }
}
export type Draw = ReturnType<typeof drawFrom>
