import type { Token } from './normalise.ts'

const units = /^(?:days?|weeks?|months?|years?)$/
const back = /^(?:last|past|previous)$/
/** Behind a length without a unit its condition ends or goes on: "in the last 30 but not …". */
const endsEn = /^(?:but|and|or|while|yet|though|however|[,.;!?)])$/
const unitsZh = /^[天日周月年]$/
const backZh = /^[近去]$/
const endsZh = /^[没无未内里，,。；;、却但]$/

const isNumber = (token: Token | undefined): boolean => token?.kind === 'digits'

/** The unit said nearest to a place: that of another length, or "on 3 different days". */
const unitNear = (tokens: readonly Token[], at: number, unit: RegExp): Token | undefined => {
  const found = tokens.flatMap((token, n) =>
    unit.test(token.text) && n !== at ? [{ token, far: Math.abs(n - at) }] : [],
  )
  return found.toSorted((one, other) => one.far - other.far)[0]?.token
}

/** "logged in on 3 different days in the last 30 but not in the last 90": a length without a unit takes the one that the message names. */
export const withUnitsLeftOut = (tokens: Token[]): Token[] => {
  if (!tokens.some(({ text }) => back.test(text) || backZh.test(text))) return tokens
  return tokens.flatMap((token, at) => {
    const [before, next] = [tokens[at - 1], tokens[at + 1]]
    if (!isNumber(token) || !before) return [token]
    const zh = backZh.test(before.text) && endsZh.test(next?.text ?? '，')
    const en = back.test(before.text) && endsEn.test(next?.text ?? '.') && !(next?.glued && isNumber(tokens[at + 2]))
    if (!zh && !en) return [token]
    const unit = unitNear(tokens, at, zh ? unitsZh : units)
    if (!unit) return [token]
    const word = zh ? unit.text.replace('日', '天') : unit.text.replace(/s?$/, 's')
    const kind = zh ? ('han' as const) : ('word' as const)
    return [
      token,
      { ...token, kind, text: word, start: token.start, end: token.end, glued: zh, reworded: true as const },
    ]
  })
}
