import type { Expression } from './expression.ts'
import { conjunctions, type Production, productions } from './productions.ts'
import { atLeast } from './quantity.ts'
import { withSaidAgain } from './said-again.ts'
import type { Token } from './token.ts'

const buildOf = (tokens: Token[]): string => tokens.map(({ code }) => code).join('')

const applied = (tokens: Token[], { pattern, build, gives }: Production): Token[] | 'unclear' | undefined => {
  const found = pattern.exec(buildOf(tokens))
  if (!found) return undefined
  const part = tokens.slice(found.index, found.index + found[0].length)
  const expression = build(part)
  if (!expression || expression === 'unclear') return expression
  const whole: Token = { code: gives, text: part.map(({ text }) => text).join(' '), expression }
  return [...tokens.slice(0, found.index), whole, ...tokens.slice(found.index + found[0].length)]
}

/** 三样都有的去掉: what is said of a list of which nothing was said before says who is left out. */
const firstSaid = (tokens: Token[]): Token[] => {
  const at = tokens.findIndex(({ again }) => again)
  const { again, text = '' } = tokens[at] ?? {}
  if (!again || again.meant || tokens.slice(0, at).some(({ code }) => 'qQ|nw!efv'.includes(code))) return tokens
  // 占一样的去掉, not "one of the two isn't enough": who has one at least
  if (again.counts.least !== 'all' && !/[占沾有中].*(?:剔|去掉|排除|不要|不发)/.test(text)) return tokens
  const quantity = again.counts.least === 1 && !/[只仅]/.test(text) ? atLeast(1) : again.counts
  return tokens.with(at, { code: 'w', text, quantity })
}

/** What only says again who is meant goes, and so do the stops before it. */
const withoutRepeats = (tokens: Token[]): Token[] => {
  const kept = tokens.filter(({ code, text, quantity }, n) => {
    const before = buildOf(tokens.slice(0, n))
    if (code === 's') return false
    // A或B的除外，占一条就剔
    if (code === 'w' && !quantity && /[efv]/.test(before)) return false
    // "…，并且…": behind a comma it joins no more than that
    if (code === '=' && /[,;.lm]$/.test(before)) return false
    // 要么A，要么B: the first of them opens the choice
    if (code === '|' && !(/要么/.test(text) ? /[xd),;.lj]s*$/ : /[xdp),;.lj]s*$/).test(before)) return false
    // D的客户都要: of one group it says no more than that
    if (
      code === 'a' &&
      /[都全]/.test(tokens[n]?.text ?? '') &&
      (!/xd[,j]xd,?$/.test(before) || /e[^.;]*$/.test(before))
    )
      return false
    // a stop behind a stop
    if (/[,l;.]/.test(code) && /[,l;.:]s*$/.test(before)) return false
    const behind = tokens.slice(n + 1).find((one) => one.code !== 's')
    const said = tokens[n + 1]?.code === 's'
    return !(said && /[,l;:]/.test(code) && (!behind || /[.,l;]/.test(behind.code)))
  })
  const emptied = ({ code }: Token, n: number) =>
    (code === '(' && kept[n + 1]?.code === ')') || (code === ')' && kept[n - 1]?.code === '(')
  return kept.filter((token, n) => !emptied(token, n))
}

/** "A and B or C" in one breath: it is not said which of them bind first; nor what a denial of an exclusion is. */
const unclear =
  /E|![ef]|oi|x[pd]*[|&][pm]*xp+x|[ev]:p?x[pd]*[.,;l]+[pm]*x|[.]&(?![!m])|&:|[ev][pmd]*x[pd]*[,l;.]+[|&]+[pm]*x|x[pd]*[&=b]x[pd]*\|[pd]*x|x[pd]*\|x[pd]*[&=b]x(?!t)/
/** Stops around the whole, and the words for people before it. */
const edges = /^[.,l;:pkib]*|[.,l;:pds]*$/g

/** 没有A、B: a denial that may reach the next one of a list. */
const reaches = (tokens: Token[]): boolean =>
  tokens.some(({ code }, n) => {
    const before = tokens.slice(0, n).findLast(({ text }) => text !== '')?.expression
    const behind = tokens.slice(n + 1).find(({ text }) => text !== '')?.expression
    return 'jl&|'.includes(code) && before?.op === 'is' && behind?.op === 'is' && before.denies && !behind.denies
  })

/** The one condition that a sentence is; undefined where its build is not wholly understood. */
export const parse = (tokens: Token[]): Expression | undefined => {
  const said = firstSaid(tokens)
  let rest = withoutRepeats(said)
  if (unclear.test(buildOf(rest)) || reaches(rest)) return undefined
  for (;;) {
    const next = productions.reduce<ReturnType<typeof applied>>((found, one) => found ?? applied(rest, one), undefined)
    if (next === 'unclear') return undefined
    if (!next) break
    rest = next
  }
  for (const one of conjunctions) {
    const next = applied(rest, one)
    if (next === 'unclear') return undefined
    rest = next ?? rest
  }
  const left = buildOf(rest).replace(edges, '')
  const found = left === 'x' ? rest.find(({ expression }) => expression)?.expression : undefined
  return found && withSaidAgain(found, said)
}
