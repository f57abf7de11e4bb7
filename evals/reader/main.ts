import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { duckdbEngine } from '../../backend/warehouse/duckdb.ts'
import { absence, sharedFolder } from '../../testing/requires.ts'
import { type Arena, openArena } from './arena.ts'
import { attemptRequest } from './attempt.ts'
import { cachedWorld, checkOut } from './cache.ts'
import { complaint } from './complaint.ts'
import { type Graded, gradeRequest } from './grade.ts'
import { openConversation, type Talks } from './open-conversation.ts'
import { selectionBook } from './reference.ts'
import { summary, table } from './report.ts'
import { type Request, readSet, setNames } from './request.ts'
import { type World, type WorldName, worldNames, worlds } from './world.ts'

const { values } = parseArgs({
  options: {
    /** dev, held-out or all. */
    set: { type: 'string', default: 'dev' },
    /** Categories, worlds, languages or ids (or beginnings of ids), separated by commas. */
    only: { type: 'string' },
    /** Prints figures and no request. */
    quiet: { type: 'boolean', default: false },
    /** A world to import anew, or all. */
    rebuild: { type: 'string' },
    /** Prints right requests too. */
    verbose: { type: 'boolean', default: false },
  },
})
const say = (line: string) => process.stdout.write(`${line}\n`)

const shared = sharedFolder()
if (!shared) {
  say(`the reader's evaluation needs the public data: ${absence('shared')}`)
  process.exit(1)
}

const wanted = setNames.filter((name) => values.set === 'all' || values.set === name)
if (wanted.length === 0) {
  say(`there is no set ${values.set}: ${setNames.join(', ')} or all`)
  process.exit(1)
}
const picks = values.only?.split(',')
const picked = ({ id, category, world, lang }: Request) =>
  !picks || picks.some((pick) => [category, world, lang].includes(pick) || id === pick || id.startsWith(`${pick}-`))
const requests = (await Promise.all(wanted.map(readSet))).flat().filter(picked)

const cache = process.env.FAIRLEAD_EVAL_DATA || join(tmpdir(), 'fairlead-eval')
const isStale = ({ name }: World) => values.rebuild === 'all' || values.rebuild === name
const used = worlds.filter((world) => isStale(world) || requests.some((request) => request.world === world.name))
const cached = []
for (const world of used) {
  const anew = isStale(world)
  cached.push(await cachedWorld(world, { cache, shared, anew, told: say }))
}
const folder = await checkOut(cached)
const engine = await duckdbEngine({ folder, memoryBytes: 2 ** 31 })
const book = await selectionBook(join(cache, 'selections.json'), engine)
const arenas = new Map<WorldName, Arena>()
for (const [index, world] of used.entries()) {
  const from = cached[index]
  if (from) arenas.set(world.name, await openArena(world, from, { engine, folder, book }))
}
const arenaOf = (name: string): Arena => {
  const arena = worldNames.map((each) => arenas.get(each)).find((each) => each?.world.name === name)
  if (!arena) throw new Error(`the world ${name} is not open`)
  return arena
}
let opened: Promise<Talks> | undefined
const talks = () => {
  opened ??= openConversation(arenaOf, engine)
  return opened
}

const graded: Graded[] = []
for (const request of requests) {
  const arena = arenaOf(request.world)
  const one = await gradeRequest(request, await attemptRequest(request, arena, talks), arena)
  graded.push(one)
  if (!values.quiet && (values.verbose || one.outcome !== 'right')) say(`${complaint(one, arena)}\n`)
}
for (const line of table(graded)) say(line)
say(JSON.stringify(summary(values.set, graded)))

await book.keep()
for (const { reader } of arenas.values()) await reader.close()
await opened?.then((open) => open.close()).catch(() => {})
await engine.close()
