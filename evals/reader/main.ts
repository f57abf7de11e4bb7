import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { absence, sharedFolder } from '../../testing/requires.ts'
import { attemptRequest } from './attempt.ts'
import { complaint } from './complaint.ts'
import { type Graded, gradeRequest } from './grade.ts'
import { readLogic } from './logic/requests.ts'
import { readMoves } from './moves/requests.ts'
import { openWorlds } from './open-worlds.ts'
import { summary, table } from './report.ts'
import { type Request, readSet } from './request.ts'
import { readRewordings } from './rewordings/requests.ts'
import { type World, worlds } from './world.ts'

const { values } = parseArgs({
  options: {
    /** dev, held-out, moves, moves-held-out, logic, logic-held-out, rewordings or all. */
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

const sets = {
  dev: () => readSet('dev'),
  'held-out': () => readSet('held-out'),
  moves: () => readMoves('dev'),
  'moves-held-out': () => readMoves('held-out'),
  logic: () => readLogic('dev'),
  'logic-held-out': () => readLogic('held-out'),
  rewordings: readRewordings,
}
const setNames = Object.keys(sets) as (keyof typeof sets)[]
const wanted = setNames.filter((name) => values.set === 'all' || values.set === name)
if (wanted.length === 0) {
  say(`there is no set ${values.set}: ${setNames.join(', ')} or all`)
  process.exit(1)
}
const picks = values.only?.split(',')
const picked = ({ id, category, world, lang }: Request) =>
  !picks || picks.some((pick) => [category, world, lang].includes(pick) || id === pick || id.startsWith(`${pick}-`))
const requests = (await Promise.all(wanted.map((name) => sets[name]()))).flat().filter(picked)

const isStale = ({ name }: World) => values.rebuild === 'all' || values.rebuild === name
const used = worlds.filter((world) => isStale(world) || requests.some((request) => request.world === world.name))
const cache = process.env.FAIRLEAD_EVAL_DATA || join(tmpdir(), 'fairlead-eval')
const { arenaOf, talks, close } = await openWorlds(used, { shared, cache, isStale, told: say })

const graded: Graded[] = []
for (const request of requests) {
  const arena = arenaOf(request.world)
  const one = await gradeRequest(request, await attemptRequest(request, arena, talks), arena)
  graded.push(one)
  if (!values.quiet && (values.verbose || one.outcome !== 'right')) say(`${complaint(one, arena)}\n`)
}
for (const line of table(graded)) say(line)
say(JSON.stringify(summary(values.set, graded)))

await close()
