import { parseArgs } from 'node:util'
import { heldHistories } from '../warehouse/histories.ts'
import { surroundings, timed } from './bench/figures.bench.ts'
import { questions } from './bench/questions.bench.ts'
import { benchCatalog, openBench } from './bench/world.bench.ts'
import { previewRule } from './preview.ts'
import { customerScope } from './scope.ts'

/** The first exact preview of each question of `segments.bench.ts`, once, as it comes: what a person waits for, and nothing else. */
const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '1e5' },
    events: { type: 'string', default: '2e6' },
    /** GiB that the engine may hold before it spills. */
    memory: { type: 'string', default: '8' },
    /** Only the questions whose name holds one of these texts, with commas between. */
    only: { type: 'string', default: '' },
  },
})
const [customers, events] = [Number(values.customers), Number(values.events)]
const say = (text: string) => process.stdout.write(`${text}\n`)

const engine = await openBench({ customers, events, memoryBytes: Number(values.memory) * 2 ** 30 })
say(`${customers} customers, ${events} events, at most ${values.memory} GiB, load ${surroundings().load}`)
const scope = {
  ...customerScope(benchCatalog(customers, events), '2026-01-01T00:00:00Z'),
  histories: await heldHistories(engine, 'bench'),
}
for (const { name, rule } of questions.filter((one) =>
  values.only.split(',').some((text) => one.name.includes(text)),
)) {
  const { result, ms, cpu } = await timed(() => previewRule(rule, scope, engine))
  say(
    `${name.padEnd(48)} ${String(result.count).padStart(9)}  ${ms.toFixed(0).padStart(6)} ms (cpu ${cpu.toFixed(0).padStart(6)})`,
  )
}
say(JSON.stringify({ name: 'previews', customers, events, ...surroundings() }))
await engine.close()
