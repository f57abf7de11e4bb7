import type { Token } from './normalise.ts'

/** A reader of tokens that remembers what it found: many ways to say something begin with the same number. Tokens do not change once they are cut. */
export const oncePerPlace = <Found>(read: (tokens: Token[], at: number) => Found) => {
  const lists = new WeakMap<Token[], Map<number, Found>>()
  return (tokens: Token[], at: number): Found => {
    let places = lists.get(tokens)
    if (!places) {
      places = new Map()
      lists.set(tokens, places)
    }
    const known = places.get(at)
    if (known !== undefined || places.has(at)) return known as Found
    const found = read(tokens, at)
    places.set(at, found)
    return found
  }
}
