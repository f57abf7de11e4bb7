import type { Token } from '../normalise.ts'

const more = /^(?:higher|lower|larger|smaller|bigger|greater|more|less|older|younger)$/
const behind = ['that of', 'those of', 'that for', 'those for', 'for', 'among', 'that in', 'in', 'of', '']
const asks = /^(?:is|are|was|were|do|does|did)$/

/**
 * "is the average balance of gold members higher than that of silver members?" asks for both groups: what compares them stands as an "and", so
 * that it is no limit. Undefined where the message asks no such thing; `compared` words are left out.
 */
export const thanOthers = (tokens: Token[]): Token[] | undefined => {
  if (!asks.test(tokens[0]?.text ?? '')) return undefined
  const said = tokens.findIndex(({ text }) => more.test(text))
  const than = tokens.findIndex(({ text }, n) => n > said && text === 'than')
  // "do men have a higher balance than women"
  if (said > 1 && than > said + 1 && than < said + 8 && tokens[than + 1]?.kind === 'word') {
    const article = /^an?$/.test(tokens[said - 1]?.text ?? '') ? said - 1 : said
    const verb = tokens.findIndex(
      ({ text }, n) => n > 0 && n < article && /^(?:have|has|had|hold|own|get|got)$/.test(text),
    )
    const others = tokens.slice(than + 1).filter(({ kind }) => kind !== 'mark')
    const place = verb < 0 ? article : verb
    return [
      ...tokens.slice(0, place),
      { ...(tokens[than] as Token), text: 'and' },
      ...others,
      ...tokens.slice(place, article),
      ...tokens.slice(said + 1, than),
      ...tokens.slice(than + 1).filter(({ kind }) => kind === 'mark'),
    ]
  }
  const at = than === said + 1 ? said : -1
  const comparative = tokens[at]
  if (at < 2 || !comparative) return undefined
  const tail = behind.find((words) =>
    words === '' ? true : words.split(' ').every((word, n) => tokens[at + 2 + n]?.text === word),
  )
  const length = tail ? tail.split(' ').length : 0
  // "higher than 5000" is a limit
  if (tokens[at + 2 + length]?.kind === 'digits') return undefined
  return [...tokens.slice(0, at), { ...comparative, text: 'and' }, ...tokens.slice(at + 2 + length)]
}
