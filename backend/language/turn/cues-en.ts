import {
  any,
  cue,
  everything,
  exempt,
  leaving,
  letting,
  modal,
  negative,
  nouns,
  others,
  removing,
  shunning,
  sparing,
  welcoming,
} from './families-en.ts'

const going = any('go|goes|leave|leaves|wait|come off|come out|be dropped|out|off', 'be left out')
const again = any('again', 'after all', 'once more', 'back', 'too', 'as well', 'also')

/** A condition, spoken of as one. */
const condition = any(
  'conditions?|criteri(?:on|a)|requirements?|restrictions?|limitations?|limits?|rules?|filters?|constraints?|clauses?|bits?|parts?|things?|points?|slots?|side|aspects?|factors?|demands?|lens',
)
/** What was there a step ago. */
const version = any(
  'versions?|states?|lists?|audiences?|selections?|segments?|groups?|ones?|steps?|points?|results?|settings?|stage|way|set',
)
const change = any(
  'changes?|steps?|edits?|alterations?|tweaks?|moves?|modifications?|adjustments?|ones?|things?|bits?|instructions?|requests?|commands?|actions?|turns?|updates?|revisions?',
)
const formerly =
  '(?: (?:a (?:moment|minute|second|step|while)|just) (?:ago|now)| just now| before(?: (?:that|this|it))?| earlier| right before(?: (?:that|this|it))?| previously)*'
/** What is at fault with a step that is taken back. */
const regret = any(
  "(?:i|we)? ?(?:shouldn't|should not) have(?: (?:done|touched|asked|changed|said))?(?: (?:that|it|this|anything))?|(?:that|it|this)? ?(?:wasn't|was not|isn't|is not) (?:an?|any|what|right)?(?: (?:improvement|better|good|idea|i|we|wanted|meant))*",
  '(?:a |an )?(?:rubbish|bad|silly|stupid|poor|terrible|dumb|daft) (?:idea|move|call)|worse(?: than (?:before|it was))?|went too far(?: with)?|(?:changed|change) (?:my|our) minds?(?: about)?|not that|wrong|hates?|better|liked?|mistakes?|improvement',
  "what(?:ever)? (?:i|we|you)(?: (?:have|had|'ve|just))* (?:asked|said|did|done|changed|typed|told)(?: (?:you|for|me|to|do))*",
)

