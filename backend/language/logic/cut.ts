import type { Token, Word } from './token.ts'

const letter = /[a-z0-9'-]/i

/** The longest word of a vocabulary that begins at a place. */
const wordAt = (
  text: string,
  at: number,
  words: readonly Word[],
): { word: Word; found: RegExpExecArray } | undefined => {
  let best: { word: Word; found: RegExpExecArray } | undefined
  for (const word of words) {
    word.pattern.lastIndex = at
    const found = word.pattern.exec(text)
    const cutShort = found && letter.test(found[0].at(-1) ?? '') && letter.test(text[at + found[0].length] ?? '')
    const counts = found && (!word.quantity || word.quantity(found) !== undefined)
    if (found && counts && !cutShort && found[0].length > (best?.found[0].length ?? 0)) best = { word, found }
  }
  return best
}

/** "between 30 and 50", "C3 or higher", 30岁及以上: words that join nothing but a limit. */
const ownWords =
  /between [\w,.$£€¥]+ and |介于\S{1,12}?[和与到]\S{1,12}?之间|(?:and|or|&) (?:over|above|older|up|upwards|more|less|higher|lower|better|worse|fewer|younger|later|earlier|under|below|newer|longer|shorter)(?![a-z])|[及或和]以[上下内前后]|(?:more|less|fewer) than one (?!of |out of )(?=[a-z])/iy

/** Cuts a message into words of its build and the conditions between them. */
export const cut = (text: string, words: readonly Word[]): Token[] => {
  const tokens: Token[] = []
  let said = ''
  const close = () => {
    if (said.trim() !== '') tokens.push({ code: 'x', text: said.trim() })
    said = ''
  }
  for (let at = 0; at < text.length; ) {
    const inside = letter.test(text[at] ?? '') && letter.test(text[at - 1] ?? '')
    ownWords.lastIndex = at
    const own = inside ? null : ownWords.exec(text)
    if (own) {
      said += own[0]
      at += own[0].length
      continue
    }
    const next = inside ? undefined : wordAt(text, at, words)
    if (!next) {
      said += text[at]
      at += 1
      continue
    }
    const { word, found } = next
    const token = tokenOf(word, found)
    // what does nothing parts conditions no less: "they should be married" holds one, not two
    close()
    if (token) tokens.push(token)
    at += found[0].length
  }
  close()
  return tokens
}

const tokenOf = ({ code, quantity, again }: Word, found: RegExpExecArray): Token | undefined => {
  if (!code) return undefined
  const counted = quantity?.(found)
  const counts = again?.(found)
  // "at least two of A and B", 同时满足A和B: the list may follow at once; "at least two orders" is no list
  const direct = /(?:of|from|among)$|^(?:不|没有?|未|不能)?同时/i.test(found[0])
  return {
    code: code === 'q' && !direct ? 'Q' : code,
    text: found[0],
    ...(counted ? { quantity: counted } : {}),
    ...(counts ? { again: counts } : {}),
  }
}
