export interface ServerEvent {
  id: string
  data: string
}

/** Splits a text/event-stream, chunk by chunk, into events with data. Field rules as in the HTML standard, §9.2.6. */
export const eventParser = (emit: (event: ServerEvent) => void): ((chunk: string) => void) => {
  let rest = ''
  let id = ''
  let data: string[] = []

  const line = (value: string) => {
    if (value === '') {
      if (data.length > 0) emit({ id, data: data.join('\n') })
      data = []
      return
    }
    const colon = value.indexOf(':')
    if (colon === 0) return
    const field = colon < 0 ? value : value.slice(0, colon)
    const content = colon < 0 ? '' : value.slice(colon + 1).replace(/^ /, '')
    if (field === 'data') data.push(content)
    else if (field === 'id') id = content
  }

  return (chunk) => {
    // A lone CR at the end may be the first half of CRLF: it waits for the next chunk.
    const held = (rest + chunk).endsWith('\r') ? '\r' : ''
    const whole = held ? (rest + chunk).slice(0, -1) : rest + chunk
    const lines = whole.split(/\r\n|\r|\n/)
    rest = (lines.pop() ?? '') + held
    for (const one of lines) line(one)
  }
}
