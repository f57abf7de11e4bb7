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

const zhContact = /^(?:触达|联系|联络|回访|拜访|营销|推送|提醒|通知|唤醒)$/
const zhWish = /^(?:想|要|请|去|来|先|再|拟|会|算|备|划|望|需|们|我|就|只|下)$/
const zhDone = /^(?:过|了|的|次|率|后|之|以|时|中|前|到|数|量|记|人|方|渠|不|未|没|至|[:=<>≥≤,;.]|\d.*)$/
const peopleIn = /[户员人者]/

/** Whether a Chinese verb of contact at a place is a wish, and no event of the data: 想触达近30天没登录的会员. Its length is two. */
export const asksToContact = (tokens: Token[], at: number): boolean => {
  if (!zhContact.test(`${tokens[at]?.text}${tokens[at + 1]?.text}`)) return false
  const [lead, next] = [tokens[at - 1], tokens[at + 2]]
  const opens = lead === undefined || ends.has(lead.text) || lead.text === ',' || zhWish.test(lead.text)
  const ages = tokens[at + 3]?.text === '岁'
  if (!opens || next === undefined || (zhDone.test(next.text) && !ages)) return false
  for (let place = at + 2; place < tokens.length && place < at + 60; place += 1) {
    const { text } = tokens[place] as Token
    if (ends.has(text) || text === ',') return false
    if (peopleIn.test(text)) return true
    // 打算只联系深圳的
    const last = tokens[place + 1] === undefined || tokens[place + 1]?.kind === 'mark'
    if (text === '的' && last) return true
  }
  return false
}
