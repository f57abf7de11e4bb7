import { parseArgs } from 'node:util'
import { HumanMessage } from '@langchain/core/messages'
import { createAgent } from 'langchain'
import { localActor } from '../backend/actor.ts'
import { onServer } from '../testing/database.ts'
import { testWorkspace } from '../testing/workspace.ts'
import { type Scripted, ScriptedModel } from './testing/scripted-model.ts'

const { values } = parseArgs({
  options: {
    turns: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '5' },
    chats: { type: 'string', default: '200' },
  },
})
const [turns, rounds, chats] = [Number(values.turns), Number(values.rounds), Number(values.chats)]
const warmUp = 20
const turnsPerThread = 10

const sorted = (numbers: number[]) => [...numbers].sort((a, b) => a - b)
const at = (numbers: number[], share: number) =>
  sorted(numbers)[Math.max(0, Math.ceil(share * numbers.length) - 1)] ?? 0
const rounded = (value: number, digits = 2) => Number(value.toFixed(digits))
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}
const repeat = async (times: number, work: (index: number) => Promise<number>): Promise<number[]> => {
  const all: number[] = []
  for (let index = 0; index < times; index += 1) all.push(await work(index))
  return all
}

const words = 'Here is an answer of a common length. It has two sentences and states no number.'
const look: Scripted = [
  { name: 'preview_segment', args: { rule: { kind: 'compare', field: 'job', op: 'eq', value: 'retired' } } },
]
const question = 'Which customers should hear from us next?'

let script: Scripted[] = []
const world = await testWorkspace({
  name: 'bench',
  id: 'id',
  customers: Array.from({ length: 1000 }, (_, index) => ({
    id: index + 1,
    job: index % 4 === 0 ? 'retired' : 'student',
    balance: index * 100,
  })),
  now: '2026-01-01T00:00:00Z',
  // the app database on disk, as the product has it
  settings: {
    memoryStore: false,
    log: 'silent',
    model: { kind: 'scripted', create: () => new ScriptedModel([...script]) },
  },
})
const { conversation, store } = world.fairlead
const workspace = world.name

/** One whole turn: stored, read, streamed to the event log, checkpointed. */
const turn = async (thread: string) => {
  const { done } = await conversation.start({ workspace, thread, text: question, actor: localActor, lang: 'en' })
  await done
}
const newThread = async () => (await conversation.createThread({ workspace, lang: 'en' })).id
const ours = async (count: number): Promise<number[]> => {
  let thread = ''
  return repeat(count, async (index) => {
    if (index % turnsPerThread === 0) thread = await newThread()
    return timed(() => turn(thread))
  })
}
/** The same model in a bare LangChain agent that keeps nothing. */
const bare = (count: number) =>
  repeat(count, () =>
    timed(() =>
      createAgent({ model: new ScriptedModel([words]), tools: [] }).invoke({ messages: [new HumanMessage(question)] }),
    ),
  )
const failedRuns = async () =>
  Number(
    (
      await store.db
        .selectFrom('runs')
        .select(({ fn }) => fn.countAll().as('n'))
        .where('status', '!=', 'finished')
        .executeTakeFirstOrThrow()
    ).n,
  )

try {
  script = [words]
  await ours(warmUp)
  await bare(warmUp)
  const perRound = Math.ceil(turns / rounds)
  const all: number[] = []
  const ratios: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const [mine, plain] = [await ours(perRound), await bare(perRound)]
    all.push(...mine)
    ratios.push(at(mine, 0.5) / at(plain, 0.5))
    console.log(
      `round ${round + 1}: a turn ${rounded(at(mine, 0.5))} ms, bare agent ${rounded(at(plain, 0.5))} ms (p50)`,
    )
  }
  script = [look, words]
  const withTool = await ours(Math.ceil(turns / 4))
  console.log(`a turn with one preview: ${rounded(at(withTool, 0.5))} ms (p50)`)

  script = [words]
  const threads = await Promise.all(Array.from({ length: chats }, newThread))
  const waits: number[] = []
  const wall = await timed(() =>
    Promise.all(threads.map(async (thread) => waits.push(await timed(() => turn(thread))))),
  )
  const errors = await failedRuns()
  console.log(
    `${chats} chats at once: ${rounded(wall)} ms, ${rounded(wall / chats)} ms a turn, slowest ${rounded(Math.max(...waits))} ms, ${errors} errors`,
  )
  if (errors > 0) process.exitCode = 1

  console.log(
    JSON.stringify({
      name: 'agent',
      databases: onServer() ? 'server' : 'embedded',
      ratio: { min: rounded(at(ratios, 0)), median: rounded(at(ratios, 0.5)), max: rounded(at(ratios, 1)) },
      p50_ms: rounded(at(all, 0.5)),
      p95_ms: rounded(at(all, 0.95)),
      tool_p50_ms: rounded(at(withTool, 0.5)),
      turns: all.length,
      chats,
      errors,
      concurrent_ms_per_turn: rounded(wall / chats),
    }),
  )
} finally {
  await world.close()
}
