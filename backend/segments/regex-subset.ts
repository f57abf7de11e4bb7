import type { Bilingual } from '../bilingual.ts'
import { both } from './scope.ts'

const longest = 200
const mostRepeats = 255
const mostStates = 1000
const deepest = 10

/** Why a pattern is refused, and at which character (from 1). */
export interface PatternFault {
  at: number
  why: Bilingual
}

interface Piece {
  text: string
  /** States that an automaton needs for it. */
  states: number
}

const sets: Record<string, string> = { d: '0-9', w: '0-9A-Za-z_', s: ' \t\n\r\f\v' }
const controls: Record<string, string> = { t: '\t', n: '\n', r: '\r' }
const special = /[!-/:-@[-^`{-~]/

/** One character as both engines take it, inside brackets or out. */
const plain = (char: string): string => (special.test(char) ? `\\${char}` : char)

const lowered = (char: string): string => {
  const lower = char.toLowerCase()
  return [...lower].length === 1 ? lower : char
}

/**
 * Reads a pattern of the subset that RE2 and PostgreSQL understand alike, and writes it in the form that both take:
 * letters, any character, classes, anchors, groups, alternatives and counted repeats up to 255.
 * Look-around, back-references, named classes and flags are refused, and so are patterns of more than 1,000 states.
 * `caseless` lowers every letter of it, for text that is lowered too.
 */
export const readPattern = (pattern: string, caseless: boolean): string | PatternFault => {
  const chars = [...pattern].map((char) => (caseless ? char : char))
  let at = 0
  const fault = (zh: string, en: string): never => {
    throw { at: at + 1, why: both(zh, en) } satisfies PatternFault
  }
  const cased = (char: string) => (caseless ? lowered(char) : char)
  const take = (char: string): boolean => {
    if (chars[at] !== char) return false
    at++
    return true
  }

  const escaped = (): { set?: string; negated?: boolean; char?: string } => {
    const char = chars[at] ?? fault('末尾的反斜杠', 'a backslash at the end')
    at++
    const set = sets[char.toLowerCase()]
    if (set !== undefined) return { set, negated: char !== char.toLowerCase() }
    if (controls[char] !== undefined) return { char: controls[char] }
    if (special.test(char)) return { char }
    at--
    return fault(`不支持 \\${char}`, `\\${char} is not supported`)
  }

  const classed = (): string => {
    const negated = take('^')
    let items = ''
    const one = (): string | undefined => {
      const char = chars[at] ?? fault('方括号没有闭合', 'a bracket is not closed')
      if (char === '[' && (chars[at + 1] === ':' || chars[at + 1] === '.' || chars[at + 1] === '='))
        fault('不支持命名的字符类', 'named classes are not supported')
      at++
      if (char !== '\\') return cased(char)
      const found = escaped()
      if (found.negated) fault('方括号里不支持 \\D、\\W、\\S', '\\D, \\W and \\S are not supported inside brackets')
      if (found.set === undefined) return cased(found.char ?? '')
      items += found.set
      return undefined
    }
    do {
      const first = one()
      const ranged = chars[at] === '-' && chars[at + 1] !== ']' && chars[at + 1] !== undefined
      if (first === undefined || !ranged) {
        if (first !== undefined) items += plain(first)
        continue
      }
      at++
      const last = one() ?? fault('区间的终点必须是一个字符', 'a range must end in a character')
      if ((last.codePointAt(0) ?? 0) < (first.codePointAt(0) ?? 0))
        fault('区间首尾颠倒', 'a range ends before it starts')
      items += `${plain(first)}-${plain(last)}`
    } while (!take(']'))
    return `[${negated ? '^' : ''}${items}]`
  }

  const atom = (depth: number): Piece | undefined => {
    const char = chars[at] ?? ''
    if ('*+?{'.includes(char)) fault('量词前没有可重复的内容', 'there is nothing to repeat')
    at++
    if (char === '^' || char === '$') return { text: char, states: 0 }
    if (char === '.') return { text: '[^\n]', states: 1 }
    if (char === '[') return { text: classed(), states: 1 }
    if (char === '(') {
      if (take('?') && !take(':')) fault('不支持 (? 开头的写法', 'groups that start with (? are not supported')
      if (depth >= deepest) fault(`括号最多嵌套 ${deepest} 层`, `at most ${deepest} groups inside each other`)
      const inner = alternatives(depth + 1)
      if (!take(')')) fault('括号没有闭合', 'a group is not closed')
      return { text: `(?:${inner.text})`, states: inner.states }
    }
    if (char !== '\\') return { text: plain(cased(char)), states: 1 }
    const { set, negated, char: literal } = escaped()
    return { text: set === undefined ? plain(cased(literal ?? '')) : `[${negated ? '^' : ''}${set}]`, states: 1 }
  }

  const repeats = (): { text: string; times: number } | undefined => {
    if (take('*')) return { text: '*', times: 1 }
    if (take('+')) return { text: '+', times: 1 }
    if (take('?')) return { text: '?', times: 1 }
    if (chars[at] !== '{') return undefined
    const [whole, least = '', comma, most] = /^\{(\d+)(,(\d*))?\}/.exec(chars.slice(at, at + 12).join('')) ?? []
    if (whole === undefined) return fault('无法读取的 {}', 'unreadable braces')
    const [low, high] = [Number(least), most === undefined || most === '' ? Number(least) : Number(most)]
    if (low > high || high > mostRepeats)
      fault(`重复次数最多 ${mostRepeats}，且不能颠倒`, `repeats go from low to high, up to ${mostRepeats}`)
    at += whole.length
    return { text: comma === undefined ? `{${low}}` : `{${low},${most}}`, times: Math.max(1, high) }
  }

  const sequence = (depth: number): Piece => {
    const pieces: Piece[] = []
    while (at < chars.length && chars[at] !== '|' && chars[at] !== ')') {
      const piece = atom(depth) ?? fault('无法读取', 'unreadable')
      const repeat = repeats()
      if (repeat && piece.states === 0) fault('^ 和 $ 不能重复', '^ and $ cannot be repeated')
      // which of two equal matches is found makes no difference here
      if (repeat) take('?')
      const states = piece.states * (repeat?.times ?? 1) + 1
      if (states > mostStates) fault('展开后过长', 'it grows too long when written out')
      pieces.push({ text: piece.text + (repeat?.text ?? ''), states: Math.max(states, piece.states) })
    }
    if (pieces.length === 0) fault('空的分支', 'an empty alternative')
    const states = pieces.reduce((total, piece) => total + piece.states, 0)
    if (states > mostStates) fault('展开后过长', 'it grows too long when written out')
    return { text: pieces.map(({ text }) => text).join(''), states }
  }

  const alternatives = (depth: number): Piece => {
    const found = [sequence(depth)]
    while (take('|')) found.push(sequence(depth))
    const states = found.reduce((total, piece) => total + piece.states, 0)
    if (states > mostStates) fault('展开后过长', 'it grows too long when written out')
    return { text: found.map(({ text }) => text).join('|'), states }
  }

  try {
    if (chars.length > longest) fault(`最多 ${longest} 个字符`, `at most ${longest} characters`)
    const { text } = alternatives(0)
    if (at < chars.length) fault('多余的右括号', 'a group is closed that was not opened')
    return text
  } catch (error) {
    if (error instanceof Error) throw error
    return error as PatternFault // thrown by `fault` alone
  }
}
