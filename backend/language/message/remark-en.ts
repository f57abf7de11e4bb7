import { asksOfThem } from './asks-of-them.ts'
import { hasSender, speaksOfWork } from './occasion.ts'
import { people } from './people-words.ts'
import type { RemarkContext } from './remark-context.ts'

/** What must hold of customers, or is to be done with them: no remark. */
export const demandsEn =
  /(?<![a-z])(?:must|mustn't|should|shouldn't|shall|ought|needs? to|ha(?:s|ve) (?:got )?to(?! (?:print|order|book|pay for|send|ship|hire|wait|stop|close|be careful))|only need|too$|as well$|(?:is|are) (?:fine|ok|okay|enough|welcome|in|out|excluded|included|allowed)$|will do$|counts?(?: too)?$|stays?$|can (?:stay|come|be|go|remain|join)|may (?:stay|come|be|go)|remove|drop|exclude|leave out|take out|throw out|kick out|cut|add|include|keep|swap|replace|change|raise|lower|increase|reduce|extend|shorten|widen|tighten|loosen|restrict|limit (?:it|them|to)|make (?:it|that|them)|bring|undo|go back|only (?:the|those|people|customers)|just (?:the|those|people|customers)|without|instead|rather than)(?![a-z])/
/** Whom such a clause speaks of is limited by what stands behind. */
const relative =
  /(?<![a-z])(?:who|who's|who've|whose|whom|anyone|anybody|those (?:with|in|on|of|from)|(?:people|customers|clients|members) (?:with|in|on|from))(?![a-z])/

