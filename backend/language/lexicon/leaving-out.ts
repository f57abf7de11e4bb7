/** English verbs of leaving somebody out, in the forms in which they stand before and behind whom they leave out. */

const separated: Record<string, string> = {
  leave: 'leaving left',
  take: 'taking taken',
  cut: 'cutting cut',
  weed: 'weeding weeded',
  filter: 'filtering filtered',
  screen: 'screening screened',
  strip: 'stripping stripped',
  rule: 'ruling ruled',
  throw: 'throwing thrown',
  toss: 'tossing tossed',
  kick: 'kicking kicked',
  knock: 'knocking knocked',
  strike: 'striking struck',
  sift: 'sifting sifted',
  shut: 'shutting shut',
  keep: 'keeping kept',
  carve: 'carving carved',
  count: 'counting counted',
  scrub: 'scrubbing scrubbed',
  lock: 'locking locked',
}

const single: Record<string, string> = {
  exclude: 'excluding excluded',
  omit: 'omitting omitted',
  ignore: 'ignoring ignored',
  drop: 'dropping dropped',
  remove: 'removing removed',
  skip: 'skipping skipped',
  disregard: 'disregarding disregarded',
  eliminate: 'eliminating eliminated',
  discard: 'discarding discarded',
  exempt: 'exempting exempted',
  disqualify: 'disqualifying disqualified',
  ditch: 'ditching ditched',
  suppress: 'suppressing suppressed',
  deselect: 'deselecting deselected',
  'hold back': 'holding_back held_back',
  'leave off': 'leaving_off left_off',
  'set aside': 'setting_aside set_aside',
  'put aside': 'putting_aside put_aside',
  'leave aside': 'leaving_aside left_aside',
  'take off': 'taking_off taken_off',
  'strike off': 'striking_off struck_off',
  'pass over': 'passing_over passed_over',
}

const forms = (verb: string, rest: string, particle = ''): string[] =>
  [verb, ...rest.split(' ')].map((form) => `${form.replaceAll('_', ' ')}${particle}`)
const verbs = [
  ...Object.entries(separated).map(([verb, rest]) => forms(verb, rest, ' out')),
  ...Object.entries(single).map(([verb, rest]) => forms(verb, rest)),
]

/** "Neither group may include anyone in default": of each group that was named. */
const noneIncludes = [
  'neither group',
  'neither of them',
  'neither of the two',
  'neither of the groups',
  'none of the groups',
  'no group',
].flatMap((none) =>
  ['may', 'should', 'must', 'can', 'shall', 'is to', 'has to'].flatMap((must) =>
    ['include', 'contain', 'have', 'hold'].map((hold) => `${none} ${must} ${hold}`),
  ),
)

/** "hold back the divorced", "leaving out students". */
export const englishLeavingOut = [
  ...noneIncludes,
  ...verbs.flatMap(([base = '', going = '']) => [base, going]),
  'spare me|spare us|steer clear of|steering clear of|stay clear of|get rid of|getting rid of|do away with|do without',
  'not interested in|no interest in|exclusive of|net of|less those|less those who|less anyone|less anyone who',
  "less anybody|less anybody who|less everyone|less everyone who|less the ones|no room for|don't include",
  "do not include|don't want|do not want|we don't want|i don't want|don't bother with|don't need|do not need",
  "should not call|should not contact|shouldn't call|shouldn't contact|must not call|must not contact|can't call|cannot call",
  "should not bother|shouldn't bother|should not mail|shouldn't mail|no point in calling|no point in contacting",
  ...[
    "don't",
    'do not',
    'dont',
    "let's not",
    'let us not',
    'please not',
    "shouldn't",
    'should not',
    "won't",
    'will not',
    'no need to',
    'not to',
  ].flatMap((not) =>
    [
      'bother',
      'poke',
      'annoy',
      'pester',
      'trouble',
      'approach',
      'ring',
      'invite',
      'write to',
      'reach out to',
      'go after',
    ].map((verb) => `${not} ${verb}`),
  ),
  // "not touching students for now", "stop calling those who …"
  ...['stop', 'not', "aren't", 'no longer', 'no more'].flatMap((not) =>
    [
      'touching',
      'calling',
      'dialling',
      'dialing',
      'phoning',
      'ringing',
      'contacting',
      'mailing',
      'emailing',
      'texting',
      'messaging',
      'bothering',
      'pestering',
      'chasing',
      'targeting',
      'approaching',
      'inviting',
      'going after',
    ].map((going) => `${not} ${going}`),
  ),
  "don't call|do not call|don't contact|do not contact|don't mail|do not mail|never contact|never call",
  'shall not include|should not include|must not include|may not include|must exclude|shall exclude|to exclude',
].join('|')

