import { join } from 'node:path'
import { z } from 'zod'
import { type Lang, lang } from '../../../backend/bilingual.ts'
import type { Request } from '../request.ts'
import { drawFrom, isTooFew } from '../scenes/draw.ts'
import { inScenes, readPhrasings } from '../scenes/phrasings.ts'
import type { Scene } from '../scenes/scenes.ts'
import { moves, type Play } from './moves.ts'
import { sqlOf } from './plan.ts'

const moveNames = Object.keys(moves) as [string, ...string[]]

/** How somebody may word a move: blanks in braces are filled from a scene. */
const phrasing = z.strictObject({ op: z.enum(moveNames), lang, text: z.string().min(1) })
type Phrasing = z.infer<typeof phrasing>

/** The phrasing with its blanks filled; undefined where the scene has no word for one. Throws where the move has no such blank. */
const fill = ({ op, text }: Phrasing, blanks: Record<string, string>): string | undefined => {
  const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string)
  const strange = names.find((name) => !(name in blanks))
  if (strange) throw new Error(`a phrasing of ${op} has no blank {${strange}}: ${text}`)
  return names.some((name) => blanks[name] === '')
    ? undefined
    : text.replace(/\{(\w+)\}/g, (_, name: string) => blanks[name] as string)
}

const playIn = (scene: Scene, one: Phrasing, seed: string): { play: Play; said: string } | undefined => {
  try {
    const play = moves[one.op]?.(drawFrom(scene, seed), one.lang as Lang)
    const said = play && fill(one, play.blanks)
    return play && said !== undefined ? { play, said } : undefined
  } catch (error) {
    if (isTooFew(error)) return undefined
    throw error
  }
}

const requestsOf = (one: Phrasing, index: number): Request[] =>
  inScenes(one, 2, (scene, seed) => playIn(scene, one, seed)).map(({ scene: { world }, made: { play, said } }) => ({
    id: `${one.op}-${one.lang}-${index}-${world}`,
    world,
    lang: one.lang,
    category: one.op,
    turns: [...play.before, said],
    sql: sqlOf(play.audience),
  }))

/**
 * Conversations made of the phrasings of a set, each in two scenes: a plain beginning, then the phrasing. Throws with the
 * line that is no phrasing, or that no scene can fill.
 */
export const readMoves = async (name: string): Promise<Request[]> => {
  const phrasings = await readPhrasings(join(import.meta.dirname, `${name}.jsonl`), phrasing)
  return phrasings.flatMap((one, index) => requestsOf(one, index + 1))
}
