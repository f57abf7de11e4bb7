import { englishLeavingOut, englishLeftOut } from './leaving-out.ts'
import type { Sense } from './sense.ts'

/** "Neither kind may live in a rural area": said of groups that were named before. */
const neitherMay = ['', ' kind', ' group', ' type', ' sort', ' one', ' of them', ' of these', ' of the two']
  .flatMap((of) =>
    ['may', 'should', 'must', 'can', 'is to', 'has to', 'is allowed to'].map((may) => `neither${of} ${may}`),
  )
  .join('|')

/** "None of them may be overdue" */
const noneMay = ['none', 'none of them', 'none of these', 'none of those', 'nobody', 'no one', 'not one of them']
  .flatMap((none) =>
    ['may', 'should', 'must', 'can', 'is to', 'are to'].flatMap((may) => [
      `${none} ${may}`,
      `${none} ${may} be`,
      `${none} ${may} have`,
    ]),
  )
  .join('|')

const neverEver = [
  "haven't",
  "hasn't",
  "hadn't",
  'have not',
  'has not',
  'had not',
  "didn't",
  'did not',
  "don't",
  'do not',
  "doesn't",
]
  .flatMap((denial) => [`${denial} ever`, `${denial} ever once`, `${denial} even once`])
  .join('|')

/** Closed-class words of English, by meaning; phrases are parted by a bar. */
const enough =
  'is enough|are enough|is sufficient|are sufficient|suffices|suffice|will do|would do|does it|is plenty|is already enough|will be enough|would be enough'

