import type { Reading } from '../../backend/language/reading.ts'
import type { Reader } from '../run/run-scope.ts'

const language = (text: string): Reading['lang'] => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en')

/** A reader that makes nothing of any message, for tests of a language model. */
export const noReading: Reader = (text) => ({ lang: language(text), intent: 'other', unread: [], assumptions: [] })

/** A reader that knows these messages by heart; an unknown one fails the test. */
export const scriptedReader =
  (readings: Record<string, Partial<Reading> | ((context: Parameters<Reader>[1]) => Partial<Reading>)>): Reader =>
  (text, context) => {
    const known = readings[text]
    if (!known) throw new Error(`no reading for "${text}"`)
    const reading = typeof known === 'function' ? known(context) : known
    return { lang: language(text), intent: 'segment', unread: [], assumptions: [], ...reading }
  }
