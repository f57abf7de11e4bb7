/** Alternatives as one group of a pattern. */
export const any = (...families: string[]): string => `(?:${families.join('|')})`
/** Whole words. */
export const cue = (...families: string[]): RegExp => new RegExp(`(?<![a-z])${any(...families)}(?![a-z])`, 'g')

/** Those spoken of, between a verb and its particle; a named part of the turn is `#`. */
const them =
  '(?: (?:#|them|it|those|these|that|this|all|any|some|the|of|ones?|people|everyone|everybody|anyone|anybody|who|which|we|i|us|customers?|clients?|folks|lot|bunch|please|just|right|straight|again|then|too|also|are|have|with|over|on|in|to|from|up))*? '
/** Who gets what, behind a verb. */
const it =
  '(?: (?:any ?more|any longer|this time(?: a?round)?|at all|#|it|this|that|these|some|now|one|any|anything|them|those|the|a|an|our|my|your|of|to|in|on|for|from|with|into|onto|there|here|audience|list|group|segment|selection|mailing|mail|e-?mails?|letters?|offers?|messages?|campaign|coupons?|vouchers?|news\\w*|deal|promotion|time|round|either|again))*'

export const modal = any(
  'can|may|might|must|should|could|shall|will|would|ought to|(?:have|has|had|need|needs|got|are|is|able|free|allowed) to',
)
export const negative = any(
  "(?:do|does|did|should|must|can|could|would|will|may|need|are|is|was|were|have|has|had|ought|might)(?:n['’]?t| not)",
  "can['’]?t|cannot|won['’]?t|not|never|no longer|no more|none of|nobody|no one",
)
/** Helping words behind a negation. */
const helping =
  '(?: (?:any ?more|any longer|#|be|been|being|to|supposed|meant|allowed|going|have|need|needs|want|wants|wish|like|think|should|that|we|i|you|they|us|it|really|actually|all|any|of|them|those|these|the|ones|people|customers|who|are|is|even|necessarily))*'

export const removing = any(
  'exclud\\w*|omit\\w*|remov\\w*|skip\\w*|ditch\\w*|eliminat\\w*|discard\\w*|delet\\w*|suppress\\w*|drop\\w*|nix\\w*|ax(?:e|ed|ing)|bin(?:ned|ning)?|dump\\w*|eject\\w*|evict\\w*',
  'bar(?:red|ring)?|block\\w*|ban(?:ned|ning)?|boot\\w*|oust\\w*|purg\\w*|toss\\w*|chuck\\w*|subtract\\w*|deduct\\w*|scratch|spar(?:e|ed|ing)|avoid\\w*|disregard\\w*|ignor\\w*|forget|los(?:e|ing)|axe',
  'get(?:ting)? rid of|do away with|steer clear of|stay away from|pass over|part with|cull\\w*|prun\\w*|scrap\\w*|reject\\w*',
)
/** A verb of leaving out whose particle says so. */
export const outing = `(?:${modal} (?:all |also |then )?)?(?:be )?${any(
  'tak\\w*|took|leav\\w*|left|cut\\w*|drop\\w*|throw\\w*|threw|kick\\w*|filter\\w*|weed\\w*|rul\\w*|sift\\w*|screen\\w*|strip\\w*|pull\\w*|knock\\w*|cross\\w*|str[iu]k\\w*|mov\\w*',
  'get\\w*|keep\\w*|kept|let|count\\w*|sort\\w*|toss\\w*|chuck\\w*|pick\\w*|pluck\\w*|edit\\w*|carv\\w*|hold\\w*|held|set|put\\w*|turn\\w*|shut\\w*|lock\\w*|clear\\w*|wip\\w*|stay\\w*|go|goes|come|comes|be|are|have|want|opt\\w*',
)}${them}${any('out(?: of)?', 'off', 'away(?: from)?', 'aside', 'behind', 'to one side')}`
export const leaving = any(
  outing,
  removing,
  `leav\\w*${them}${any('in peace', 'alone', 'be', 'unbothered', 'undisturbed')}`,
)

