import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { LoggedEvent } from '../../agent/wire.ts'
import { eventStream } from './sse.ts'

const event = (seq: number): LoggedEvent => ({ seq, event: { type: 'CUSTOM', name: 'n', value: seq } })

async function* waitForAbort(signal: AbortSignal, first: LoggedEvent[]): AsyncGenerator<LoggedEvent> {
  yield* first
  await new Promise((resolve) => signal.addEventListener('abort', resolve))
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('numbers each event and ends with its source', async () => {
  const response = eventStream(new AbortController().signal, async function* () {
    yield event(7)
    yield event(8)
  })
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  expect(await response.text()).toBe(
    'retry: 1000\n\nid: 7\ndata: {"type":"CUSTOM","name":"n","value":7}\n\nid: 8\ndata: {"type":"CUSTOM","name":"n","value":8}\n\n',
  )
})

it('keeps an idle connection open', async () => {
  const response = eventStream(new AbortController().signal, (signal) => waitForAbort(signal, []))
  const reader = response.body?.getReader() as ReadableStreamDefaultReader<Uint8Array>
  await reader.read()
  await vi.advanceTimersByTimeAsync(15_000)
  expect(new TextDecoder().decode((await reader.read()).value)).toBe(': keep-alive\n\n')
  await reader.cancel()
  expect(vi.getTimerCount()).toBe(0)
})

it('tells the source when the reader goes away', async () => {
  const seen: { signal?: AbortSignal } = {}
  const response = eventStream(new AbortController().signal, (signal) => {
    seen.signal = signal
    return waitForAbort(signal, [event(1)])
  })
  await response.body?.cancel()
  expect(seen.signal?.aborted).toBe(true)
})
