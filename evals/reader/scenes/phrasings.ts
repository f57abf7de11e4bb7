import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { type Scene, scenes } from './scenes.ts'

/** The phrasings of a file, one a line. Throws with the line that is none. */
export const readPhrasings = async <T>(file: string, phrasing: z.ZodType<T>): Promise<T[]> => {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  return lines.map((line, index) => {
    const parsed = phrasing.safeParse(JSON.parse(line))
    if (!parsed.success) throw new Error(`${file} line ${index + 1}: ${z.prettifyError(parsed.error)}`)
    return parsed.data
  })
}

/** What a phrasing makes of the first scenes that have what it needs, in an order that is always the same for it. Throws where none has. */
export const inScenes = <T>(
  { op, lang, text }: { op: string; lang: string; text: string },
  count: number,
  make: (scene: Scene, seed: string) => T | undefined,
): { scene: Scene; made: T }[] => {
  const seed = createHash('md5').update(`${lang} ${op} ${text}`).digest('hex')
  const start = Number.parseInt(seed.slice(0, 6), 16)
  const found = scenes.flatMap((_, place) => {
    const scene = scenes[(start + place) % scenes.length] as Scene
    const made = make(scene, `${seed} ${scene.world}`)
    return made === undefined ? [] : [{ scene, made }]
  })
  if (found.length === 0) throw new Error(`no scene has what ${op} needs: ${text}`)
  return found.slice(0, count)
}