const passive = verbs.flatMap(([, , done]) => (done ? [done] : []))
const be =
  'is|are|be|being|get|gets|was|is to be|are to be|shall be|should be|must be|will be|has to be|have to be|can be|may be|to be|needs to be|need to be|there shall be'
const out = [
  ...passive,
  'out|out of scope|out of this|out of it|out of the list|out of the running|ineligible|not eligible|not wanted|not needed',
  'not included|not welcome|not in scope|off the list|off limits|barred|banned|benched|parked|not to be included',
  'not ranked|not part of the ranking|not in the ranking|out of the ranking|left out of the ranking|kept out of the ranking',
  'not to be contacted|not to be called|not considered|a no|a no-go|a no go|no good|not allowed|not admitted|excepted',
].flatMap((list) => list.split('|'))
const not = [
  ...['shall not', 'must not', 'may not', 'should not', 'cannot', 'are not to', 'is not to'].flatMap((will) =>
    [
      'be included',
      'be contacted',
      'be called',
      'be selected',
      'be listed',
      'be considered',
      'be on the list',
      'be in it',
      'take part in the ranking',
      'enter the ranking',
      'be ranked',
      'take part',
      'be in the ranking',
      'count in the ranking',
      'qualify',
      'appear',
      'take part',
      'take part in the ranking',
      'take part in it',
      'participate',
      'participate in the ranking',
      'be ranked',
      'be part of the ranking',
      'enter the ranking',
      'compete',
    ].map((what) => `${will} ${what}`),
  ),
  ...["don't", "doesn't", 'do not', 'does not', "won't", 'will not', 'dont', 'doesnt'].flatMap((will) =>
    [
      'count',
      'qualify',
      'belong',
      'belong here',
      'belong on it',
      'get in',
      'make it',
      'make the list',
      'make the cut',
      'take part',
      'participate',
      'participate in the ranking',
      'take part in the ranking',
      'take part in it',
      'enter the ranking',
      'go into the ranking',
      'count in the ranking',
      'count towards the ranking',
      'compete',
    ].map((what) => `${will} ${what}`),
  ),
]

/** "landlines go to another team": somebody else has them. */
const handedOver = [
  ...[
    'go to',
    'goes to',
    'belong to',
    'belongs to',
    'are for',
    'are handled by',
    'are covered by',
    'are served by',
    'are called by',
  ].flatMap((go) =>
    ['another', 'a different', 'the other', 'some other'].flatMap((other) =>
      ['team', 'department', 'group', 'unit', 'desk', 'colleague'].map((who) => `${go} ${other} ${who}`),
    ),
  ),
]

/** "students are held back", "being in default disqualifies", "unknown education stays out". */
export const englishLeftOut = [
  ...handedOver,
  // "a loan that was taken out" is no exclusion
  ...be
    .split('|')
    .flatMap((is) =>
      out.filter((each) => is.includes(' ') || !each.startsWith('taken')).map((each) => `${is} ${each}`),
    ),
  ...passive.filter((done) => !/^(?:cut|shut|kept|dropped|put|set|taken)/.test(done)),
  ...not,
  ...['can', 'may', 'should', 'must', 'could', 'will', 'need to', 'have to', 'better'].flatMap((will) =>
    ['', ' of it', ' of this', ' of this one'].map((of) => `${will} stay out${of}`),
  ),
  'stay out of it|stays out of it|stay out of this|stays out of this|can be left alone|may be left alone|should be left alone',
  'can be left in peace|can be spared|may be spared|can be skipped|are left alone|is left alone|are to be spared',
  'excepted|disqualifies|disqualifies you|disqualifies them|disqualify|stays out|stay out|need not apply|needs not apply',
  'get the boot|gets the boot|can sit this out|can sit this one out|sit this one out|sits this one out|rules them out',
  'rules you out|rules people out|knocks them out|knocks you out|takes them out|count them out|leave them out',
  'leave them off|skip them|drop them|exclude them|remove them|not them|are out as well|are out too|out of the question',
  'is a deal breaker|is a dealbreaker|are a deal breaker|not wanted|ineligible|out of scope',
].join('|')
