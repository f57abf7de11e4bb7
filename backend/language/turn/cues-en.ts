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
const more = any('again', 'after all', 'once more', 'back', 'too', 'as well', 'also')

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
    `${modal} (?:(?:all|then|also) )?${welcoming}(?: ${more})*`,
    `${any('let|keep|have|leave|includ\\w*|add\\w*|want\\w*|invit\\w*|ok|okay|fine|welcome|allow\\w*|mail\\w*|get|gets')}(?: (?:them|those|these|it|#|all|the|ones|who|are|be|in|on|stay|remain|come))* ${any('again', 'after all', 'in', 'stay', 'remain', 'in there', 'on the list')}(?: ${more})*`,
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
    `${modal} (?:also )?${welcoming}(?: ${more})+|also ${modal} ${welcoming}|${modal} also ${welcoming}`,
    `also (?:mail|send|invite|contact|take|want|have|get|write to|need|target)(?: (?:it|to|this))*|(?:want|have|take|like|mail)(?: to have| to mail)? (?:#|them|those|these)(?= (?:too|as well|also))`,
    'come along|count (?:them )?in|(?:are )?welcome|miss(?:ing)? out(?: on)?|(?:we|i)(?: also| have)? forgot(?:ten)?|the same people|what we(?: have|.ve)?(?: got)?(?: so far)?',
  ),
  more: /\b(?:also|too|as well|additionally|another|further|besides|moreover|more|in|on|onto|into|all|every|any|anyone|everyone|everybody|again|after all|that matches|whole)\b/g,
  only: cue(
    'only|just|narrow\\w*|restrict\\w*|limit\\w*|filter\\w*(?: (?:by|on|for|down))*|focus\\w*|within|of (?:those|them|these)|from (?:those|them|these|that|this|among)|among\\w*|keep\\w*|tighten\\w*|zoom\\w*|drill\\w*|refine\\w*|exclusively|solely|nobody but|no one but|none but|stick\\w*|confine\\w*|pare|paring|whittle|boil\\w*|hone|homing|home in|concentrat\\w*|slim\\w*|trim\\w*|cut (?:it |them |this |that |the list )?(?:down )?to|reduc\\w* (?:it|them|this|that|the list)? ?to|down to|down|cross\\w* with|intersect\\w*|who also',
  ),
  free: /\b(?:any|all|every|regardless|whatever|whichever|irrespective|independent\w*|don't|doesn't|do not|does not|isn't|aren't|needn't|no|not|never|none|nothing|without|longer|more|matter\w*|mind|care|cares|important|relevant|irrelevant|important|filter\w*|restrict\w*|restriction|condition|conditions|criterion|criteria|limit|limits|requirement|rule|constraint|lift\w*|remov\w*|drop\w*|forget|ignor\w*|skip\w*|scrap\w*|lose|loses|ditch\w*|delet\w*|take|away|out|off|get rid of|waiv\w*|relax\w*|open|free|role|say|difference|stop|leave|let|cut|kill|bin|bother|about|by|look|at|anymore|any more|worry|need|necessary|needed|use|useful|apply|appl\w*|undo|clear|wipe|strip\w*|unrestricted|disregard\w*|set aside|aside|be anything|anything|goes|go|whether|or)\b/g,
  move: /\b(?:lower\w*|raise\w*|rais\w*|reduc\w*|bring\w*|drop\w*|increas\w*|set|put|chang\w*|mak\w*|move\w*|mov\w*|lift\w*|bump\w*|go|going|take|cut|up|down|to|from|instead|of|rather|than|not|should|could|can|would|enough|will do|do|does|fine|ok|okay|too|loosen\w*|tighten\w*|relax\w*|strict\w*|stricter|pick\w*|higher|lower|bar|floor|minimum|min|threshold|limit|cutoff|cut-off|at|start|starting|is|plenty|suffic\w*|already|even|push\w*|shift\w*|adjust\w*|use|with|for|let|need\w*|switch\w*|swap\w*|replac\w*|update\w*|correct\w*|turn\w*|actually|back|as|on|but|no|more|less|everyone|from|upwards|about|make do|settle|accept\w*|allow\w*|give|keep|requirement|bit|want|prefer\w*|demanding|ask|asking|level|mark|cut|high|low|tough|harsh|tight|ambitious|generous|lenient|fussy|raise)\b/g,
  size: /\b(?:cap|limit|maximum|max|top|people|customers|heads|names|contacts|room|slots?|capacity|how many|list|size|number|make|take|go|up|down|to|instead|of|rather|than|not|only|just|can|have|handle|need\w*|want|chang\w*|mak\w*|set|increas\w*|reduc\w*|rais\w*|lower\w*|cut|extend\w*|bring\w*|the|it|that|should|be|we|i|more|fewer|less|enough|do|fit|stretch|expand\w*|trim\w*|budget|for|as|well|actually|them|those|best|keep|give|get|from|bump\w*|settle|with|on|is|are|in|out|print\w*|send|mail|new|turn|target|count|could|let|push)\b/g,
  uncap:
    /\b(?:no|without|any|all|every|everyone|everybody|cap|limit|limits|maximum|max|top|remov\w*|lift\w*|drop\w*|scrap\w*|forget|ignore|lose|take|away|off|out|don't|doesn't|do not|not|need\w*|number|how many|size|who|fit\w*|match\w*|qualif\w*|meet\w*|whole|full|entire|list|lot|unlimited|uncapped|restrict\w*|restriction|stop|at|the|anymore|more|longer|just|only|instead|in|them|of|give|me|include|ranking|ranked|undo|get rid of|delete|cut|cut-off|cutoff|ceiling|back|to|everything|can|have|mind|matter\w*|care|be|we|go|for|want|open|up|complete|people|there|leave|unbounded|keep|bring|whoever|nobody|excluded|left|why|if|they|they're|are|is|should|after all|criteria|conditions?)\b/g,
  undo: /\b(?:undo|undid|revert\w*|go back|going back|back|roll\w* back|take (?:that|it|this)(?: \w+){0,2} back|scratch that|previous|before|last (?:change|step|edit|one|move|thing|bit)|as it was|was|reverse|cancel that|cancel|forget (?:that|it|the last)|ctrl-?z|never mind|wasn't|mistake|put it back|restore|undone|one step|step|retract|un-?do|withdraw|rewind|earlier|how it was|the way it was)\b/g,
  swap: /\b(?:instead(?: of)?|in place of|rather than|swap\w*|replac\w*|switch\w*|exchang\w*|trade|out|in|for|with|chang\w*|drop\w*|remov\w*|forget|take|put|use|not|don't|no|longer|rather|but|make|let|lose|scrap|ditch|whatever|fine|as long as|condition|requirement|filter|criterion|must|should|have|need|want|away|off|go by|go|say|matter\w*|care|and|they|them|only|those|the|we|to|bring|add|substitut\w*)\b/g,
  rank: /\b(?:top|most|highest|largest|biggest|best|greatest|leading|richest|rank\w*|sort\w*|by|in terms of|first|according to|descending|order\w*|max\w*|high|at the top|strongest|heaviest)\b/g,
  waive:
    /\b(?:matters?|mattering|cares?|mind|regardless|whatever|whichever|irrespective|irrelevant|filter\w*|conditions?|criterion|criteria|requirements?|restrict\w*|limits?|constraint|rule|any|role|difference|anything|whether|waiv\w*|ignor\w*|disregard\w*|important|unrestricted|look|care about|open)\b/g,
  span: /\b(?:last|past|previous|window|period|look|looking|back|lookback|time|timeframe|days|history|go|longer|shorter|wider|over|within|in|stretch\w*|widen\w*|shorten\w*|extend\w*|expand\w*|range|recent|city|that)\b/g,
  capped:
    /\b(?:cap|limit|limits|maximum|max|top|uncapped|unlimited|everyone|everybody|all|every|whole|full|entire|how many|ceiling|restrict\w*|restriction|cut-off|cutoff|stop|ranking|number|complete|whoever|unbounded|size)\b/g,
  undone:
    /\b(?:undo|undid|revert\w*|go back|going back|back|roll\w* back|scratch that|previous|as it was|reverse|cancel|ctrl-?z|before|put it back|restore|retract|rewind|earlier|how it was|last (?:change|step|edit|one|move|thing|bit)|mistake|never mind|forget)\b/g,
}
