import { isOfPeople, isPlanNoun } from './plan-nouns-en.ts'

/** Words that limit or demand: a clause that holds one may say whom is meant. */
const limits =
  /(?<![a-z])(?:who|who's|who've|whose|whom|which of|anyone|anybody|someone|somebody|nobody|must|mustn't|should|shouldn't|has to be|have to be|needs? to be|only|except|excluding|excluded?|without|unless|ideally|prefer\w*|at least|at most|no more than|more than|less than|fewer than|or more|or less|or over|or older|or younger|above|below|between|as long as|provided|where|whether|if they|those|also have|each of whom|not|never|no)(?![a-z])/
/** These deny nothing of customers. */
const harmless =
  /(?<![a-z])(?:not (?:a big|a huge|sure|yet|urgent|much|long|only|the|before|until|today|this)|no (?:rush|hurry|big|pressure|worries|need|problem|idea|later|budget|time)|(?:can|could|do|does|did|will|would|is|are)(?: not|n't)(?= (?:know|wait|want to|have (?:a|the|much|many)|decided|sure))|only (?:have|got|a|the|one|two|three|if|\d+ (?:seats|places|copies|slots))|never mind|if they like)(?![a-z])/g
const customers =
  /(?<![a-z])(?:customers?|clients?|users?|members?|subscribers?|shoppers?|buyers?|accounts? holders?|people)(?![a-z])/
const aux =
  "(?:'s|'ll|'re|'ve|'d|'m|is|are|was|were|isn't|aren't|has|have|had|can|can't|could|will|won't|would|do|does|did|don't|doesn't|may|might|should|shall)"
const says =
  '(?:says?|said|tells?|told|keeps? (?:telling|saying|asking|complaining)|thinks?|thought|reports?|reported|complains?|complained|mentions?|mentioned|claims?|feels?|noticed|insists?|swears?|reckons?|heard|asked|asks?|suggests?|suggested|wrote|writes)'
/** A verb with its ending: some thing or colleague does it. */
const does = '[a-z]{2,}(?:s|ed|ing)'
const speaker = "(?:i|we|you|he|she|it|this|that|there|here|nobody|everyone here|i'm|we're)"
/** Someone of the house, or a thing: "the price", "my supervisor", "next wave", "our new intern". */
const someone = "(?:(?:my|our|his|her|your|the|a|an|one|this|that|next|another|each|every) (?:[a-z'-]+ ){0,4}?[a-z'-]+)"

const them =
  /(?<![a-z])(?:them|they|it|these people|this group|the rest|everyone|everybody|all of (?:them|these))(?![a-z])/
const addressing =
  /(?<![a-z])(?:want|wants|need|needs|like|love|looking for|seek\w*|after|target\w*|reach\w*|invit\w*|contact\w*|call|calling|ring\w*|phone|phoning|mail\w*|text|texting|messag\w*|email\w*|writ\w+ to|send\w* to|talk\w* to|speak\w* to|visit\w*|meet\w*|offer\w* to|help\w*|thank\w*|reward\w*|pick\w*|choos\w*|select\w*|find\w*|get|getting|pull\w*|take|taking|includ\w*|focus\w* on|aim\w* at|sell\w* to|sold to|approach\w*|see|show|give|keep|add|drop|remove|skip|leave|count|list|limit|narrow)(?![a-z])/g
/** What is addressed: them, nothing, or some thing of the campaign. */
const addressed = (words: string): boolean => {
  const said = words.replace(/(?<![a-z])(?:want|wants|like|need|needs|love|hope|plan|wish)s? to(?![a-z])/g, ' ')
  const verb = [...said.matchAll(addressing)].at(-1)
  if (!verb) return true
  const behind = said.slice(verb.index + verb[0].length).trim()
  if (behind === '' || them.test(words)) return true
  const first =
    /^(?:to|out|up|off|back)?\s*(?:a|an|the|our|my|one|some|this|that|his|her|your|on|in|next|tomorrow|today|by|from|with|for|about|at|after|before|when|once|during|around|soon|again|later|first|as|like|how|what|why|\d+) /.test(
      `${behind} `,
    )
  return first && !behind.split(/[^a-z'-]+/).some(isOfPeople)
}

const gerund =
  /^(?:also |just |still |currently |now )*(?:thinking|planning|looking to|hoping|trying|testing|preparing|working|wondering|considering|aiming|running|launching|writing|sending|setting|putting|drafting|making|organising|organizing|arranging|getting ready|going to|about to|doing|building|rolling|kicking|piloting|want to|wanna|need to|would like to|happy to|keen to)(?![a-z])/
const receive =
  /^(?:and |so |then )*(?:they|these people|these|everyone|everybody|each|all of them|each of them|those people)(?:'ll| will| are going to| can| would|'d)(?: all| each| also| then| soon)* (?:be (?:called|invited|asked|offered|sent|given|told|shown|taken|contacted|emailed|mailed|texted|rung|phoned|visited|thanked|handed|served|greeted|welcomed|moved|assigned|split|put)|get|receive|hear|pick up|find|see)(?![a-z])/
const order =
  /^(?:please |pls |then |and |just |so )*(?:call|ring|mail|email|text|message|send|offer|invite|hand|thank|remind|write|visit|post|greet|treat|tell|ask|show|give|serve|split|assign|pass|forward|print|book|schedule|route) (?:them|each|each of them|it|this|that|these|everyone|to)(?![a-z])/
const asksRun =
  /^(?:and |so |please )*(?:can|could|would|will) (?:you|we|someone|somebody|anyone) (?:please |pls |kindly |quickly )*(?:run|pull|do|get|check|have|send|export|prepare|set|sort|make|build|look into) (?:that|this|it|one|the list|the numbers?|me that|me this|that up|this up)(?: (?:for|by|before|out|up|today|tomorrow|now|asap|please|me|us|[a-z]+)){0,4}$/

/** The head of the noun phrase that a text begins with, and what stands behind it. */
const headOf = (words: string): { phrase: string; head: string; rest: string } | undefined => {
  const found =
    /^((?:[a-z0-9'&+-]+ ){0,6}?[a-z'-]+)(?= (?:for|about|on|in|at|with|to|of|from|before|after|by|around|next|this|tomorrow|today|tonight|is|are|was|will|goes|go|starts|begins|runs|needs|talks|'s)(?![a-z])|$)/.exec(
      words,
    )
  if (!found) return undefined
  const phrase = found[1] as string
  return { phrase, head: phrase.split(' ').at(-1) as string, rest: words.slice(phrase.length).trim() }
}
/** A bare plural behind a preposition may be people: "for vegetarians", "of dog owners". */
const forPeople = (words: string): boolean =>
  [...words.matchAll(/(?<![a-z])(?:for|to|of|from|with|by|among) ([a-z'-]+(?: [a-z'-]+)?)/g)].some(
    ([, said]) =>
      !/^(?:the|a|an|our|my|this|that|your|next|his|her|its|each|them|us)(?![a-z])/.test(said as string) &&
      (said as string).split(' ').some(isOfPeople),
  )

/** "Candidates for the intervention experiment", "Year-end courtesy contact" */
const isOfPlan = (words: string): boolean => {
  const found = headOf(words.replace(/^(?:the|a|an|our|my|this|another|one|some|new|first|second|third|next) /, ''))
  if (!found || forPeople(words)) return false
  const two = found.phrase.split(' ').slice(-2).join(' ')
  return (isPlanNoun(found.head) || isPlanNoun(two)) && !found.phrase.split(' ').slice(0, -1).some(isOfPeople)
}

/** What is known of a clause. */
export interface Told {
  /** It names something of the data. */
  names: boolean
  /** It was typed with a name for its first word: "Tom will …". */
  named: boolean
  /** A stop, a colon or nothing stands on both its sides: a sentence of its own. */
  alone: boolean
  /** A colon stands behind it. */
  label: boolean
}

const plain = (typed: string): string =>
  typed
    .replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/["“”«»()[\]*_#>-]+(?=\s|$)|(?<=\s|^)["“”«»()[\]*_#>-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const begins = '(?:and |but |so |well |now |then |also |plus |which )*'
/** Somebody of the house, or a thing, with what it does. */
const subject = new RegExp(
  `^${begins}(?:${speaker}|${someone})(?= ?${aux}(?![a-z])| ${says}(?![a-z])| ${does}(?![a-z]))`,
)
/** "Tom will …", "Tomas from the choir brings …", where it was typed with a capital. */
const byName = new RegExp(
  `^(?:which )?[a-z]+(?: (?:from|of|in|at) (?:the |our )?[a-z-]+| [a-z]+)?(?= ?${aux}(?![a-z])| ${does}(?![a-z]))`,
)
const house = /^(?:and |but |so |well |now )*(?:i|we|my|our|he|she|it|this|that|there|you)(?![a-z])/
const reports = new RegExp(` ${says}(?![a-z])`)
/** "I need to ring people about rolling over": customers of no kind. */
const anybody =
  /(?<![a-z])(?:people|customers|clients|users|members) (?:about|to|before|again|back|tomorrow|next|this|regarding|on the phone|up)(?![a-z])/
const bounded = /(?<![a-z])(?:over|under|past|last|aged|years?)(?![a-z])/

/**
 * Whether an English clause tells of the work, those who do it, or what becomes of the customers, by its build and not by its words: somebody of the
 * house or some thing is its subject, they are spoken of as those who will get something, or it is a noun phrase about the campaign.
 */
export const tellsOfSettingEn = (typed: string, { names, named, alone, label }: Told): boolean => {
  const words = plain(typed)
  if (words === '' || words.length > 200) return false
  if (asksRun.test(words)) return true
  const bare = words.replace(harmless, ' ')
  const ofHouse = subject.test(words) && house.test(words)
  // what somebody of the house says of customers limits nobody
  if (alone && ofHouse && reports.test(words) && !/\d/.test(words)) return true
  if (limits.test(bare) || forPeople(bare)) return false
  if (receive.test(words)) return true
  // "I'd like to open a conversation about funds: …"
  if (label && ofHouse && !/\d/.test(words) && !customers.test(words)) return addressed(words)
  if (names && !(them.test(words) && !customers.test(words))) return false
  if (customers.test(words)) return (ofHouse && anybody.test(words)) || isOfPlan(words)
  if (/\d/.test(words) && bounded.test(words)) return false
  if (subject.test(words) || (named && byName.test(words))) return addressed(words)
  return (gerund.test(words) && addressed(words)) || order.test(words) || isOfPlan(words)
}

/** "my supervisor needs" */
const asksFor = new RegExp(
  `^(?:and |but |so |hi |hello |hey |well )*(?:${someone}) (?:needs|wants|asked(?: me| us)? for|asks(?: me| us)? for|is asking for|would like|is after|is looking for|requested|requests|ordered)(?: the| all| a list of)*$`,
)
const thingDoes = new RegExp(`^(?:[a-z0-9'-]+ ){0,4}[a-z0-9'-]+(?= ?${aux}(?![a-z])| ${does}(?![a-z]))`)
/** Whether words before an audience say what it is wanted for: "Welcome text to", "second try for", "Version A talks to", "bargain hunters =". */
export const leadsToAudienceEn = (typed: string): boolean => {
  const words = plain(typed)
  if (/^[a-z][a-z' -]{1,40} ?=$/.test(words)) return true
  if (asksFor.test(words)) return true
  const list =
    /^(?:.*(?<![a-z])(?:a|an|the|my|our|one) )?((?:[a-z'-]+,? )*[a-z'-]+) of(?: the| all| our| those)*$/.exec(
      words,
    )?.[1]
  if (list && isPlanNoun(list.split(' ').at(-1) as string) && !list.split(' ').some(isOfPeople)) return true
  const lead =
    /^(.+?)(?: (?:is|are|goes?|talks?|speaks?|aimed|meant|intended|targeted|written|made|going|sent|offered|up|out|by|\d+|only|mainly|just))*(?: (?:for|to|at|towards|with))(?: (?:the|all|our|those|these|any|every))*$/.exec(
      words,
    )
  const said = lead?.[1]
  if (!said || limits.test(said.replace(harmless, ' ')) || customers.test(said) || forPeople(said)) return false
  if (isOfPlan(said)) return true
  // "The price goes up for", "Version A talks to"; "book me a flight to" asks for something else
  return thingDoes.test(words) && !/(?<![a-z])(?:me|us|you|i)(?![a-z])/.test(said) && !said.split(' ').some(isOfPeople)
}
