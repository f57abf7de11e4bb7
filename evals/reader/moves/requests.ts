import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Lang, lang } from '../../../backend/bilingual.ts'
import type { Request } from '../request.ts'
import { drawFrom, isTooFew } from './draw.ts'
import { moves, type Play } from './moves.ts'
import { sqlOf } from './plan.ts'
import { type Scene, scenes } from './scenes.ts'

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

const requestsOf = (one: Phrasing, index: number, scenesEach: number): Request[] => {
  const seed = createHash('md5').update(`${one.lang} ${one.op} ${one.text}`).digest('hex')
  const start = Number.parseInt(seed.slice(0, 6), 16)
  const ordered = scenes.map((_, place) => scenes[(start + place) % scenes.length] as Scene)
  const played = ordered.flatMap((scene) => {
    const found = playIn(scene, one, `${seed} ${scene.world}`)
    return found ? [{ scene, ...found }] : []
  })
  if (played.length === 0) throw new Error(`no scene has what ${one.op} needs: ${one.text}`)
  return played.slice(0, scenesEach).map(({ scene, play, said }) => ({
    id: `${one.op}-${one.lang}-${index}-${scene.world}`,
    world: scene.world,
    lang: one.lang,
    category: one.op,
    turns: [...play.before, said],
    sql: sqlOf(play.audience),
  }))
}

/**
 * Conversations made of the phrasings of a set, each in two scenes: a plain beginning, then the phrasing. Throws with the
 * line that is no phrasing, or that no scene can fill.
 */
export const readMoves = async (name: string): Promise<Request[]> => {
  const file = join(import.meta.dirname, `${name}.jsonl`)
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  return lines.flatMap((line, index) => {
    const parsed = phrasing.safeParse(JSON.parse(line))
    if (!parsed.success) throw new Error(`${name} line ${index + 1}: ${z.prettifyError(parsed.error)}`)
    return requestsOf(parsed.data, index + 1, 2)
  })
}
