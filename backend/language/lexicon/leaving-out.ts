/** Verbs of leaving somebody out, in the forms in which they stand before and behind whom they leave out. */

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

/** "hold back the divorced", "leaving out students". */
export const englishLeavingOut = [
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

/** "students are held back", "being in default disqualifies", "unknown education stays out". */
export const englishLeftOut = [
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

const adverbs =
  ' 还是 还是先 一律 一概 统统 通通 全都 全部 全 都 也 均 就 先 都先 一定 绝对 坚决 也先 暂时 暂 请 应 应予 应予以 予以 均予 均予以 须 须予 要 需 需要 必须 直接 也一律 也一概 就先'.split(
    ' ',
  )
const cores = [
  '不要 例外 不要了 不用了 不要啦 别要了 去掉吧 去掉了 不得列入 不得列入名单 不得纳入 不得入选 不得入内 不予列入 不予纳入 不予考虑 不予计入 不列入 不纳入 不在此列 不在其列 不在之列 不在名单 不在名单内 不入选',
  '不看 也不看 就不看 别放 别放进去 也别放 别带上 别叫 就别叫 不能要 不得进入 不放进来 别放进来 别进来 不进名单 别进名单 不打 别打 不联系 别联系 不得联系 不得再次联系 不得再联系 不要联系 不要再联系 别再联系 不用联系 不必联系 不触达 不打扰 别打扰 别去打扰 不要打扰',
  '不要打 不用打 不必打 不打了 不行 不可以 不用管 不用理 不必管 不用理会 不理会 不参与排名 不进排名 不进入排名 不计入排名 不算进排名 不算入排名 不参加排名 别参与排名 不进排行 不参与',
  '不发 别发 不寄 别寄 不送 别送 不推 别推 不通知 别通知 不邀请 别邀请 不发了 不寄了 不送了 不用发 不用寄 不用送 不必发',
  '别再打扰 不要再打扰 不再打扰 别再去打扰 不要再去打扰 别再打 不要再打 别再发 不要再发 别再触达 不要再触达 别再推 别再碰 不再触达',
  '不参加 不参加排序 不参与排序 不参与评比 别进排名 不入排名 不上榜 不进榜 不排进去 不列入排名 不纳入排名 不参评 不在排名范围 不批 不给批 不予批准',
  '别包括 不要包括 不要包含 别包含 别算 别算进来 不要算进来 别带 别带上 不要带上',
  '不碰 别碰 不选 别选 不取 别取 不圈 别圈 不收 别收 不考虑 免谈 除名 出局 放一放 放放 放一边 搁一边 搁一搁 搁着 靠边站 靠边 往后放 往后放放 往后排 拿掉 拿走 拿开 刨掉 刨去 刨除 刨开 剔走 剔除 剔掉 剔出 剔出去 踢出去 踢掉 踢出',
  [
    ['别', '不要', '不用', '别再', '不要再'].flatMap((no) =>
      ['拉', '放', '圈', '选', '加', '捞', '算', '收', '带', '挑', '纳', '混', '弄', '找', '抓'].flatMap((verb) =>
        ['进来', '进去', '进名单'].map((into) => no + verb + into),
      ),
    ),
    ['别', '不要'].flatMap((no) => ['拉', '圈', '捞', '挑'].map((verb) => no + verb)),
  ]
    .flat()
    .join(' '),
  ['别', '别去', '别再', '先别', '不要', '不要去', '不用', '先不', '不去', '就别去']
    .flatMap((no) =>
      ['叫', '喊', '惹', '烦', '招惹', '打搅', '骚扰', '碰', '约', '请'].flatMap((verb) => [
        `${no}${verb}`,
        `${no}${verb}了`,
      ]),
    )
    .join(' '),
  '踢走 跳过 略过 绕开 绕过 忽略 排除 排除掉 排除在外 摘掉 摘出去 筛掉 滤掉 去掉 删掉 划掉 扣掉 撇掉 撇开 撤掉 撤下 抹掉 甩掉 挪走 清掉 清出去 请出去 淘汰 淘汰掉 过滤 过滤掉 屏蔽 免打扰 不算 不算数 不作数 不合格 没戏 别要 免了 去除 删除 移除 移出 移出去',
]
  .join(' ')
  .split(' ')

/** 其中贵宾不用给我, 逾期的不必联系: nothing need be done with them. */
const needless = ['不用', '不必', '不需要', '无需', '无须', '不须', '甭'].flatMap((not) =>
  '给了 给我 给我们 给出 给到 再给 列 列出 列出来 列进来 放进来 放 发给我 提供 联系 再联系 通知 触达 打扰 拉 拉进来 拉出来 圈 圈进来 选 选进来 算 算进来 要 看 考虑 包括 纳入 推 发 寄 打'
    .split(' ')
    .map((done) => not + done),
)

/** 刨掉有房贷的, 学生先放一放, 违约者一律不得列入: before or behind whom they leave out. */
export const chineseLeavingOut = [
  ...new Set([
    ...adverbs.flatMap((adverb) => cores.map((core) => adverb + core)),
    ...['', '就', '都', '也', '先', '一律', '可以', '就都', '也就'].flatMap((adverb) =>
      needless.map((core) => adverb + core),
    ),
    ...['就不必', '就不必了', '就不需要了', '就无需了', '就用不着了', '就没必要了', '就甭了'],
    ...['任何情况下', '无论如何', '不管怎样', '说什么'].flatMap((ever) =>
      [
        '不要',
        '不能要',
        '都不要',
        '也不要',
        '都不能要',
        '不得列入',
        '不得联系',
        '不得再次联系',
        '都不行',
        '不行',
      ].flatMap((core) => [ever + core, `${ever}都${core}`, `在${ever}${core}`]),
    ),
  ]),
].join(' ')
