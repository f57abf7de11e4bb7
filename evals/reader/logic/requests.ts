import { join } from 'node:path'
import { z } from 'zod'
import { type Lang, lang } from '../../../backend/bilingual.ts'
import type { Request } from '../request.ts'
import { type Draw, drawFrom, isTooFew } from '../scenes/draw.ts'
import { inScenes, readPhrasings } from '../scenes/phrasings.ts'
import type { Scene } from '../scenes/scenes.ts'
import { type CombinationName, combinations, type Named } from './combinations.ts'
import { type Thing, things } from './things.ts'

const names = Object.keys(combinations) as [CombinationName, ...CombinationName[]]
const letters = ['a', 'b', 'c', 'd'] as const

/** How somebody may word a combination; blanks name its conditions: `{a}` behind "who", `{to_a}` behind "should", `{thing_a}` behind "with". */
const phrasing = z.strictObject({ op: z.enum(names), lang, text: z.string().min(1) })
type Phrasing = z.infer<typeof phrasing>

type Words = { blanks: Record<string, string>; sql: string }

const ofThing = (letter: string, { name, sql }: Thing, lang: Lang): Words => ({
  blanks: { [`thing_${letter}`]: name[lang] },
  sql,
})

/** Beside things no flag is drawn: it might be one of them. */
const ofCondition = (letter: string, draw: Draw, lang: Lang, beside: boolean): Words => {
  const { who, be, sql } = beside ? draw.one('choice', 'number', 'days') : draw.one('flag', 'choice', 'number', 'days')
  return { blanks: { [letter]: who[lang], [`to_${letter}`]: be[lang] }, sql }
}

/** The phrasing in one scene; undefined where the scene has too few conditions or things. */
const inScene = (
  scene: Scene,
  { op, lang, text }: Phrasing,
  seed: string,
): { said: string; sql: string } | undefined => {
  const draw = drawFrom(scene, seed)
  const held = things[scene.world] ?? []
  const start = draw.below(Math.max(1, held.length))
  const asks = (blank: string) => text.includes(`{${blank}}`)
  const said = letters.filter((letter) => asks(letter) || asks(`to_${letter}`) || asks(`thing_${letter}`))
  try {
    const words = said.map((letter, n) => {
      const thing = asks(`thing_${letter}`) ? held[(start + n) % held.length] : undefined
      if (asks(`thing_${letter}`) && (!thing || said.length > held.length + 1)) return undefined
      return thing ? ofThing(letter, thing, lang) : ofCondition(letter, draw, lang, text.includes('{thing_'))
    })
    if (words.some((one) => !one)) return undefined
    const blanks = Object.assign({}, ...words.map((one) => one?.blanks)) as Record<string, string>
    const named = Object.fromEntries(said.map((letter, n) => [letter, `coalesce((${words[n]?.sql}), false)`]))
    const filled = text.replace(/\{(\w+)\}/g, (blank, name: string) => blanks[name] ?? blank)
    if (filled.includes('{')) throw new Error(`a phrasing of ${op} has a blank that nothing fills: ${text}`)
    return { said: filled, sql: `select customer_id from customers where ${combinations[op](named as Named)}` }
  } catch (error) {
    if (isTooFew(error)) return undefined
    throw error
  }
}

const requestsOf = (one: Phrasing, index: number): Request[] =>
  inScenes(one, 2, (scene, seed) => inScene(scene, one, seed)).map(({ scene: { world }, made }) => ({
    id: `${one.op}-${one.lang}-${index}-${world}`,
    world,
    lang: one.lang,
    category: one.op,
    text: made.said,
    sql: made.sql,
  }))

/** Requests made of the phrasings of a set, each in two scenes. Throws with the line that is no phrasing, or that no scene can fill. */
export const readLogic = async (name: string): Promise<Request[]> => {
  const phrasings = await readPhrasings(join(import.meta.dirname, `${name}.jsonl`), phrasing)
  return phrasings.flatMap((one, index) => requestsOf(one, index + 1))
}