const leads =
  /^(?:and |but |so |mostly |mainly |just |only |simply )*(?:because|since(?! (?:\d|last|this|the (?:start|beginning)|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|monday|yesterday))|as(?= (?:we|they|it|the|there|our|that|this|i)(?![a-z]))|given (?:that|how|the|our)|seeing (?:as|that)|considering|otherwise|or else|after all|so that|in case|lest|not that|no (?:point|sense|need|use)|there(?:'s| is) no (?:point|sense|need|use)|that way|apparently|frankly|honestly|to be honest)(?![a-z])/
const says =
  '(?:goes?|holds?|covers?|leaves?|left|wants?|wanted|says?|said|asks?|asked|told|tells?|thinks?|expects?|expected|starts?|started|comes?|came|runs?|ran|running|looks?|works?|gets?|got|takes?|took|gives?|gave|handles?|manages?|closes?|closed|opens?|opened|launches|launched|costs?|ends?|ended|fits?|sits?|keeps?|kept|shows?|showed|complains?|hates?|changed|moved|dropped|rose|fell|fills?|cares?|matters?|expires?|ships?|arrives?|happens?|happened|knows?|knew|feels?|felt|agreed|decided|insists?|insisted|approved|signed|lost|hired|picked|booked|planned|plans?|tends?|seems?|looks after|cope)'
const aux =
  "(?:is|are|was|were|isn't|aren't|wasn't|weren't|has|have|had|hasn't|haven't|hadn't|can|can't|cannot|could|couldn't|will|won't|would|wouldn't|do|does|did|don't|doesn't|didn't|may|might|probably|already|still|just|really|never|only|also|usually|always|often|rarely)"
/** Those who were just named, with what is said of them. */
const ofThem =
  /^(?:and |but |so |well |now |still |though )*they(?:'(?:re|ll|d))?(?![a-z])(?! (?:have|own|hold|use|bought|buy|earn|spend|live|like|prefer)(?! (?:no |their own|already|enough|nothing|little)))/
/** A noun as subject, up to its verb: "the counter isn't", "a colleague looks after". */
const ofNoun = new RegExp(
  `^(?:and |but |so |now |well )*((?:the|our|my|a|an|one|your|that|this|these|those|some|most)(?: [a-z'-]+){1,5}?)(?:'s|'ll|'d)? (?:${aux}|${says})(?![a-z])`,
)
/** The sender or the work as subject, with what is said of them. */
const statement = new RegExp(
  [
    `^(?:and |but |so |well |now |still |though )*(?:we|i|it|he|she|you)(?:'(?:s|re|ve|d|ll|m))?(?![a-z])`,
    `^(?:and |but |so |now |well )*(?:that|this|these|those|there|which)(?:'s|'re|'ll|'d| ${aux}| ${says})(?![a-z])`,
    `^(?:and |but |so )*(?:nobody|no one)(?: here| there| else| in \\w+)?(?:'s| ${aux}| ${says}| [a-z]{3,}s)(?![a-z])`,
    `^(?:and |but |so )*(?:not every(?:body|one)|every(?:body|one) else|(?:some|most|none|all) of (?:them|us)|the (?:others?|rest)|others)(?:'s| ${aux}| ${says})(?![a-z])`,
    '^(?:just )?(?:heard|learned|learnt|realised|realized|noticed|checked|saw|spoke|talked)(?![a-z])',
  ].join('|'),
)
/** "Chen is doing Shanghai herself": somebody by name. */
const someone = new RegExp(`^(?:and |but |so |now |well )*([a-z]+) (?:${aux}|${says})(?![a-z])`)
/** The house without an article: "Legal says …", "RMs on this only cover …", "Fee income came up again in the meeting". */
const bare = new RegExp(`^(?:[a-z'-]+ ){1,4}?(?:${aux}|${says})(?![a-z])|^(?:[a-z'-]+ ){0,3}?[a-z]+'s `)
const judges =
  /(?<![a-z])(?:much use|any use|no use|worth (?:it|the)|too (?:much|many|few|long|short|tight|strict|loose|high|low|big|small)|(?:a bit|a little|rather|quite|still) (?:long|short|tight|strict|loose|high|low|big|small|thin|much)|(?:not|short|long|big|small|good|plenty|already) enough|bad|wrong|broken|unreliable|outdated|stale|hardly any|next to nobody|only (?:a handful|a few)|a handful)(?![a-z])/
const spares =
  /^(?:and |so |please )*(?:let's not|let us not|no need to|we needn't|don't|do not|not to|to avoid|without) (?:annoy|bother|pester|poke|disturb|spam|chase|waste|upset|overload|tire|scare|nag)\w*(?: (?:them|people|anyone|anybody|customers|everyone|our time|money|budget))?(?: [a-z]+){0,3}$/
const interjects =
  /^(?:nah|nope|yep|yeah|ah|oh|hm+|um+|uh|er+m?|ouch|wow|yikes|phew|gosh|argh|many thanks|much appreciated|sorry about that|if you(?:'d be| would be| could be) so kind|if you (?:would|could|don't mind)|fair enough|no worries|nice|great|perfect|good|lovely|brilliant|cool|right|okay|ok|hi|hello|morning|afternoon|hey|thanks|cheers|sorry|silly me|my bad|oops|quick one|last (?:bit|one|thing|tweak|step|change)|(?:one|and) (?:last|more|final) (?:thing|bit|tweak|change|condition|point)|final (?:tweak|thing|bit|change)|first cut|almost there|nearly there|getting there|much better|better|looks? good|back to (?:it|the list|work)|roughly|in short|basically|long story short)(?: (?:team|all|everyone|there|then|so far|now|already|again|work|one|then))*$/

const amounts = /\d[\d,.]*k?/g
const bounded = (words: string, known: ReadonlySet<number>): boolean =>
  [...words.matchAll(amounts)].some(([said]) => {
    const value = Number.parseFloat(said.replaceAll(',', '')) * (said.endsWith('k') ? 1000 : 1)
    return !known.has(value)
  })
/** How many there is room for. */
const capacity =
  /(?<![a-z])(?:room|seats?|places?|spots?|capacity|holds?|fits?|handle|manage|cope|stock|budget|slots?)(?![a-z])/
/** The sender's own wish: whom it names is asked for. */
const wishes =
  /^(?:and |so |but |now |well )*(?:we|i)(?:'d|'m|'re|'ve)?(?: (?!can|could|won't|don't|never)[a-z]+){0,2}? (?:want|need|after|like|love|looking|hoping|prefer|interested|reach|target|invite|contact|mean|meant|said|say|look|find|get|see|ask|asked|keep|take)(?![a-z])/

/** Whether an English clause, folded to lower case, is a remark; `named`: it was typed with a capital. */
export const remarkEn = (words: string, context: RemarkContext, named: boolean): boolean => {
  const { isCondition, known, fresh, opens, namesField, isStrange } = context
  if (interjects.test(words) || spares.test(words)) return true
  if (context.holdsCondition && asksOfThem(words)) return false
  if (leads.test(words)) return !relative.test(words)
  if (isCondition || demandsEn.test(words) || relative.test(words)) return false
  if (bounded(words, known) && !capacity.test(words)) return false
  if (wishes.test(words)) return false
  if (statement.test(words) || (ofThem.test(words) && !fresh)) return true
  const who = someone.exec(words)?.[1]
  if (who && named && (!fresh || opens) && isStrange(who)) return true
  const noun = ofNoun.exec(words)?.[1]
  const ofWork = hasSender(words) || speaksOfWork(words)
  if (noun && !people.test(noun) && (!fresh || opens || ofWork) && !namesField(noun)) return true
  return bare.test(words) && (judges.test(words) || (ofWork && !people.test(words)))
}
