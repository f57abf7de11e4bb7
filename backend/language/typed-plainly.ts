import type { Reader } from './reader.ts'

/** Words of requests that are rare in the names of goods: LUNCH BAG alone is a name. */
const asking =
  /\b(?:WHO|WHOSE|WHICH|CUSTOMERS?|CLIENTS?|PEOPLE|MEMBERS?|USERS?|BOUGHT|HAVE|HAS|HAVEN'?T|HASN'?T|NOT|NEVER|LAST|PLEASE|FIND|SHOW|GIVE|WE|ARE|IS|THEY|ANYONE|EVERYONE|ONLY|OVER|UNDER|LEAST|MORE|LESS|THAN|AGED)\b/
const words = /[A-Z]{2,}/g
/** What is written between quotes stays as it is; US is the country. */
const kept = /(".*?"|“.*?”|'[^']*?'|\bUS\b)/

/** A message typed in capitals throughout, in small letters. */
const quiet = (text: string): string => {
  if (/[a-z]|\p{Script=Han}/u.test(text) || (text.match(words)?.length ?? 0) < 4 || !asking.test(text)) return text
  return text
    .split(kept)
    .map((part, n) => (n % 2 === 1 ? part : part.replace(/[A-Z]/g, (letter) => letter.toLowerCase())))
    .join('')
}

/** 前１０００名: digits of full width, as Chinese keyboards type them. */
const halfWidth = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

/** A reader for whom capitals throughout a message name nothing, and the width of digits says nothing. Neither changes how long a message is. */
export const typedPlainly =
  (read: Reader): Reader =>
  (text, context) => {
    const plain = halfWidth(quiet(text))
    if (plain === text) return read(text, context)
    const reading = read(plain, context)
    return { ...reading, unread: reading.unread.map((span) => ({ ...span, text: text.slice(span.start, span.end) })) }
  }
