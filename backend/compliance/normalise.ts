/** Text in one form for matching, with the place of each of its UTF-16 units in the text as written. */
export interface Normalised {
  text: string
  /** origin[i] is the offset, in the text as written, of the character that unit i came from; one more entry for the end. */
  origin: number[]
}

/** Zero-width characters, soft hyphen, bidi marks, variation selectors: nothing that a reader sees. */
const invisible = /\p{Default_Ignorable_Code_Point}/u
const ideograph = /\p{Script=Han}/u
/** What is put between two 汉字 to hide a word. */
const splitter = /[ \t.·•∙・*|_\-~+^/\\]/u

interface Unit {
  text: string
  at: number
}

const visible = (source: string): Unit[] => {
  const units: Unit[] = []
  let at = 0
  for (const character of source) {
    if (!invisible.test(character)) for (const text of character.normalize('NFKC')) units.push({ text, at })
    at += character.length
  }
  return units
}

/** Drops splitters that stand between two 汉字, however many in a row. */
const joined = (units: readonly Unit[]): Unit[] => {
  const kept: Unit[] = []
  let waiting: Unit[] = []
  for (const unit of units) {
    if (splitter.test(unit.text)) {
      waiting.push(unit)
      continue
    }
    const hides = ideograph.test(unit.text) && ideograph.test(kept.at(-1)?.text ?? '')
    kept.push(...(hides ? [] : waiting), unit)
    waiting = []
  }
  return [...kept, ...waiting]
}

/** NFKC, without invisible characters, with 汉字 joined that were split to hide a word; keeps where everything came from. */
export const normalise = (source: string): Normalised => {
  const units = joined(visible(source))
  return {
    text: units.map(({ text }) => text).join(''),
    origin: [...units.flatMap(({ text, at }) => Array.from({ length: text.length }, () => at)), source.length],
  }
}

/** The stretch of the text as written that units start to end came from. */
export const writtenSpan = ({ origin }: Normalised, source: string, start: number, end: number) => {
  const from = origin[start] as number
  const last = origin[end - 1] as number
  const to = last + ((source.codePointAt(last) as number) > 0xffff ? 2 : 1)
  return { text: source.slice(from, to), start: from, end: to }
}
