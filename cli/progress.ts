import type { Desk } from './command.ts'

export interface ProgressLine {
  /** On a terminal the line is rewritten; into a file each new text is a line of its own, at most one a second. */
  show(text: string): void
  end(): void
}

const quietMs = 1000
const clearLine = '\r\u001b[2K'

/** One line of progress on stderr. */
export const progressLine = ({
  terminal,
  say,
  sayInPlace,
}: Pick<Desk, 'terminal' | 'say' | 'sayInPlace'>): ProgressLine => {
  let last = 0
  let shown = false
  return {
    show(text) {
      if (terminal.err) {
        sayInPlace(`${clearLine}${text}`)
        shown = true
      } else if (performance.now() - last >= quietMs) {
        last = performance.now()
        say(text)
      }
    },
    end() {
      if (shown) sayInPlace(clearLine)
      shown = false
    },
  }
}
