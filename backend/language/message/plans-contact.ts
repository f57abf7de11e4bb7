import type { Token } from '../normalise.ts'

const verb =
  /^(?:target|contact|message|reach|approach|touch|text|mail|email|call|phone|ring|invite|address|engage|notify|remind)$/
const going =
  /^(?:targeting|contacting|messaging|reaching|approaching|touching|texting|mailing|emailing|calling|phoning|ringing|inviting|addressing|engaging|notifying|reminding)$/
const campaigns =
  /^(?:campaign|mailing|email|offer|push|round|promotion|blast|action|drive|message|newsletter|wave|initiative)$/
/** "let's target", "we will contact", "going to message". */
const wishes = /^(?:lets|let's|please|pls|will|ll|should|could|can|shall|must|to|wanna|gonna)$/
/** "we're targeting", "let's be calling"; what has been done is no plan. */
const being = /^(?:re|are|am|m|be|is|s|now|currently|just|also|by|start|consider)$/
/** Behind these a verb of contacting has no people as its object. */
const noObject = /^(?:[,;:.!?=/&)]|in|on|by|with|at|from|since|during|before|after|within|via|and|or|them|who)$/

const opens = (tokens: Token[], at: number): boolean => {
  const [lead, before] = [tokens[at - 1]?.text ?? '', tokens[at - 2]?.text ?? '']
  // "let ' s target", "let us message"
  if ((lead === 's' && before === "'") || lead === 'us')
    return /^let$/.test(tokens[lead === 's' ? at - 3 : at - 2]?.text ?? '')
  // "agreed to contact" is the customers' wish; "refuse to", "used to"
  if (lead === 'to')
    return /^(?:want|like|need|going|plan|planning|love|wish|have|is|are|hope|about|aim|intend|prefer)$/.test(before)
  return wishes.test(lead)
}

/** Whether an English verb of contacting says what the sender plans to do, and no event of the data: "let's target …", "we're contacting …", "this campaign targets …". */
export const plansContact = (tokens: Token[], at: number): boolean => {
  const said = tokens[at]?.text ?? ''
  const next = tokens[at + 1]
  if (next === undefined || noObject.test(next.text)) return false
  if (verb.test(said)) return opens(tokens, at)
  if (going.test(said)) return being.test(tokens[at - 1]?.text ?? '')
  return said.endsWith('s') && verb.test(said.slice(0, -1)) && campaigns.test(tokens[at - 1]?.text ?? '')
}