export const englishWords: [Sense, string][] = [
  [
    { is: 'comparator', op: 'gt', side: 'before' },
    'a higher|a larger|a greater|over|since more than|since over|more often than|more frequently than|more than|above|greater than|bigger than|larger than|higher than|exceeding|exceeds|exceed|exceeded|in excess of|older than|longer than|upwards of|bigger|later than|north of|more|above the|beyond|topping|tops|topped|clears|clearing|crosses|surpassing|surpasses|surpass|beats|beating|beat|outstrips|outstripping',
  ],
  [
    { is: 'comparator', op: 'gte', side: 'before' },
    'at or above|at or over|at or beyond|at or higher than|turned|have turned|has turned|at least|since at least|since minimum|since a minimum of|no less than|not less than|no fewer than|not fewer than|minimum|minimum of|a minimum of|min|no lower than|not below|not under|greater than or equal to|more than or equal to|greater or equal to|no younger than|starting at|starting from|from|reaching|reaches|came to at least|hits|hitting|adds up to|add up to|added up to|amounting to|amounts to|not lower than|equal to or more than|equal to or greater than|attained|attaining|have attained|has attained|not be less than|not be under',
  ],
  [
    { is: 'comparator', op: 'lt', side: 'before' },
    'a lower|a smaller|under|less often than|less frequently than|less than|below|lower than|fewer than|smaller than|younger than|shorter than|short of|beneath|less|fewer|not even',
  ],
  [
    { is: 'comparator', op: 'lte', side: 'before' },
    'at or below|at or under|at most|no more than|not more than|no later than|not later than|up to|maximum|maximum of|a maximum of|max|no greater than|not over|not above|not exceeding|less than or equal to|no older than|not older than|no higher than|no longer than|not higher than|does not exceed|do not exceed|equal to or less than',
  ],
  [
    { is: 'comparator', op: 'eq', side: 'before' },
    'exactly|equal to|equals|equal|precisely|just|=|==|is exactly|of exactly',
  ],
  [
    { is: 'comparator', op: 'ne', side: 'before' },
    'not equal to|other than|anything but|anything other than|unequal to|!=|<>|other than exactly',
  ],
  [{ is: 'comparator', op: 'gt', side: 'before' }, '>'],
  [{ is: 'comparator', op: 'gte', side: 'before' }, '>=|=>'],
  [{ is: 'comparator', op: 'lt', side: 'before' }, '<'],
  [{ is: 'comparator', op: 'lte', side: 'before' }, '<=|=<'],
  // "a balance of 50,000 is enough"
  [{ is: 'comparator', op: 'gte', side: 'after' }, enough],
  [{ is: 'filler' }, enough],
  [
    { is: 'comparator', op: 'gte', side: 'after' },
    'or more|up|upward|or above|or over|and above|and over|or older|and older|or higher|and up|and more|or greater|or longer|plus|at least|at minimum|at a minimum|at the very least|+|upwards|or up|or better|and higher|or larger',
  ],
  [
    { is: 'comparator', op: 'lte', side: 'after' },
    'or less|or fewer|or below|or under|and under|and below|or younger|and younger|or lower|or shorter|and less|and fewer|or smaller|max|tops|at most',
  ],
  [{ is: 'sign', op: 'lt' }, 'negative|below zero|overdrawn|in the red'],
  [{ is: 'sign', op: 'gt' }, 'positive|above zero|in credit'],
  [{ is: 'about' }, 'around|about|approximately|roughly|approx|circa|some|nearly|almost|or so|ish'],
  [
    { is: 'average' },
    'average|the average|mean|the mean|avg|the overall average|overall average|on average|average customer|average one|bank-wide average|the bank-wide average|company-wide average|the company-wide average',
  ],
  [
    { is: 'extreme', direction: 'top' },
    'top|oldest|highest|largest|biggest|most|greatest|best|upper|highest ranked|richest|longest|most valuable|heaviest|highest first|largest first|biggest first|highest to lowest|from highest to lowest|high to low|from high to low|descending|in descending order|in descending order of|largest to smallest|from the top down',
  ],
  [
    { is: 'extreme', direction: 'bottom' },
    'bottom|youngest|lowest|smallest|least|fewest|worst|poorest|shortest|lower|lowest first|smallest first|lowest to highest|from lowest to highest|low to high|from low to high|ascending|in ascending order|in ascending order of|smallest to largest|from the bottom up',
  ],
  [
    { is: 'by' },
    'by|ranked by|sorted by|in terms of|based on|ordered by|according to|measured by|rank by|when ranked by|as measured by',
  ],
  [
    { is: 'between' },
    'between|in between|ranging from|ranges from|ranging between|anywhere between|anywhere from|runs from|running from|from',
  ],
  [{ is: 'to' }, 'to|-|through|thru|up to'],
  [
    { is: 'unit', unit: 'age' },
    'years old|year olds|year old|years of age|yo|yrs old|yr olds|yr old|yrs|y/o|years of age or so',
  ],
  [{ is: 'unit', unit: 'times' }, 'times|time|x|occasions|occasion'],
  [
    { is: 'unit', unit: 'people' },
    'customers|clients|people|users|persons|customer|client|members|shoppers|buyers|spenders|payers|individuals|households',
  ],
  [{ is: 'unit', unit: 'points' }, 'points|point|pts'],
  [
    { is: 'consent' },
    'consented|consents|consent|agreed|agrees|agree|opted in|opts in|opt in|permitted|allowed us|given consent|gave consent|accept|accepts|happy to receive|willing to receive|okay with|can be reached|reachable|contactable|said yes to|say yes to|says yes to|saying yes to|said no to|say no to|says no to|saying no to',
  ],
  [{ is: 'not' }, 'said no to|say no to|says no to|saying no to'],
  [{ is: 'unit', unit: 'items' }, 'different|distinct|unique|kinds|kinds of'],
  [{ is: 'unit', unit: 'orders' }, 'separate orders|different orders'],
  [
    { is: 'not' },
    "anywhere but|anywhere except|anywhere other than|anywhere else than|everywhere but|everywhere except|not|left in peace|left alone|been left alone|been left in peace|undisturbed|no|without|don't|doesn't|didn't|haven't|hasn't|hadn't|isn't|aren't|wasn't|weren't|won't|can't|cannot|lacking|lack|lacks|non|neither of|zero|nil|none|none of|nobody|minus any|free of|dont|doesnt|didnt|havent|hasnt|isnt|arent|wasnt|no longer|isn't yet|aren't yet|is not yet|are not yet|not yet|but not yet|and not yet|nothing yet|none yet|but nothing yet|but none yet|nothing so far|hasn't yet|haven't yet|has not yet|have not yet|did not yet|didn't yet|not been|not had|not any|failed to|yet to|not yet|nor any|not in|not from|but not|and not|nothing|with no|not one|not a single|not one single|not even one|not even a single|without a single|without one single|not so much as one|not so much as a|not a cent|not a penny|not a dime|not one cent|not a single cent|not a single penny|without a cent|without a penny|devoid of|outside of|outside|owe nothing on|owes nothing on|owing nothing on|haven't a single|hasn't a single|haven't got a single|hasn't got a single|haven't got any|hasn't got any|haven't got a|hasn't got a|shouldn't|shouldn't be|shouldn't have|shouldn't have been|shouldnt|mustn't|mustn't be|mustn't have|mustn't have been|needn't be|couldn't|wouldn't|should not have been|must not have been|haven't been|hasn't been|haven't had|hasn't had|must not be|must not have|must not|should not be|should not have|should not|shall not|may not be|not so much as|without so much as|not even so much as|not the slightest",
  ],
  [
    { is: 'not', never: true },
    `${neverEver}|never|yet to ever|have yet to ever|has yet to ever|but never|and never|not once|not ever|never ever|never once|not at all|not one time`,
  ],
  [{ is: 'neither' }, 'neither'],
  [{ is: 'not' }, neitherMay],
  [{ is: 'not' }, noneMay],
  [
    { is: 'except', side: 'before' },
    `anyone but|anybody but|everyone but|everybody but|anything but|except|but those|but the ones|all but|except for|other than|apart from|aside from|but not|excludes|not including|not counting|with the exception of|besides|save for|barring|minus|instead of|rather than|bar|take away|leave alone|do not touch|don't touch|stay away from|taking out everyone|taking out anyone|taking out those|take out everyone|take out anyone|take out those|everyone but|everybody but|anyone but|anybody but|no need for|no need of|save those|save where|excluding always|to the exclusion of|with the exclusion of|${englishLeavingOut}`,
  ],
  [
    { is: 'except', side: 'after' },
    `excepted|customers aside|clients aside|people aside|members aside|ones aside|are out|is out|are out as well|do not count|don't count|stay out|stays out|drops out|drop out|stays off the list|is off the list|${englishLeftOut}`,
  ],
  [
    { is: 'and' },
    'and|&|as well as|plus|plus those|plus any|also|along with|together with|and also|additionally|in addition|&&|and who|who also|that also|on top of that|while|moreover|furthermore|and then also|coupled with',
  ],
  [{ is: 'or' }, 'or|or else|and/or|alternatively|or who|or that|or are|or have|or rather'],
  [{ is: 'but' }, 'but|but still|yet|although|though|however|but who|but have|but are|whereas|despite'],
  [{ is: 'nor' }, 'nor|or neither'],
  [
    { is: 'pair' },
    'one of the two is enough|either is enough|one is enough|either one is enough|either one will do|either will do|either|any of|one of|at least one of|either of|at least one|at least one of the two|one or the other|one of the two|either one|or both',
  ],
  [{ is: 'pair', all: true }, 'both|all of|both of'],
  [
    { is: 'then' },
    'since then|ever since then|from then on|from that point on|then|and then|afterwards|subsequently|followed by|followed|later|and later|and subsequently|after that|and within|thereafter',
  ],
  [{ is: 'within' }, 'within'],
  [{ is: 'afterwards' }, 'after|later|following|after that|afterward'],
  [
    { is: 'ever' },
    'to date|at some point|at one point|at some time|at any point|over time|over the years|up to now|until now|all time|lifetime|of all time|over all time|in their lifetime|over their lifetime|over their whole history|in their whole history|in the whole history|in all their history|in all history|in their history|in their whole life|in their whole lifetime|over their whole life|in their life|over the whole history|over all their history|in their entire history|to this day|as of today|as of now|up until now|up to today|until today|throughout their history|since the beginning|since they joined',
  ],
  [
    { is: 'any-of' },
    'any one of these|any of these|any of the following|at least one of the following|at least one of these|either of the following|one of these|one of the following|any one of the following|meeting any of|who meet any of|meet any of',
  ],
  [{ is: 'unit', unit: 'pieces' }, 'pieces|units|items|item'],
  [{ is: 'not-both' }, 'but not both|not both|and not both'],
  [
    { is: 'not-both', one: true },
    'exactly one of them|only one of them|only one of the two|exactly one of the two|just one of the two|just one of them|one of the two but not both|only one of these|exactly one of these',
  ],
  [
    { is: 'whatever' },
    "is fine|does not matter|doesn't matter|do not matter|don't matter|regardless of|irrespective of|no matter what|whatever|of any|is irrelevant|not important",
  ],
  [{ is: 'ago' }, 'ago|before now'],
  [
    { is: 'edge', which: 'first' },
    'first|earliest|first ever|first-ever|very first|very first ever|initial|for the first time|first time',
  ],
  [
    { is: 'edge', which: 'last' },
    'last|latest|most recent|most recently|very last|last ever|very latest|last recorded|final|previous|previously',
  ],
  [{ is: 'only' }, 'only|just|solely|merely|only ever'],
  [{ is: 'frequency', n: 1, op: 'eq' }, 'once|one time|one off|onetime|a single|single'],
  [{ is: 'frequency', n: 2, op: 'eq' }, 'twice'],
  [{ is: 'frequency', n: 3, op: 'eq' }, 'thrice'],
  [
    { is: 'frequency', n: 2, op: 'gte' },
    'a second one|a second order|a second purchase|a second time|second order|second purchase|repeat|repeatedly|more than once|multiple times|several times|multiple|repeat purchase|repeat purchases',
  ],
  [
    { is: 'any' },
    'a cent|a penny|a dime|a single cent|a single penny|one cent|one penny|one single cent|a red cent|any|any kind of|any sort of|any type of|of any kind|whatsoever|at all|all kinds of|every kind of|some kind of|some sort of|of any type|every',
  ],
  [{ is: 'newcomer' }, 'new|newly acquired|brand new|newly|acquired|newcomers|first time buyers|first time customers'],
  [
    { is: 'missing', known: false },
    "unknown|unknown or missing|is unknown or missing|missing|blank|empty|not known|unspecified|undisclosed|not recorded|not on file|not available|not given|not provided|not specified|not stated|unavailable|undefined|null|n/a|is missing|is unknown|is blank|no information|not filled in|not set|we do not know|we don't know|i do not know|i don't know|don't know|do not know|we have no idea of|not known to us|is not known to us|unknown to us|is unknown to us|nobody knows",
  ],
  [
    { is: 'missing', known: true },
    'known|on file|recorded|not missing|not blank|not empty|not unknown|is known|not null|available|on record|is recorded|filled in|specified|is set|is not missing',
  ],
  [{ is: 'yes' }, 'yes|true|y'],
  [{ is: 'no' }, 'false|n'],
  [
    { is: 'vague', word: 'value' },
    'good|nice|decent|great|ideal|promising|most promising|suitable|worthwhile|worth calling|worth contacting|worth our while|worth it|hot leads|sticky|stickiest|solid|reliable|trustworthy|attractive|high quality|top quality|fairly large|large|very large|sizeable|substantial|considerable|quite a lot|a lot|lots|a great deal|plenty|high value|high-value|valuable|vip|vips|premium|best customers|important|top tier|highest value|key|high net worth|high-net-worth|hnw|priority|whales|big spenders|top spenders|heavy spenders|high spenders|low value|prime',
  ],
  [{ is: 'vague', word: 'active' }, 'active|engaged|highly engaged'],
  [{ is: 'vague', word: 'inactive' }, 'inactive|dormant|lapsed|churned|sleeping|disengaged|lost'],
  [{ is: 'vague', word: 'loyal' }, 'loyal|regular|regulars|returning|long standing|longstanding|faithful'],
  [{ is: 'vague', word: 'young' }, 'young|younger|youth'],
  [{ is: 'vague', word: 'old' }, 'old|elderly|older|senior|seniors|middle aged|aged people'],
  [
    { is: 'vague', word: 'rich' },
    'rich|wealthy|affluent|well off|poor|high income|low income|high balance|low balance|large balance|small balance|big balance',
  ],
  [{ is: 'vague', word: 'frequent' }, 'frequent|frequently|often|rarely|occasional|occasionally|seldom|heavy|light'],
  [{ is: 'vague', word: 'recent' }, 'recent|recently|lately|of late'],
  [
    { is: 'vague', word: 'risk' },
    'at risk|at risk of churning|likely to churn|about to churn|at risk of churn|likely to leave|risk of churn|likely to buy|likely to respond|potential',
  ],
  [
    { is: 'protected' },
    'diabetes|diabetic|diabetics|cancer|illness|disease|hypertension|depression|mental health|health condition|chronic illness|vote|votes|voted|voters|voting|democrats|republicans|religion|religious|muslim|muslims|christian|christians|jewish|jews|hindu|hindus|buddhist|buddhists|sikh|sikhs|catholic church|protestant|protestants|mormon|trade union|catholic|catholics|ethnicity|ethnic|ethnic minority|race|racial|black people|white people|black customers|white customers|asian|asians|hispanic|latino|african american|disabled|disability|disabilities|gay|lesbian|lgbt|sexual orientation|transgender|pregnant|political|politics|union members|skin colour|skin color|hiv|immigrants',
  ],
  // read only beside what they did on coming back, or as people of the sender
  [{ is: 'unknown', text: 'top-up' }, 'top up|top ups|topup|topups'],
  [{ is: 'unknown', text: 'came back' }, 'came back|come back|comes back|coming back|have come back|has come back'],
  [
    { is: 'unknown', text: 'key account managers' },
    'key account managers|key account manager|key account team|vip managers|vip team|vip desk',
  ],
  [
    { is: 'personal' },
    'phone numbers|phone number|email addresses|home address|home addresses|passwords|password|social security|ssn|passport|credit card numbers|card numbers|full names',
  ],
]

/** Fillers that assert: they end the reach of a negation. */
export const englishAsserts = 'with|have|has|having|who|are|is|who are|who have|that have|that are|whose|had'
