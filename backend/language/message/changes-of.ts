import { clauseSpans } from './clause-spans.ts'
import { namesChange } from './cue.ts'
import { ofExclusions } from './exclusions.ts'
import { takesBackOnly, talkOnly } from './talk-only.ts'
import { takesStepBack } from './undo-clause.ts'

/** One change that a message says: its words, where they begin, and whether they announce a change. */
export interface ChangeSaid {
  text: string
  at: number
  begins: boolean
}

interface Piece {
  start: number
  end: number
}
/** A piece that may announce a change, or stands by itself as a sentence. */
type Begun = Piece & { begins: boolean; sentence: boolean }

/** Longer messages tell a story. */
const longest = 400
const mostPieces = 10

const joints = '(?:(?:and|but|then|so|然后|不过|但是?|而且|并且|那就|那么|同时|另外|最后)[,， ]+)+'
const leads = new RegExp(`^${joints}`, 'iu')
const trails = new RegExp(`${joints}$`, 'iu')
/** Words that go on with what stands before them, and begin no change. */
const goesOn =
  /^\W*(?:(?:and|or|those|these|them|with|who|that|be|is|not|no|now|just|only if)\b|或|其中|里面|他们|但|没有|非|那|和|以及|还是)/iu
const verbs =
  'add|also|drop|remove|exclude|leave out|take out|throw out|kick out|cut|keep|only keep|restrict|limit|cap|raise|lower|change|make|set|replace|swap|put|bring|widen|extend|stretch|shorten|narrow|tighten|loosen|relax|reduce|increase|let|include|forget|skip|undo|require|use|switch|move'
const andVerb = new RegExp(`\\s+and\\s+(?=(?:please |then |also )*(?:${verbs})\\b)`, 'gi')

