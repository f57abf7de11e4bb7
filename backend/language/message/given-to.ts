import type { Token } from '../normalise.ts'

const verbs = new Set([
  'send',
  'give',
  'offer',
  'grant',
  'mail',
  'email',
  'text',
  'message',
  'push',
  'get',
  'award',
  'deliver',
])
/** What may stand before the verb of a request: "please send", "we want to give", "then offer". */
const before = new Set([
  'please',
  'pls',
  'and',
  'then',
  'we',
  'll',
  'will',
  'should',
  'can',
  'could',
  'us',
  'also',
  'lets',
  's',
  'just',
])
/** "we want to send"; "consent to e-mail" asks for nothing. */
const wishes = new Set(['want', 'like', 'need', 'going', 'plan', 'planning', 'love', 'wish', 'have'])
const ends = new Set(['.', ';', '!', '?', ':'])
/** Behind these the word was a noun: "email consent", "text messages", "offer: …". */
const nouns =
  /^(?:[,;:.!?=/&]|opt|opted|consent|consents|address|addresses|messages?|notifications?|subscribers?|campaigns?|marketing|channel|is|was|are|on|only|and|or|allowed|reachable|ok|yes|no)$/
const articles = new Set(['a', 'an', 'our', 'the', 'some', 'their', 'one'])

/** Whether a verb of sending stands at a place as what is asked for, not as what was done. */
export const asksToGive = (tokens: Token[], at: number): boolean => {
  if (!verbs.has(tokens[at]?.text ?? '')) return false
  const [lead, next] = [tokens[at - 1], tokens[at + 1]]
  if (next === undefined || nouns.test(next.text)) return false
  if (lead?.text === 'to') return wishes.has(tokens[at - 2]?.text ?? '')
  return lead === undefined || ends.has(lead.text) || before.has(lead.text)
}

/** Where what is given begins in "send gold customers a coupon": an article behind the people, the verb before them in the same sentence. */
export const isGivenAt = (tokens: Token[], at: number): boolean => {
  if (!articles.has(tokens[at]?.text ?? '')) return false
  for (let place = at - 1; place >= 0 && !ends.has(tokens[place]?.text ?? ''); place -= 1)
    if (asksToGive(tokens, place)) return at - place > 1
  return false
}

/** Whether the words between two places name people first and a thing behind an article: "gold customers a coupon". */
export const namesPeopleFirst = (tokens: Token[], from: number, to: number): boolean =>
  tokens.slice(from + 1, to).some(({ text }) => articles.has(text)) && !articles.has(tokens[from]?.text ?? '')
