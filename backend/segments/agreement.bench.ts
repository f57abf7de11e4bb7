import { grid } from '../../testing/engine-grid.ts'
import { heldResults } from './held-results.ts'
import { agree } from './naive/agree.ts'
import { describeDifference } from './naive/difference.ts'
import { type Pairs, pairsOf } from './naive/pairs.ts'

/**
 * `npm run test:soak`: pairs of a random rule and a random population on every engine there is, against the naive evaluator. A seed draws one
 * population and its rules; a long run is split by giving parts their first seed and number of pairs, and goes on where another ended.
 */
const setting = (name: string, byDefault: number): number => {
  const value = Number(process.env[name] ?? byDefault)
  if (!Number.isSafeInteger(value) || value < 0) {
    process.stderr.write(`${name} must be a whole number\n`)
    process.exit(2)
  }
  return value
}

const [rulesEach, otherwiseEvery, mostDifferences, tellMs] = [32, 4, 10, 10_000]
const pairs = setting('FAIRLEAD_PAIRS', 100_000)
const from = setting('FAIRLEAD_SEED_FROM', 1)
const minutes = setting('FAIRLEAD_MINUTES', 0)
const started = performance.now()
const isOver = () => minutes > 0 && performance.now() - started > minutes * 60_000

const say = (text: string) => process.stdout.write(`${text}\n`)

for (const entry of grid) if (!entry.available()) say(`without ${entry.name}: ${entry.why()}`)
const running = await Promise.all(
  grid
    .filter((entry) => entry.available())
    .map(async ({ name, create }) => {
      // a population is one block of rows: more threads only wait for each other
      const { engine, close } = await create({ threads: 1 })
      return { name, engine, close, held: heldResults(engine, { least: 0 }) }
    }),
)
const names = running.map(({ name }) => name).join(', ')
const done = { pairs: 0, otherwise: 0, fromHeld: 0, differences: 0 }

/** Asks every engine about the pairs of a seed; each difference is told. */
const ask = async (seed: number, drawn: Pairs): Promise<void> => {
  const isOtherwise = seed % otherwiseEvery === 0
  const answers = await Promise.allSettled(
    running.map(({ engine, held }) =>
      agree(engine, drawn, { stamp: `s${seed}`, held: isOtherwise ? held : undefined }),
    ),
  )
  for (const [at, answer] of answers.entries()) {
    if (answer.status === 'fulfilled') {
      done.fromHeld += answer.value.fromHeld
      continue
    }
    done.differences += 1
    say(`DIFFERENCE on ${running[at]?.name}, seed ${seed}: ${describeDifference(answer.reason, drawn)}`)
    say(`  again: FAIRLEAD_SEED_FROM=${seed} FAIRLEAD_PAIRS=${rulesEach} npm run test:soak`)
  }
  if (answers.some(({ status }) => status === 'rejected')) return
  done.pairs += rulesEach
  if (isOtherwise) done.otherwise += rulesEach
}

let seed = from
const tell = (): void => {
  const seconds = (performance.now() - started) / 1000
  say(
    `${done.pairs} of ${pairs} pairs agree on ${names} and the naive evaluator, ${done.otherwise} of them in every way (${done.fromHeld} from kept results); ` +
      `${done.differences} differences; ${seconds.toFixed(0)} s, ${(done.pairs / seconds).toFixed(1)} pairs/s; the next seed is ${seed}`,
  )
}

let told = started
let isStopped = false
process.once('SIGINT', () => {
  isStopped = true
})
process.once('SIGTERM', () => {
  isStopped = true
})
const seeds = Math.ceil(pairs / rulesEach)
while (seed < from + seeds && !isStopped && !isOver() && done.differences < mostDifferences) {
  await ask(seed, pairsOf(seed, rulesEach))
  seed += 1
  if (performance.now() - told < tellMs) continue
  told = performance.now()
  tell()
}
tell()
await Promise.all(running.map(({ close }) => close()))
if (done.differences > 0) process.exitCode = 1
