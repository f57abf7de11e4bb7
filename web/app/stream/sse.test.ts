import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventParser, type ServerEvent } from './sse.ts'

const parse = (chunks: string[]): ServerEvent[] => {
  const events: ServerEvent[] = []
  const feed = eventParser((event) => events.push(event))
  for (const chunk of chunks) feed(chunk)
  return events
}

const stream =
  ': hello\n\nid: 1\ndata: {"a":1}\n\nid: 2\r\nevent: x\r\ndata: one\r\ndata: two\r\n\r\n: ping\n\nid: 3\rdata:tight\r\r\n'
const expected = [
  { id: '1', data: '{"a":1}' },
  { id: '2', data: 'one\ntwo' },
  { id: '3', data: 'tight' },
]

describe('eventParser', () => {
  it('reads ids and data, several data lines as one, comments not at all', () => {
    expect(parse([stream])).toEqual(expected)
  })

  it('reads the same however the stream is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: stream.length }), { maxLength: 12 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), stream.length]
        expect(parse(at.slice(1).map((end, index) => stream.slice(at[index], end)))).toEqual(expected)
      }),
    )
  })

  it('keeps back an event that is not finished', () => {
    expect(parse(['id: 1\ndata: half'])).toEqual([])
  })
})