/** What English words beside the named parts of a turn ask for; `#` stands for a named part. */
export const englishCues = {
  restart: cue(
    `${any('scrap|forget|bin|wipe|trash|ditch|dump|discard|drop|clear|erase|delete|cancel|ignore|undo|lose|remove|never mind|throw away|get rid of|put aside|set aside|disregard|abandon|replace|leave aside')} ${everything}`,
    `${any('scrap|forget|bin|wipe|trash|cancel')} ${any('that', 'this', 'it')}(?= *[,.;:!-])`,
    '(?<=(?:clear|scrap|forget|wipe|bin|reset|start|drop|ditch|ignore|cancel|new|different|over) .*)instead',
    `throw ${everything} ${any('away', 'out', 'overboard')}`,
    'reset(?: (?:it|that|this|everything|all))?',
    'start(?:ing)? (?:all )?(?:over|again|afresh|anew|fresh|new|from (?:scratch|zero|nothing|the beginning))(?: again)?',
    'from (?:scratch|zero|square one)|back to square one|fresh start|new start|begin (?:again|anew|afresh)',
    '(?:a )?(?:clean|blank|fresh|empty) (?:slate|sheet|page|start)',
    `(?:(?:completely|entirely|totally|wholly|whole|brand|an?|quite) )*(?:new|different|another|fresh) ${nouns}`,
    '(?:something|someone|somebody) (?:(?:completely|entirely|totally|quite) )?(?:different|else)|completely different',
    `instead of ${any(everything, 'that', 'this', 'them', 'these', 'all these')}`,
    '(?:replace|exchange) the (?:whole|entire)|(?:out of|from|among|of) (?:(?:all|our|the|whole|entire|of) )*(?:customers|customer base|base|database)',
    `none of ${any(everything, 'that', 'this', 'it')}(?: ${any('apply', 'applies', 'counts?', 'matters?', 'is needed', 'holds?', 'stands?')})?`,
    `nothing else ${any('counts?', 'matters?', 'applies', 'is needed')}(?: any ?more| any longer| now)?`,
    '(?:has|have) (?:completely|entirely|totally)? ?changed (?:completely|entirely|totally)',
  ),
  unexclude: cue(
    sparing,
    `${any('un', 're')}-? ?${any('exclude', 'toss', 'drop', 'remove', 'admit', 'include', 'instate', 'add', 'bin', 'ditch', 'kick')}\\w*(?: (?:them|it|those))?`,
    'reinstat\\w*|readmit\\w*|restor\\w*|reinclud\\w*',
    `(?:${any('let|have|get|put|bring|take|add|give|keep|want|allow|accept|invite|welcome|includ\\w*|rein\\w*|come|coming|go|be|are|is')} )?(?:(?:#|them|those|these|it|the|ones?|people|all|of|us) )*back(?: (?:in|on|into|onto|to|the|list|audience|segment|group|selection|mailing|again|now|please|there))*(?! (?:out|off|about|down|up))`,
    `${modal} (?:(?:all|then|also) )?${welcoming}(?: ${again})*`,
    `${any('let|keep|have|leave|includ\\w*|add\\w*|want\\w*|invit\\w*|ok|okay|fine|welcome|allow\\w*|mail\\w*|get|gets')}(?: (?:them|those|these|it|#|all|the|ones|who|are|be|in|on|stay|remain|come))* ${any('again', 'after all', 'in', 'stay', 'remain', 'in there', 'on the list')}(?: ${again})*`,
    `(?:${modal} )?${any('stay', 'remain', 'return', 'rejoin')}(?: (?:in|on|the|list|audience|there))*`,
    `(?:undo|lift\\w*|revers\\w*|waiv\\w*|revok\\w*|rescind\\w*|retract\\w*|withdraw\\w*|end|cancel\\w*|stop|relax\\w*|${removing}|take(?: (?:back|out|away|off))?|remove) (?:(?:that|the|this|my|our|last|whole) )*(?:exclusions?|ban|block|embargo|veto)(?: (?:out|off|away|again))?`,
    `(?:that|the|this|my|our) (?:exclusion|ban|block|embargo|veto) (?:${modal} )?(?:go|be (?:lifted|dropped|removed)|is (?:lifted|off|over|gone))`,
    "(?:(?:there is|there's|have|has|i|we|'ve|got|see|know of|can see) )*(?:no|no more|not any|without) (?:real |good |more |further )?(?:reasons?|need|objections?|quarrels?|problems?|issues?|worries|concerns?|harm|point)(?: (?:to|with|about|for|in|really|of|any ?more|any longer|there))*",
    `${any('nobody', 'no one', negative)} (?:really )?(?:minds?|oppos\\w*|objects?|complains?|cares?)(?: (?:about|to|being|if|any ?more|any longer|they|them|are|were|having))*`,
    "(?:i|we)? ?(?:'ve|have)? ?(?:changed|change) (?:my|our) minds?(?: about)?|take (?:it|that) back(?: about)?|too (?:hasty|hastily|harsh|strict|quick|rash)|why did (?:i|we|you)|hastily|harmless",
  ),
  rest: cue(
    `${others} (?:(?:${modal}|all|just|then|now|please|we|you) )*${any(going, `(?:be )?${removing}`, "isn't (?:needed|wanted)", 'not')}`,
    `${leaving} ${others}(?: ${any('out', 'off', 'away')})?`,
    `${any('not|without|none of', negative)} (?:the )?${others}`,
    '(?:nobody|no one|none|nothing) else',
  ),
  exclude: cue(
    shunning,
    leaving,
    `${any('out', 'off', 'away')} (?:with )?${any('they', 'those', 'these', 'them', 'it')}(?: ${any('go', 'goes', 'come', 'comes')})?`,
    '(?<=(?:^|[,.;:!]) *)(?:out|off)(?= *[:,.!#]| *$)|(?<=# )out(?= *[,.!]| *$)',
    `${any('no', 'not', 'none of', 'nothing for', 'nothing to', 'nobody', 'without')}(?: (?:to|for|the|any|more|of|be|those|these|them|ones|people|customers|who|are|with|letters?|mail|offers?))* #`,
    'without|minus|less|except(?:ing)?(?: for)?|excepting|but not|barring|save for|other than|apart from|aside from|with the exception of',
    '(?:everyone|everybody|all|anyone|anybody|all of (?:them|those)) but',
    `${modal} (?:all )?(?:go|leave|be gone|be out)(?! (?:in|on|to|into|onto|ahead|through))|let (?:them|those|it|#) go|gone`,
    "ineligible|unwanted|unsuitable|taboo|off limits|out of (?:bounds|scope|the question)|no go|hands off|no place(?: for| here| in)*|(?:isn't|aren't|not) for",
  ),
  must: cue(
    `(?:must|should|ought to|shall|has to|have to|need to|needs to|needed|had better|required|requires?|has got to|have got to|got to|supposed to)(?: all| also| each| every one of them| really)*(?: (?:be|have|at least))*`,
    'requirements?|requirement|conditions?|criteri(?:on|a)|provided(?: that)?|as long as|so long as|on condition(?: that)?|insist\\w*(?: on| that)*|demand\\w*|only if|mandatory|compulsory|obligatory|essential|a must',
  ),
  widen: cue(
    letting,
    exempt,
    `(?:${modal} )?(?:also )?(?:be )?(?:includ\\w*|add(?:ed|s|ing|ition of)?|extend\\w*|expand\\w*|widen\\w*|broaden\\w*|join\\w*|enlarg\\w*|grow\\w*|increas\\w*|combin\\w*|merg\\w*|supplement\\w*|complement\\w*|augment\\w*|complet\\w*|invit\\w*|append\\w*|attach\\w*|annex\\w*|unite|union|pad(?:ded)?(?: out)?|tack on|top(?:ped|ping)? (?:it |them |that |this |the list )?up|make (?:it|the list|the audience|the group) (?:bigger|larger|longer|wider)|bigger|larger|wider|too small|a bit small|room for more)(?: (?:them|it|those|the|list|audience|group|to|with|by|in|on|from|others?|rest|as an extra))*`,
    `take ${any('the', 'this', 'that', 'our')} (?:(?:present|current|existing|same|whole) )*${nouns}|(?:${nouns}|it|that|this)(?:'s| is| looks| seems) (?:(?:too|rather|pretty|quite|very|still|a bit|a little) )*(?:small|tiny|thin|short|meagre)`,
    'as well as (?:everybody|everyone|all the) (?:else|others)|plus|on top(?: of (?:that|this|them|it|those|these|the (?:list|others|rest)|what we have))?|in addition(?: to (?:that|this|them|those|these))?|along with|together with|as well as|alongside|besides (?:them|those|these)|and also|both|or|either|extras?|another (?:group|lot|bunch|batch)',
    `${modal} (?:also )?${welcoming}(?: (?:too|as well|also))+|also ${modal} ${welcoming}|${modal} also ${welcoming}`,
    `also (?:mail|send|invite|contact|take|want|have|get|write to|need|target)(?: (?:it|to|this))*|(?:want|have|take|like|mail)(?: to have| to mail)? (?:#|them|those|these)(?= (?:too|as well|also))`,
    'come along|count (?:them )?in|(?:are )?welcome|miss(?:ing)? out(?: on)?|(?:we|i)(?: also| have)? forgot(?:ten)?|the same people|what we(?: have|.ve)?(?: got)?(?: so far)?',
  ),
  more: /\b(?:also|too|as well|additionally|another|further|besides|moreover|more|in|on|onto|into|all|every|any|anyone|everyone|everybody|that matches|whole)\b/g,
  only: cue(
    'only|just|narrow\\w*|restrict\\w*|limit\\w*|filter\\w*(?: (?:by|on|for|down))*|focus\\w*|within|of (?:those|them|these)|from (?:those|them|these|that|this|among)|among\\w*|keep\\w*|tighten\\w*|zoom\\w*|drill\\w*|refine\\w*|exclusively|solely|nobody but|no one but|none but|stick\\w*|confine\\w*|pare|paring|whittle|boil\\w*|hone|homing|home in|concentrat\\w*|slim\\w*|trim\\w*|cut (?:it |them |this |that |the list )?(?:down )?to|reduc\\w* (?:it|them|this|that|the list)? ?to|down to|down|cross\\w* with|intersect\\w*|who also',
  ),
  free: cue(
    "any|all|every|regardless|whatever|whichever|irrespective|independent\\w*|don't|doesn't|do not|does not|isn't|aren't|needn't",
    'no|not|never|none|nothing|without|longer|more|matter\\w*|mind|care|cares|important|relevant|irrelevant|important|filter\\w*',
    'restrict\\w*|restriction|condition|conditions|criterion|criteria|limit|limits|requirement|rule|constraint|lift\\w*|remov\\w*',
    'drop\\w*|forget|ignor\\w*|skip\\w*|scrap\\w*|lose|loses|ditch\\w*|delet\\w*|take|away|out|off|get rid of|waiv\\w*|relax\\w*|open',
    'free|role|say|difference|stop|leave|let|cut|kill|bin|bother|about|by|look|at|anymore|any more|worry|need|necessary|needed',
    'use|useful|apply|appl\\w*|undo|clear|wipe|strip\\w*|unrestricted|disregard\\w*|set aside|aside|be anything|anything|goes|go',
    'whether|or',
    any(negative, 'no') +
      ' (?:be )?(?:restrict\\w*|limit\\w*|filter\\w*|check\\w*|consider\\w*|tak\\w* into account|look\\w*|pick\\w*|fuss\\w*|choosy|strict|picky|select\\w*|sort\\w*|go(?:ing)?|car\\w*)(?: (?:about|on|by|at|for|with))*',
    'check\\w*|considered|counts?|counting|plays?|played|part|superfluous|unnecessary|redundant|pointless|arbitrary|daft|silly|immaterial|beside the point|neither here nor there|off the table|wide open|thrown?|toss\\w*|struck|strike|cross\\w*|done away with|give (?:it |that |this )?up|throw\\w*|purge|rid|stopgap|taken|abandon\\w*|dispens\\w*|go without|at all|everything|everyone|everybody|welcome|as it is|without|got to do with|what has|why|list of criteria|about|only',
    condition,
  ),
  move: cue(
    'lower\\w*|raise\\w*|rais\\w*|reduc\\w*|bring\\w*|drop\\w*|increas\\w*|set|put|chang\\w*|mak\\w*|move\\w*|mov\\w*|lift\\w*|bump\\w*|go',
    'going|take|cut|up|down|to|from|instead|of|rather|than|not|should|could|can|would|enough|will do|do|does|fine|ok|okay|too',
    'loosen\\w*|tighten\\w*|relax\\w*|strict\\w*|stricter|pick\\w*|higher|lower|bar|floor|minimum|min|threshold|limit|cutoff|cut-off',
    'at|start|starting|is|plenty|suffic\\w*|already|even|push\\w*|shift\\w*|adjust\\w*|use|with|for|let|need\\w*|switch\\w*|swap\\w*',
    'replac\\w*|update\\w*|correct\\w*|turn\\w*|actually|back|as|on|but|no|more|less|everyone|from|upwards|about|make do|settle|accept\\w*',
    'allow\\w*|give|keep|requirement|bit|want|prefer\\w*|demanding|ask|asking|level|mark|cut|high|low|tough|harsh|tight|ambitious',
    'generous|lenient|fussy|raise',
    'settl\\w*|far|ease off|easing|shav\\w*|sufficient|hurdle|bounds?|lower bound|started?|starts|crank\\w*|come|comes|plenty|wants?|very least|least|requirements?|conditions?|sights|too|wrong|meant|good enough|nudg\\w*|tweak\\w*|dial\\w*|notch|step\\w*|scal\\w*|trim\\w*|drag\\w*|knock\\w*|hik\\w*|boost\\w*|jack\\w*|everything (?:else )?stays|rest|as before|as it is|becomes?|stead|place|same|very|now|read|say|says|wrong|where|were|was|mixed|over|out|decided|after all',
  ),
  size: cue(
    'by|in terms of|first|according to|preferr?ed|preference|wins?|decid\\w*|choose|makes? the cut|come\\w* out|gets? in|whoever|whose|pick\\w*|the ones|going',
    'cap|limit|maximum|max|top|people|customers|heads|names|contacts|room|slots?|capacity|how many|list|size|number|make|take',
    'go|up|down|to|instead|of|rather|than|not|only|just|can|have|handle|need\\w*|want|chang\\w*|mak\\w*|set|increas\\w*|reduc\\w*|rais\\w*',
    'lower\\w*|cut|extend\\w*|bring\\w*|the|it|that|should|be|we|i|more|fewer|less|enough|do|fit|stretch|expand\\w*|trim\\w*|budget',
    'for|as|well|actually|them|those|best|keep|give|get|from|bump\\w*|settle|with|on|is|are|in|out|print\\w*|send|mail|new|turn',
    'target|count|could|let|push',
    others,
    'at most|max\\w*|budget|afford|covers?|space|money|room|letters?|vouchers?|envelopes?|heads?|recipients?|quota|amount|right|draw|line|total|people|headcount|keep|small|exclusive|stay|nobody else|no one else|go|else|same|ranking|said|been told|told|turns out|says?|manage|handle|adjust\\w*|accordingly|change|please|stop|after|chop\\w* off|everything|below|cut|any ?more|no longer|would|will|got|have|is|are|was|left|that.s',
  ),
  uncap: cue(
    'no|without|any|all|every|everyone|everybody|cap|limit|limits|maximum|max|top|remov\\w*|lift\\w*|drop\\w*|scrap\\w*|forget|ignore',
    "lose|take|away|off|out|don't|doesn't|do not|not|need\\w*|number|how many|size|who|fit\\w*|match\\w*|qualif\\w*|meet\\w*|whole",
    'full|entire|list|lot|unlimited|uncapped|restrict\\w*|restriction|stop|at|the|anymore|more|longer|just|only|instead|in|them',
    'of|give|me|include|ranking|ranked|undo|get rid of|delete|cut|cut-off|cutoff|ceiling|back|to|everything|can|have|mind|matter\\w*',
    'care|be|we|go|for|want|open|up|complete|people|there|leave|unbounded|keep|bring|whoever|nobody|excluded|left|why|if|they',
    "they're|are|is|should|after all|criteria|conditions?",
    'anybody|anyone|cut\\w*|numbers|however|many|as many as there are|there are|as large as (?:it|they) likes?|large|headcount|last|single|one|ones|upper|ceiling|unlimited|uncapped|uncap|thing|was|only|because|been|rest|others|stingy|draw\\w*|line|quantity|reasons?|says?|included?|everything|mail|write|writing|send|group|audience|match|budget|money|now|then|more|nobody|no one|likes?|drop\\w*|out|needn.t|shame|seems?|pilot|test|customer',
  ),
  undo: cue(
    'undo|undid|revert\\w*|go back|going back|back|roll\\w* back|take (?:that|it|this)(?: \\w+){0,2} back|scratch that|previous|before',
    'last (?:change|step|edit|one|move|thing|bit)|as it was|was|reverse|cancel that|cancel|forget (?:that|it|the last)|ctrl-?z',
    "never mind|wasn't|mistake|put it back|restore|undone|one step|step|retract|un-?do|withdraw|rewind|earlier|how it was|the way it was",
    regret,
    'return\\w*|get\\w*|bring|put|hav\\w*|again|us|things?|everything|what|where|how|we|it|were|had|stood|ago|moment|minute|second|just|now|latest|recent|ctrl|cmd|z|wait|no|please|take\\w*|out|of|mine|idea|leave|want|right|up|undone|un|same|change\\w*',
    version,
    change,
    'formerly|former|prior|old|older|last|one',
  ),
  swap: cue(
    'instead(?: of)?|in place of|rather than|swap\\w*|replac\\w*|switch\\w*|exchang\\w*|trade|out|in|for|with|chang\\w*|drop\\w*|remov\\w*',
    "forget|take|put|use|not|don't|no|longer|rather|but|make|let|lose|scrap|ditch|whatever|fine|as long as|condition|requirement",
    'filter|criterion|must|should|have|need|want|away|off|go by|go|say|matter\\w*|care|and|they|them|only|those|the|we|to|bring',
    'add|substitut\\w*',
    condition,
    'in lieu of|in (?:its|their|his|that) (?:place|stead)|in (?:return|exchange)|toss\\w*|than|sooner|what (?:counts|matters)|counts|keep\\w*|(?:the )?(?:others?|rest|everything else|other (?:rules|conditions|criteria|filters))(?: (?:stays?|remains?|as (?:it is|they are)|the same))*|stays?|remains?|neither here nor there|strike|struck|lift\\w*|require\\w*|demand\\w*|insist\\w*|check\\w*|look\\w*(?: (?:at|for|only))*|plays? no role|no good|wrong|enough of|had enough|get rid of|get|gets|everybody|everyone|any ?more|so long as|now|where we had|something better|another|other|good|better|stopgap|credit|that way(?: round)?|the other way round|over|sense',
  ),
  rank: cue(
    'top|most|highest|largest|biggest|best|greatest|leading|leaders?|upper|richest|strongest|heaviest|max(?:imum)? first|rank\\w*(?: (?:them|these|those))?(?: highest)?|sort(?:ed)? (?:them )?by|in descending order|descending|high to low|from the top',
    'priority to (?:high|higher|the high|the highest|large)|high(?:er|est)? (?:# )?(?:preferred|wins?|first|in front)|preferably high|lines? (?:them )?up by|order(?:ed)? by',
  ),
  waive: cue(
    'matters?|mattering|cares?|mind|regardless|whatever|whichever|irrespective|irrelevant|filter\\w*|conditions?|criterion|criteria',
    'requirements?|restrict\\w*|limits?|constraint|rule|any|role|difference|anything|whether|waiv\\w*|ignor\\w*|disregard\\w*|important',
    'unrestricted|look|care about|open',
    condition,
    'plays? no (?:role|part)|superfluous|unnecessary|redundant|pointless|arbitrary|immaterial|beside the point|neither here nor there|off the table|wide open|left open|anything goes|no longer counts?|stop checking|checking|considered|got to do with|filtering|(?:filter|look|check)\\w* (?:by|on|at)|at all|give up|done away with',
  ),
  span: cue(
    'last|past|previous|window|period|look|looking|back|lookback|time|timeframe|days|history|go|longer|shorter|wider|over|within',
    'in|stretch\\w*|widen\\w*|shorten\\w*|extend\\w*|expand\\w*|range|recent|city|that',
    'frame|time frame|span|period|stretch|cover\\w*|run\\w*|count\\w*|recent|most recent|look-back|back|possible|better|works?|suits?|fits?|sense|make|more|would|be|right|wrong|standard|feels?|ago|today|instead of|in place of|not|rather|too|said|take|took|the rest alone|leave|the rest|alone|isn.t|doesn.t|do|let.s|prefer|always|during|enough|should|needs? to|need|must|ought to|has to|have to',
  ),
  capped: cue(
    `${any('no', 'without(?: any)?', 'not any', 'any', negative, removing, 'lift\\w*', 'tak\\w*(?: (?:away|off|out))?', 'get rid of', 'undo', 'raise', 'reason to', 'need (?:to|for)', 'stop')}(?: (?:the|a|an|any|that|this|our|upper|of|on|to|need|reason|have|for|with|be))* (?:cap\\w*|limit\\w*|max(?:imum)?|top(?: #)?(?: thing)?|ceiling|restrict\\w*|cut-?off|cut(?: (?:anybody|anyone|them|the list|it|people))? (?:off|short)|number|ranking|headcount|size limit|draw the line|stingy)(?: (?:off|away|out))?`,
    `(?:not|never)(?: (?:just|only|merely))? the (?:top|first|best) #|(?:not|instead of|rather than) (?:just|only) #`,
    'everyone|everybody|every (?:last |single )*(?:one|customer|person|match)|all (?:of them|of those|those|who|that|the (?:customers|people)|matching)|all|anyone who|anybody who|whoever|the whole (?:group|lot|list|audience|segment)|(?:whole|full|entire|complete) (?:list|group|lot|audience|segment)|as many as (?:there are|match|fit)|however many|no matter how many|unlimited|uncap(?:ped)?|unbounded|as (?:large|big|long) as (?:it|they) likes?|why (?:stop|only)|uncapped|without end|the rest|if they match',
    `(?:cap|limit|ceiling|maximum|cut-?off) (?:off|away|gone|lifted|removed|can go|is off|is gone)|take the (?:cap|ceiling|limit|lid) off`,
  ),
  undone: cue(
    `(?:undo|undid|undone|un-do|un-?chang\\w*|revers\\w*|cancel\\w*|revert\\w*|withdraw\\w*|withdrawn|retract\\w*|rescind\\w*|take back|taken back|unpick|roll\\w* back|scratch|scrap|forget|drop|discard|remove)(?: (?:the|that|this|my|our|it|very|all|of))*(?: (?:last|latest|recent|most recent|previous))*(?: ${change})?(?= *[,.!?;]| *$| please| pls| i| we|,)`,
    `(?:undo|revert|reverse|cancel|forget|scrap|withdraw|retract|take back|ignore|disregard|un-?change) ${any('what', 'whatever')} (?:i|we|you)(?: (?:have|had|just))* (?:asked|said|did|done|changed|typed|told)(?: (?:you|for|me|to|do))*`,
    `(?:last|latest|most recent)(?: ${change})? (?:undone|reversed|withdrawn|cancelled|canceled|reverted|taken back|back)|(?:last|latest|most recent) ${change} (?:should|must|can|needs to|has to)? ?(?:be )?(?:undone|reversed|withdrawn|cancelled|canceled|reverted|taken back|go)`,
    `(?:roll|take|bring|put|go|get|going|getting|turn|step|switch|move|wind|change|set)\\w*(?: (?:it|that|this|things|everything|us|me|all|one|a|the|last|step|change|one))* back(?! (?:in|on|into|onto|out))(?: (?:one|a|the|to))*`,
    `back to (?:the )?(?:(?:previous|earlier|last|former|prior|old|original) )?${any(version, 'where', 'how', 'what', 'before')}`,
    `(?:return\\w*|restor\\w*|reinstat\\w*|revert\\w*|reviv\\w*|recover\\w*|back|give me|have|want|show)(?: (?:to|me|us))* (?:the )?(?:previous|earlier|last|former|prior|old|original) ${version}`,
    `(?:previous|earlier|former|prior) ${version}(?: (?:please|again|back|pls))*`,
    `(?:restor\\w*|reinstat\\w*|return\\w*|revert\\w*|back|want|have|leave|bring back)(?: (?:to|it|the|that))* ${any('what', 'where', 'how', 'as', 'the way')} (?:we|it|i|things|that|this) (?:had|were|was|stood|got)${formerly}`,
    `${any('as', 'how', 'the way')} (?:it|that|things|they) (?:was|were)${formerly}`,
    `(?:to|the version|version) (?:right |just )?before(?: (?:this|that|it))?`,
    'ctrl[- +]?z|cmd[- +]?z|rewind|step back|one step back|put it back|go back|going back|undo|undone|reverse that|revert',
  ),
}

/** What somebody asks for in a turn. */
export type Cue = keyof typeof englishCues