/** "… to this year and income at least 10000". */
const andField = /\s+and\s+(?=[a-z' ]+ (?:at least|at most|over|under|above|below|more than|less than|is|are|must)\b)/gi

const opensEn = new RegExp(`^\\W*(?:(?:please|then|also|now|and|so) )*(?:${verbs})\\b(?! of)`, 'i')
const endsZh =
  /(?:去掉|剔除|排除|删掉|拿掉|移除|不要|不算|除外|[加放补拉收算]回(?:来|去)?|加进来|放进来|算上|算进来|也算|保留着?|留着)(?:了|吧|掉|啦)*[。.!！]*$/u
/** "Change the time to this year": whatever is said of a field behind it has no part in that. */
const timeSet =
  /^\W*(?:(?:please|then|also|now) )*(?:change|make|set|move|switch|shift) (?:the |that |this )?(?:time|period|window|time ?frame|date range|time range|look-?back)(?: period| range| window| frame)? to (?!between\b|from\b)[^,;]+$/i
const isComplete = (text: string): boolean => endsZh.test(text) || timeSet.test(text)
const begins = (text: string): boolean =>
  takesStepBack(text) || opensEn.test(text) || endsZh.test(text) || (!goesOn.test(text) && namesChange(text))

/** "Of those with a mortgage, …", 这些人里，…: of whom the next clause speaks. */
const topic =
  /^\W*(?:of|among|from|out of|within|for|as for|with) (?:the|those|these|them|all|everyone|anyone)\b|(?:里面?|里头|当中|之中|其中|中间|来说|而言|的话)$/iu

/** "$200 - $350" is one amount, and what stands behind a heading belongs to it. */
const joined = (text: string, clauses: { start: number; end: number; next: number }[]): Piece[] => {
  const pieces: Piece[] = []
  let open = false
  let listed = false
  for (const { start, end, next } of clauses) {
    const last = pieces.at(-1)
    if (last && open) last.end = end
    else pieces.push({ start, end })
    const stop = text.slice(end, next)
    // "Exclude: overdue; complained": all of a list is of its heading
    listed = /[:：]/.test(stop) || (listed && !/[.。!！?？\n]/.test(stop))
    open =
      listed ||
      topic.test(text.slice(start, end)) ||
      (/[-–—]/.test(stop) && /\d$/.test(text.slice(start, end)) && /^\W?\d/.test(text.slice(next)))
  }
  return pieces
}

/** "Extend it to 60 days and drop the students": parted before the second verb, where the first half holds one too. */
const partedAtAnd = (text: string, { start, end }: Piece): Piece[] => {
  const words = text.slice(start, end)
  const pieces: Piece[] = []
  let from = 0
  for (const { index, 0: and } of words.matchAll(timeSet.test(words) ? andField : andVerb)) {
    if (!begins(words.slice(from, index))) continue
    pieces.push({ start: start + from, end: start + index })
    from = index + and.length
  }
  return [...pieces, { start: start + from, end }]
}

const withoutJoint = (text: string, { start, end }: Piece): Piece => {
  const lead = leads.exec(text.slice(start, end))?.[0].length ?? 0
  return { start: start + lead, end }
}

/** "Drop Ningbo and put Suzhou in instead", CANDLE那条删掉，改成LANTERN: one exchange. */
const gives =
  /去掉|去除|删掉|删除|移除|拿掉|取消|不要|别要|\b(?:drop|remove|delete|get rid of|take out|forget|lose|scrap|cut|not|no)\b/i
const puts = /\b(?:put|bring|add|let|take)\b.*\bback\b/i
const takesPlace = /^\W*(?:改[成为用要到]|换[成为用])|^\W*(?:use|make (?:it|that))\b|\b(?:instead|rather)\W*$/i

/** The pieces that say something, and the text with the talk around them as blanks; a word that takes back goes with what follows it. */
const saying = (text: string, pieces: Piece[]): { told: Piece[]; blanked: string } => {
  const told: Piece[] = []
  let blanked = text
  let from: number | undefined
  for (const { start, end } of pieces) {
    const words = text.slice(start, end)
    if (takesBackOnly(words)) from ??= start
    else if (talkOnly(words)) blanked = blanked.slice(0, start) + ' '.repeat(end - start) + blanked.slice(end)
    else {
      const last = told.at(-1)
      if (last && !from && takesPlace.test(words) && !puts.test(words) && gives.test(text.slice(last.start, last.end)))
        last.end = end
      else told.push({ start: from ?? start, end })
      from = undefined
    }
  }
  return { told, blanked }
}

/** Pieces that announce no change go with the one before them; those at the front with the first that does. */
const grouped = (pieces: Begun[], isStart: (piece: Begun) => boolean): Begun[] => {
  const acts: Begun[] = []
  for (const piece of pieces) {
    const last = acts.at(-1)
    const starts = isStart(piece)
    if (last && (!starts || !last.begins))
      acts[acts.length - 1] = { ...last, end: piece.end, begins: last.begins || starts }
    else acts.push({ ...piece, begins: starts })
  }
  return acts
}

const stop = /[.;!?。；！？\n]\s*$/

/**
 * The ways to part a message that changes an audience into acts, each a message of its own: every clause is one; every sentence; only a clause that
 * announces a change begins one. Talk around them is blanked. None where the message is one clause.
 */
export const changesOf = (text: string): ChangeSaid[][] => {
  // "Exclude: A; B" is one list
  if (text.length > longest || ofExclusions(text)) return []
  const clauses = joined(text, clauseSpans(text)).flatMap((piece) => partedAtAnd(text, piece))
  if (clauses.length < 2) return []
  const { told, blanked } = saying(
    text,
    clauses.map((piece) => withoutJoint(text, piece)),
  )
  const pieces = told.map(({ start, end }, n): Begun => {
    const before = text.slice(0, start).replace(trails, '')
    const last = told[n - 1]
    // 加回来，余额至少5000: behind a change that is complete, whatever comes next is another one
    const complete = last !== undefined && isComplete(text.slice(last.start, last.end))
    return { start, end, begins: complete || begins(text.slice(start, end)), sentence: stop.test(before) }
  })
  if (pieces.length === 0 || pieces.length > mostPieces) return []
  const ways = [
    pieces,
    grouped(pieces, (piece) => piece.begins || piece.sentence),
    grouped(pieces, (piece) => piece.begins),
  ]
  return ways
    .filter((acts, n) => n === 0 || acts.length < (ways[n - 1]?.length ?? 0))
    .map((acts) =>
      acts.map(({ start, end, begins: announces, sentence }) => {
        const said = blanked.slice(start, end)
        return {
          text: puts.test(said) ? said.replace(/ instead(?=\W*$)/i, '') : said,
          at: start,
          begins: announces || sentence,
        }
      }),
    )
}