/** Verbs of having somebody in. */
const including = any(
  'includ\\w*|add\\w*|want\\w*|need\\w*|mail\\w*|e-?mail\\w*|writ\\w*|contact\\w*|send\\w*|sent|bother\\w*|disturb\\w*|approach\\w*|target\\w*|invit\\w*|address\\w*|pester\\w*|annoy\\w*|touch\\w*|call\\w*|text\\w*|phon\\w*|reach\\w*|get|gets|getting|receiv\\w*',
  'belong\\w*|appear\\w*|show up|turn up|have|keep|see|welcome|eligible|interested|relevant|suitable|qualif\\w*|go|in|on|part|let|meant|intended|supposed|wanted|count\\w*|allow\\w*|consider\\w*|select\\w*|pick\\w*|pass\\w*|join\\w*',
)
export const shunning = `${negative}${helping} ${including}${it}`
export const sparing = `${negative}${helping} ${leaving}${it}`
export const welcoming = any(
  `${any('get|gets|receive|receives|have|see|hear', 'go|stay|remain|come|join')}${it}`,
  `be (?:back|in|on|there|part)${it}`,
  `be ${any('includ\\w*|add\\w*|mail\\w*|invit\\w*|contact\\w*|kept|let|welcome|part|sent|allow\\w*')}${it}`,
)
/** A verb of letting in with its particle. */
export const letting = `(?:${modal} (?:all |also |then )?)?${any(
  'let|bring\\w*|throw\\w*|put\\w*|stick\\w*|tack\\w*|slot\\w*|slip\\w*|squeez\\w*|work\\w*|fold\\w*|tak\\w*|have|get|pull\\w*|writ\\w*|pop|draw\\w*|rope|roping|factor\\w*|chuck\\w*|toss\\w*|fit|mix\\w*|blend\\w*|go|goes|come|comes',
)}${them}${any('on board', 'on top', 'in', 'on', 'onto', 'into', 'along', 'aboard')}(?: (?:to|of|in|on|top|the|it|this|that|there|end|list|audience|group|lot|others|rest|as well|too|also))*`

const noun = any('list|audience|segment|group|selection|lot|one|thing|request|search|query|set|pool|batch|crowd')
const terms = any(
  'requirements?|conditions?|criteri[ao]n?|filters?|rules?|limits?|restrictions?|constraints?|things?|points?',
)
const earlier = any(
  'earlier|previous|prior|old|existing|current|present|former|original|other|remaining|above|rest of the',
)
/** Everything that was asked before. */
export const everything = `${any(
  'everything|all (?:of )?(?:that|this|it|those|these)|it all|the lot|the whole (?:thing|lot)|the above|the slate(?: clean)?',
  `(?:that|this|the|our|my|all)(?: (?:the|whole|entire|last|first|current|present|previous|old|existing|earlier|other))* ${any(noun, terms)}`,
  'what(?:ever)? (?:we|i|you|was|came)(?: (?:have|had|got|said|asked|did|before|for|so far))*',
)}(?: (?:so far|before|above|earlier|we had|i said|from before|until now|up to now|completely|entirely|altogether))*`
export const nouns = noun
/** The conditions at hand do not count for those. */
export const exempt = any(
  `${any('regardless of', 'irrespective of', 'no matter', 'never mind', 'independent of', 'whatever', 'ignoring', 'disregarding', 'forget(?:ting)?')} ${any('(?:all |any of |what )*(?:the |our )?(?:rest|everything else|anything else|else)', `(?:all |any of )*(?:the |our |those )?(?:${earlier} )?${terms}(?: above| so far| before)?`)}(?: they are| they have| applies)?`,
  'whatever else(?: they (?:are|have|do))?|no matter what(?: else)?|in any case|either way|come what may',
  `even (?:if|where|when|though)(?: (?:they|the|those|some|any|of|other|earlier|rest|${terms}))* ${negative}(?: (?:all|any|of|the|other|rest|everything|else|our|be|been))* (?:fit|meet|met|match|satisf\\w*|pass|tick|fulfil\\w*|apply|hold|fit in)${it}(?: (?:all|any|of|the|other|rest|everything|else|boxes|earlier|${terms}))*`,
  `(?:the |our |all |those )*${earlier}(?: the)? ${terms}(?: above)? ${negative}(?: (?:have|need|to|be|really))* (?:apply|matter|count|hold|be met|met|concern)(?: (?:to|for|with|them|those|these|here))*`,
  `${negative} only (?:those|the ones|people)(?: (?:who|that))? (?:match|meet|fit|satisfy|pass)\\w*(?: (?:the|all|other|rest|everything|else|${terms}))*`,
)
/** Whom nothing has been said of. */
export const others = `(?:all )?(?:the )?${any('rest', 'others', 'remainder', 'remaining (?:ones|people|customers)', '(?:everyone|everybody|anyone|anybody|people) else', 'other (?:ones|people|customers)')}(?: of (?:them|those|it|the list))?`
