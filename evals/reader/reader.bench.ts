import { parseArgs } from 'node:util'
import { createReader } from '../../backend/language/reader.ts'
import { manyTags, requestsOver } from './many-tags.ts'

const { values } = parseArgs({
  options: {
    tags: { type: 'string', default: '5000' },
    requests: { type: 'string', default: '400' },
    /** Prints the requests of which something stays unread. */
    verbose: { type: 'boolean', default: false },
  },
})
const say = (line: string) => process.stdout.write(`${line}\n`)
const rounded = (value: number) => Number(value.toFixed(2))

const catalog = manyTags(Number(values.tags))
const now = catalog.clock ?? ''
const building = performance.now()
const reader = createReader(catalog)
const indexMs = performance.now() - building

const timed = (text: string): { ms: number; read: boolean } => {
  const started = performance.now()
  const { rule, unread, clarification } = reader(text, { now })
  return { ms: performance.now() - started, read: rule !== undefined && unread.length === 0 && !clarification }
}

const requests = requestsOver(catalog, Number(values.requests))
for (const text of requests.slice(0, 40)) timed(text)
const results = requests.map((text) => ({ text, ...timed(text) }))
if (values.verbose) for (const { text, read } of results) if (!read) say(`not read: ${text}`)
const times = results.map(({ ms }) => ms).sort((a, b) => a - b)
const at = (share: number) => rounded(times[Math.max(0, Math.ceil(share * times.length) - 1)] ?? 0)
const read = results.filter((one) => one.read).length

const fiftyKilobytes = requests.join(' ').repeat(10).slice(0, 50_000)
const long = timed(fiftyKilobytes)

say(`catalog of ${catalog.attributes.length} tags: index in ${rounded(indexMs)} ms`)
say(`${requests.length} requests, ${read} read in full: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms`)
say(`a text of 50 kB: ${rounded(long.ms)} ms`)
say(
  JSON.stringify({
    name: 'reader',
    tags: catalog.attributes.length,
    requests: requests.length,
    read: rounded(read / requests.length),
    index_ms: rounded(indexMs),
    p50_ms: at(0.5),
    p95_ms: at(0.95),
    max_ms: at(1),
    long_text_ms: rounded(long.ms),
  }),
)
