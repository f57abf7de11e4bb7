import type { Token } from '../normalise.ts'

/** "which month of 2011": in that year. */
export const ofYear = (tokens: Token[]): Token[] =>
  tokens.map((token, n) =>
    token.text === 'of' && /^(?:19|20)\d\d$/.test(tokens[n + 1]?.text ?? '') ? { ...token, text: 'in' } : token,
  )

/** "May" alone is read as a month where a change is asked about, or two months are compared. */
export const asMonth = (tokens: Token[]): Token[] =>
  tokens.flatMap((token, n) =>
    /^(may|march)$/.test(token.text) &&
    (n === 0 ||
      /^(?:and|with|to|or|vs|versus|january|february|april|june|july|august|september|october|november|december)$/.test(
        tokens[n - 1]?.text ?? '',
      ))
      ? [{ ...token, text: 'in' }, token]
      : [token],
  )
