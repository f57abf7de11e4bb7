import type { Lang } from '../../backend/bilingual.ts'
import type { ReceiptBook } from '../receipts/receipt-book.ts'
import { createRenderer, type NumberMark, type Rendered } from '../receipts/rendered-text.ts'
import { type Checked, type Source, verifyNumerals } from '../receipts/verify.ts'

/** A number in the part of an answer that was held back. */
export interface UnverifiedSpan {
  text: string
  start: number
  end: number
}

/** One text message on its way out: references are rendered, and a sentence leaves only when its numbers are proved. */
export interface Answer {
  write(delta: string): Promise<void>
  /**
   * Ends the text. Gives null when all of it went out. Otherwise the held part and its unproved numbers, unless `force`:
   * then it goes out with those numbers marked.
   */
  end(options: { force: boolean }): Promise<{ held: string; spans: UnverifiedSpan[] } | null>
  /** What went out so far. */
  shown(): Rendered
}

export interface AnswerOptions {
  book: ReceiptBook
  lang: Lang
  /** Where numbers outside references may come from. */
  sources(): Promise<Source[]>
  emit(delta: string): void
}

const sentenceEnd = /[。！？!?\n]|[.](?=\s)/g

/** An answer that emits text sentence by sentence. */
export const createAnswer = ({ book, lang, sources, emit }: AnswerOptions): Answer => {
  let renderer = createRenderer(book, lang)
  const out: Rendered = { text: '', marks: [] }
  let held: Rendered = { text: '', marks: [] }
  let blocked = false
  let resumed = false

  const unproved = async ({ text, marks }: Rendered): Promise<{ bad: UnverifiedSpan[]; proved: NumberMark[] }> => {
    const bad: UnverifiedSpan[] = marks
      .filter((mark) => !mark.verified)
      .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
    if (!/[\d〇零一二两三四五六七八九十百千万亿０-９]/.test(text)) return { bad, proved: [] }
    const blank = marks.reduce(
      (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
      text,
    )
    const checked = verifyNumerals(blank, await sources())
    return {
      bad: [...bad, ...checked.filter((one) => !one.verified)],
      proved: checked.filter((one) => one.verified).map(markOf),
    }
  }

  const release = (part: Rendered, extra: NumberMark[]) => {
    if (part.text === '') return
    const offset = out.text.length
    const marks = [...part.marks, ...extra].sort((a, b) => a.start - b.start)
    out.marks.push(...marks.map((mark) => ({ ...mark, start: mark.start + offset, end: mark.end + offset })))
    out.text += part.text
    emit(part.text)
  }

  /** Lets whole sentences go, up to the first that states an unproved number. */
  const flow = async ({ last }: { last: boolean }) => {
    let end = last ? held.text.length : 0
    if (!last) for (const match of held.text.matchAll(sentenceEnd)) end = match.index + 1
    if (end === 0) return
    const [head, tail] = cut(held, end)
    const { bad, proved } = await unproved(head)
    if (bad.length > 0) {
      blocked = true
      return
    }
    release(head, proved)
    held = tail
  }

  return {
    async write(delta) {
      append(held, await renderer.push(resumed ? delta.trimStart() : delta))
      if (delta.trim() !== '') resumed = false
      if (!blocked) await flow({ last: false })
    },
    async end({ force }) {
      append(held, await renderer.end())
      if (!blocked) await flow({ last: true })
      if (!blocked) return null
      const { bad, proved } = await unproved(held)
      const waiting = { held: held.text, spans: bad }
      if (force)
        release(held, [...proved, ...bad.filter(isBare(held)).map((span) => ({ ...offsets(span), verified: false }))])
      // The space before the held part stays, whatever the mended text begins with.
      held = { text: force ? '' : (/^\s*/.exec(held.text)?.[0] ?? ''), marks: [] }
      resumed = held.text !== ''
      renderer = createRenderer(book, lang)
      blocked = false
      return force ? null : waiting
    },
    shown: () => out,
  }
}

const offsets = ({ start, end }: { start: number; end: number }) => ({ start, end })

/** A dangling reference already carries its mark. */
const isBare =
  ({ marks }: Rendered) =>
  ({ start, end }: UnverifiedSpan) =>
    !marks.some((mark) => mark.start === start && mark.end === end)

const markOf = ({ start, end, source }: Checked): NumberMark => ({
  start,
  end,
  ...(source?.resultId && source.cell ? { resultId: source.resultId, cell: source.cell } : {}),
  verified: true,
})

const append = (to: Rendered, part: Rendered) => {
  const offset = to.text.length
  to.marks.push(...part.marks.map((mark) => ({ ...mark, start: mark.start + offset, end: mark.end + offset })))
  to.text += part.text
}

const cut = ({ text, marks }: Rendered, at: number): [Rendered, Rendered] => [
  { text: text.slice(0, at), marks: marks.filter((mark) => mark.end <= at) },
  {
    text: text.slice(at),
    marks: marks
      .filter((mark) => mark.end > at)
      .map((mark) => ({ ...mark, start: mark.start - at, end: mark.end - at })),
  },
]
