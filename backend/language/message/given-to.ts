import type { Token } from '../normalise.ts'

const words = (list: string) => new Set(list.split(' '))
const verbs = words('send give offer grant get award deliver')
/** Names of channels that are verbs only where a request begins with them: "SMS and email" names two. */
const channelVerbs = words('mail email text message push')
const opening = words('please pls lets ll will')
/** What may stand before a verb that is no channel: "we send", "then offer". */
const before = words('please pls lets ll will and then we should can could us also s just')
/** "we want to send"; "consent to e-mail" asks for nothing. */
const wishes = words('want like need going plan planning love wish have')
const ends = new Set(['.', ';', '!', '?', ':'])
/** Behind these the word was a noun: "email consent", "text messages", "offer: …". */
const nouns =
  /^(?:[,;:.!?=/&]|opt|opted|consent|consents|address|addresses|messages?|notifications?|subscribers?|campaigns?|marketing|channel|is|was|are|on|only|and|or|allowed|enabled|open\w*|click\w*|reachable|reached|ok|yes|no)$/
/** Behind these an article begins what the people have: "members without a credit card". */
const ofPeople = words('with without who has have having had holding owning by for on of over in at than')
const articles = new Set(['a', 'an', 'our', 'the', 'some', 'their', 'one'])

/** Whether a verb of sending stands at a place as what is asked for, not as what was done. */
export const asksToGive = (tokens: Token[], at: number): boolean => {
  const said = tokens[at]?.text ?? ''
  const leads = verbs.has(said) ? before : channelVerbs.has(said) ? opening : undefined
  const [lead, next] = [tokens[at - 1], tokens[at + 1]]
  if (!leads || next === undefined || nouns.test(next.text)) return false
  if (lead?.text === 'to') return wishes.has(tokens[at - 2]?.text ?? '')
  return lead === undefined || ends.has(lead.text) || leads.has(lead.text)
}

/** Where what is given begins in "send gold customers a coupon": an article behind the people, the verb before them in the same sentence. */
export const isGivenAt = (tokens: Token[], at: number): boolean => {
  if (!articles.has(tokens[at]?.text ?? '') || ofPeople.has(tokens[at - 1]?.text ?? '')) return false
  for (let place = at - 1; place >= 0 && !ends.has(tokens[place]?.text ?? ''); place -= 1)
    if (asksToGive(tokens, place)) return at - place > 1
  return false
}

/** Whether the words between two places name people first and a thing behind an article: "gold customers a coupon". */
export const namesPeopleFirst = (tokens: Token[], from: number, to: number): boolean =>
  tokens.slice(from + 1, to).some(({ text }) => articles.has(text)) && !articles.has(tokens[from]?.text ?? '')
