import { atLeast, exactly } from '../quantity.ts'
import type { Word } from '../token.ts'
import { askingEn } from './asking-en.ts'
import { holds, quantitiesEn, totalOf } from './quantities-en.ts'
import { saidAgainEn } from './said-again-en.ts'

/** Words that build sentences of conditions in English. */
export const wordsEn: Word[] = [
  ...saidAgainEn,
  ...quantitiesEn,
  ...askingEn,
  {
    pattern: new RegExp(`one of (?:these|them|those)${holds},? and (?:only|just) one`, 'iy'),
    code: 'q',
    quantity: () => exactly(1),
  },
  {
    pattern:
      /(?:please )?(?:merge|combine) (?:these )?(two|three) (?:groups|lists|audiences)(?: into one list)?|(?<=(?:except|but|minus) )(two|three) groups|(?:(?:put|throw|get) )?(?:all of |all )?(?:(?:them|em|these|those) )?(?:all )?in(?:to)? one list|(?:the )?union of|(?:by|via|through) (?:any )?(?:one|either) of (two|three) (?:routes|ways|options)|(?:there are )?two (?:routes|ways|options)(?: to [a-z]+)? and either (?:suffices|is enough|will do)|(?:and )?combine (?:them|these|those|all of them)(?: into one list)?|two groups combined into one list|(two|three) ways to qualify/iy,
    code: 'q',
    quantity: (found) => ({ ...atLeast(1), ...totalOf(found.slice(1).find((one) => one)) }),
  },
  {
    pattern:
      /(?:where|if) (?:that|this) (?:isn't|is not) the case,? (?:there is )?no further condition|otherwise (?:they're |they are )?(?:out|not)|otherwise (?:there is )?no further (?:condition|requirement)s?(?: applies)?|otherwise i don't want them|it doesn't matter which|,? ?(?:and )?(?:they're|they are) (?:on the list|in)(?![a-z ])|they qualify(?=[.;]|$)/iy,
    code: 's',
  },
  { pattern: /(?:them|these|those) if(?: they)?(?= )/iy, code: 'p' },
  {
    pattern:
      /(?:with|without)(?: any| no)? (?:further|other|additional) (?:conditions?|requirements?)|(?:who )?meet(?:ing)? (?:these|the following) (?:conditions|criteria)(?=[,:])/iy,
  },
  {
    pattern:
      /(?:in addition|additionally|also)[:,] ?(?=(?:all |the |any )?(?:customers|those|people|clients)(?![a-z]))/iy,
    code: '|',
  },
  {
    pattern:
      /(?<=(?:exclude|leave out|remove|drop|take out|skip|no|without)(?![a-z])[^.;]{2,60})but (?:do )?(?:keep|retain|leave in)(?: those| the ones| people| customers| clients)?(?: who| with)?(?![a-z])/iy,
    code: 'u',
  },
  { pattern: /even (?:if|when|though)(?: they)?|as (?:are|is|do|were)(?= )/iy, code: 'E' },
  { pattern: /they also(?= )|(?<=they |^[a-z]+s )needs?(?: to have)?(?= (?:a|an|to|over|at)(?![a-z]))/iy, code: 'm' },
  {
    pattern:
      /(?:besides|in addition to|on top of|as well as)(?= [^,.;]+, (?:they|the customers|customers|these|it|also|have|hold|are|own|must|should)(?![a-z]))|(?:apart|aside) from(?= [^,.;]+, [^.;]*(?:also|too|as well)(?![a-z]))/iy,
    code: 'A',
  },
  { pattern: /(?:on top of|in addition to|besides|alongside)(?= )/iy, code: '=' },
  {
    pattern:
      /(?:please )?(?:also|additionally) (?:include|add|take|pull|select|get|bring in|count in|we want|i want|we need|i need)(?: in)?(?= )|(?:include|add|take) also(?= )/iy,
    code: '|',
  },
  { pattern: /(?:only|just)(?= [^.,;]{2,40} or (?:only|just) )|(?<=or )(?:only|just)(?= )/iy, code: 'O' },
  { pattern: /as long as|so long as|provided(?: that)?(?! ?,)/iy, code: ';' },
  { pattern: /the (?:overlap|intersection)(?: between| of)?/iy, code: 'h' },
  { pattern: /who's|(?:the |my |a )?list(?: of(?= [a-z]))?(?: =|:)?|base =/iy },
  { pattern: /both groups are out|one way is enough|not one and not the other/iy, code: 's' },
  {
    pattern: /(?:and )?(?:show|give|send)(?: me)? the (?:remaining|rest|others)(?: customers| people| ones)?/iy,
    code: 's',
  },
  { pattern: /but who(?: also)?(?= )/iy, code: 'b' },
  { pattern: /and who(?: also)?(?= )|and (?:who )?(?:have |are )?(?=either )/iy, code: ';' },
  {
    pattern:
      /(?:please )?(?:only )?includ(?:e|ing)(?: all| likewise)?|which|for whom|(?:include (?:a customer|them|those|anyone) )?if (?=any|at least|one|all|both)|from (?:both|all|these|those) groups|from (?:both|all)(?= (?:of them |groups )?(?:exclude|remove|drop|leave|take))|from (?:those|them|it)(?=[,: ](?: ?)(?:give|take|pick|keep|show|i))|(?:who )?meets? (?:this|the following) condition|(?:are|is) (?:retained|kept|in scope|eligible|included)|i'm after|so(?= they| that)|the remaining/iy,
  },
  { pattern: /(?:then )?keep(?: only| just)?(?= those| the ones| people| customers| clients)/iy, code: 'k' },
  {
    pattern:
      /(?:do not|don't|but not) (?:take|leave|exclude|drop|remove|skip) (?:them|those)(?: out)? (?:if|where|when)(?: they)?(?: also)?|(?:except|save|unless)(?: where| when| if)?(?: they| these customers| those customers)?(?: also)?(?= )(?<=(?:where|when|if|they|customers|also))/iy,
    code: 'u',
  },
  {
    pattern:
      /(?:are|is) (?:also )?required to|it is (?:additionally |also )?required that(?: they)?|include them only if(?: they)?(?: also)?|gets? in only if(?: they)?(?: also)?/iy,
    code: 'c',
  },
  {
    pattern:
      /whichever (?:it is|applies)|(?:it is|it's) enough (?:that|if)(?: they)?|in either case|in any case|no matter what|of the (?:rest|remaining)(?: customers| people| ones)?|(?:in|from) the whole lot/iy,
  },
  {
    pattern:
      /(?:but )?(?:don't|do not|dont) (?:exclude|drop|remove|skip) (?:those|the ones|any)(?: of (?:them|those))?(?: who)?/iy,
    code: 'u',
  },
  {
    pattern:
      /(?:(?:i|we) )?(?:are |should |must |may |can |will )?(?:kept |count |stay |qualify |get in )?only (?:be )?(?:count |included |include |kept |keep |stay |qualify |get in |taken |considered |selected |want |remain )?(?:them )?(?:if|when|where)(?: they)?(?: also)?/iy,
    code: 'c',
  },
  { pattern: /(?:please )?(?:also )?(?:check|make sure|ensure) that(?: they)?/iy, code: 'm' },
  {
    pattern:
      /,? ?(?:subject to|with|under) (?:one|an|this|the following|just one) (?:additional |extra |further |more )?(?:rule|proviso|condition|restriction|exception|requirement):?|;? ?(?:the |one )?(?:only )?exception:|;? ?the only exception (?:is|are)/iy,
    code: ';',
  },
  {
    pattern: /(?:can|may|should|will) (?:also )?(?:stay|remain|be kept|be retained)(?: in| on)?(?: the list)?/iy,
    code: 'y',
  },
  {
    pattern:
      /(?:out )?(?:of|from) the (?:list|group) of(?= (?:those|customers|people|clients))|(?:out )?of(?= customers who)/iy,
    code: 'g',
  },
  {
    pattern:
      /(?:additional condition,? )?(?:applying|that applies) (?:solely|only) to(?= )|for(?= (?:those|people|the ones|customers) (?:who|with))/iy,
    code: 'i',
  },
  { pattern: /there's an extra check|additional condition|provided(?: that)?(?= ?,)/iy },
  { pattern: /(?:but )?only (?:among|from|within|those of)/iy, code: 'g' },
  { pattern: /one or the other,? but not both|one or the other(?=,|\.|$)/iy, code: 'q', quantity: () => exactly(1) },
  {
    pattern:
      /(?:which |what |all |any |the |our |those |every |each |also |only |just |a )*(?:all(?= who| that)|which ones|customers?|clients?|people|users|ppl|ones|folks|shoppers|members|subscribers|those|everyone|everybody|anyone|anybody|whoever|any)(?: of (?:them|those|these))?(?: (?:who|that|with|having|whose|already|for whom|to whom|holding|in this group|on the books|who are|still))*(?: if(?: they)?)?(?![a-z])/iy,
    code: 'p',
  },
  {
    pattern:
      /(?:they|who|that|also|too|either|as well|already|do|will|then|has|holding|got|in addition|besides that|on top of it|on top|again|still|please|pls)(?![a-z'])/iy,
  },
  {
    pattern:
      /(?:must|should|shall|may|can|do) ?(?:not|never)(?: also)?(?![a-z])|(?:mustn't|shouldn't|shouldnt|mustnt|don't|dont|do not|does not|doesn't|cannot|can't|won't|haven't got|hasn't got|have not got|has not got)(?![a-z])/iy,
    code: '!',
  },
  {
    pattern:
      /(?:must|should|shall|may|can|need to|needs to|have to|has to|gotta|got to|ought to)(?: also| all)?(?![a-z])/iy,
    code: 'm',
  },
  { pattern: /(?:and |or )?nor(?: should| must| do| may)?(?: they)?(?![a-z])/iy, code: 'r' },
  { pattern: /(?:(?:have|has|had|got|hold|holding) )?neither(?![a-z])/iy, code: 'n' },
  { pattern: /(?:(?:have|has|got|hold|holds|holding) )?(?:both|either)(?![a-z])/iy, code: 'h' },
  {
    pattern: /(?:,? ?and )?(?:at the same time|simultaneously)(?= [a-z])|together with|in combination with/iy,
    code: '=',
  },
  { pattern: /(?:at the same time|all at once|at once|together|in combination)(?![a-z])/iy, code: 't' },
  { pattern: /and\/or|and or/iy, code: '|' },
  { pattern: /(?:and|plus|&|\+|as well as|along with)(?: also)?(?![a-z])/iy, code: '&' },
  { pattern: /(?:then |and )?add(?: in)?(?= (?:the )?(?:customers|those|people|ones|clients))/iy, code: '|' },
  { pattern: /(?:or else|or alternatively|or|alternatively)(?![a-z])/iy, code: '|' },
  { pattern: /(?:but|though|yet|however)(?![a-z])/iy, code: 'b' },
  { pattern: /(?:unless|except if|except when)(?: they| these)?(?: also)?(?![a-z])/iy, code: 'u' },
  { pattern: /(?:if|in case|where|when)(?: they)?(?![a-z])/iy, code: 'i' },
  {
    pattern:
      /(?:leave|leaving|take|taking|keep|keeping|kick|screen|strip|filter|throw|cut)(?: only| just)? (?:them |these |those )?(?:out|off)(?: only)?(?=[.,;!?]|$)|(?:drop|remove|exclude|skip|suppress) (?:them|these|those|the customers?)(?=[.,;:!?]|$)|they come off(?: the list| it)?|(?:is|are|should be|must be|will be|have to be|has to be|need to be|can be)(?: to be)? (?:out|excluded|dropped|skipped|removed|suppressed|left out|taken out|taken away|carved out)(?: then)?|come off(?: the list| it)?|i don'?t want them/iy,
    code: 'f',
  },
  {
    pattern:
      /exclusions?(?:,? (?:applying|applicable|that applies|which applies) to (?:both|all|either|everyone))?(?=:)/iy,
    code: 'e',
  },
  {
    pattern:
      /(?:leave|leaving|take|taking|kick|kicking|screen|screening|strip|stripping|filter|filtering|throw|throwing)(?: only| just)? out(?: only| also)?|(?:drop|dropping|remove|removing|exclude|excluding|skip|skipping|suppress|suppressing|minus|less(?! than| or)|except for|except|excepting|apart from|other than|bar|save for|save|without|discard)(?: only| just)?(?![a-z])|(?:but )?(?:who )?(?:are|is) not (?:among|part of)(?= those| the)|not those(?= who)|everybody but|everyone but/iy,
    code: 'e',
  },
  {
    pattern:
      /(?:(?:but )?only|just|narrowed down to|narrow (?:that |it )?(?:down )?(?:again )?to)(?= (?:those|people|customers|the ones))/iy,
    code: 'k',
  },
  {
    pattern:
      /(?:from|among|amongst|out of|of|within|inside)(?= (?:all |the |our )?(?:those|people|customers|clients|the people|ones|everyone))(?: all)?(?: among)?/iy,
    code: 'g',
  },
  {
    pattern:
      /(?:could|can|would|will) you (?:please )?(?:get|find|pull|give|build|list|show|send|select)(?: me)?|i'd like(?: to (?:see|have|get))?|i (?:want|need)(?: to (?:see|have))?|we(?:'re| are) after|we start with|(?:please )?(?:pull|get|find|list|select|take|show|give|target|build|start (?:from|with)|begin with|need)(?: me)?(?: a list)?|please|who(?= has| have)|looking for|base:?|target:?|two groups|customers qualify if/iy,
  },
  {
    pattern:
      /\((?:[a-d]|[1-6]|i{1,3}|iv)\)|(?<![a-z0-9])[1-6][.)](?= ?[a-z])|[•●▪*]|- ?(?=[a-z].* - )|(?<= - .*)- ?(?=[a-z])|(?:first|second|third)(?=[,:])|(?:route|option|group) (?:[1-6]|one|two|three)|exclusion [1-6]|group [1-6ab]/iy,
    code: '^',
  },
  { pattern: /\(/y, code: '(' },
  { pattern: /\)/y, code: ')' },
  { pattern: /,(?!\d{3})/y, code: 'l' },
  { pattern: /;/y, code: ';' },
  { pattern: /[.!?\n](?!\d)/y, code: '.' },
  { pattern: /: ?|[–—]| - /y, code: ':' },
  { pattern: /\/(?= )/y, code: 'l' },
]
