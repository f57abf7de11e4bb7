import { type Token, tokenise } from '../normalise.ts'
import { aroundObject } from './around-object.ts'
import { boundedAt } from './bounded.ts'
import { complaint } from './complaint.ts'
import { countsTooAt } from './counts-too.ts'
import { keptAt } from './kept-at.ts'
import { namesPeople, saysOfThem, speaksOfConditions } from './manner.ts'
import { phraseLength, phrases, wordsOf } from './particular.ts'
import { movesTo, tunings, tuningVerbs } from './tuned.ts'

/** How a message changes the audience that the thread speaks of. */
export type Change =
  | 'narrow'
  | 'widen'
  | 'remove'
  | 'replace'
  | 'turn'
  | 'fragment'
  | 'add'
  | 'restore'
  | 'keep'
  | 'back'
  | 'out'

const tuning = [
  'widen loosen relax extend stretch tighten shorten lower raise increase reduce bump push move set change bring narrow expand cut lift drop',
]
  .flatMap((verbs) => verbs.split(' '))
  .flatMap((verb) =>
    'it|that|this|them|the window|the period|the time|the limit|the threshold|the bar|the range'
      .split('|')
      .flatMap((object) => ['to', 'up to', 'down to', 'out to'].map((to) => `${verb} ${object} ${to}`)),
  )
  .join('|')

const cues: [Change, string[][]][] = [
  ['replace', phrases(tuning)],
  [
    'replace',
    phrases(
      'put it back to|change it back to|set it back to|bring it back to|move it back to|take it back to|改回|改回到|换回|make it|make that|make them|let it be|let that be|give them|give it|bring it down to|bring it up to|take it down to|take it up to|try the|try|look at the|look at|look back|make this|make the|make their|go with|back to|go back to|swap the|swap out|swap|exchange the|exchange|change it to|change that to|change the|change|set the|set it to|set|update the|update|switch to|switch the|switch|replace the|replace|use|raise the|raise it to|raise|lower the|lower it to|lower|increase the|increase it to|reduce the|extend it to|extend the|shorten it to|tighten it to|relax it to|loosen it to|i meant|i mean|same but|same but for|same again , but|same again , but for|the same again , but|the same again , but for|the same again but|the same again but for|the same again for|same thing , but|same thing , but for|the same , but|the same , but for|same , but|same , but for|same thing for|the same thing for|same thing but for|same but for|the same but for|same again but|same again for|same deal but for|same deal for|repeat that for|same thing but|the same but|same audience but|the same audience but|the same segment but|same as before but|instead|改成|改为|改到|改看|改查|改按|给到|降回|调回|放回|降回到|还是降回|还是|放到|放低到|抬到|调低到|调高到|提到|改用|改取|改拿|改选|改走|换用|改一下|换成|换为|调整为|调整到|调成|调到|放宽到|放宽至|收紧到|缩短到|延长到|提高到|提高至|降到|降低到|降至|应该是|我是说|把|将|一样但|一样的条件,换成|同样的条件,换成|同样条件,换成|条件一样,换成|条件不变,换成|条件不变,改成|同样的人群但|同样但|其他不变|其它不变|其余不变|条件不变',
    ),
  ],
  [
    'widen',
    phrases(
      'let in|let in also|also let in|please let in|allow in|also include|and also include|include also|please include|include|as well as|also add customers|or|or those|and if we also took|what if we also took|and if we add|what if we add|what if we added|and if we added|suppose we add|suppose we added|also take|and take|plus those|plus customers|expand to|broaden to|extend to|widen to|also those|and those|also count|也包括|也包含|还包括|还要包括|再包括|扩大到|扩展到|放宽,|或者|或|也要包括|把|也算上|也算',
    ),
  ],
  [
    'narrow',
    phrases(
      'also|additionally|they also must|only keep|only count|count only|only look at|look only at|consider only|and only|and|but only|but|now only|now just|now|of those|of these|of them|out of those|out of these|out of them|among them|among those|among these|of the customers|of these customers|of those customers|of the list|of this list|of this group|from the list|from this list|out of the list|out of this list|on the list|in this list|in the list|in this group|in this audience|from these|from those|within those|within these|within that|in that group|those|them|these|they must|they should|they also|only|just|keep only|keep just|keep|narrow it down to|narrow down to|narrow to|narrow it to|narrow|limit it to|limit to|limit them to|limit|restrict to|restrict it to|restrict|further|add a condition|add the condition|add one condition|add two conditions|add three conditions|add these conditions|add two more conditions|add one more condition|add another condition|two more conditions|one more condition|add a filter|with the extra condition|who also|they must|must|it must|require that they|require them to|require|they need to|they have to|and be|be|再|还要|还得|还|另外|同时|并且|并|而且|且|此外|然后|其中|里面|这里面|这些人里|这些人中|这些客户中|这些客户里|这些|这批|他们|从中|在此基础上|在这个基础上|在这基础上|基础上|只要|只取|只挑|只选|只圈|只发|只联系|只拿|只看|只保留|仅保留|保留|只留下|只留|仅留下|留下|仅看|只算|只统计|只计|缩小到|缩小|限定|限制|添加|增加|补充|加条件|加个条件|加一个条件|加一条|加一条条件|加一项|加两个条件|加两条|加三个条件|加几个条件|加下面的条件|加以下条件|再加条件|再加个条件|再加一个条件|再加一条|再加一项|再加两个条件|再加两条|加上条件|加上两个条件|加上一个条件|增加条件|增加一个条件|增加两个条件|要求|需要是|必须',
    ),
  ],
  [
    'remove',
    phrases(
      'and take out|also take out|then take out|remove|drop|delete|scrap|ditch|lose|strike|skip|get rid of|forget about|forget|ignore|no longer|never mind|lose|take away|take out|去掉|去除|删掉|删除|移除|拿掉|取消|不限|不限制|不考虑|不用管|去了|撤掉',
    ),
  ],
  [
    'add',
    phrases('再加上|再加|加上|加入|also add in|also add|and add|add also|throw in|add|add in|add those|add the|plus'),
  ],
  ['turn', phrases('what about|how about|and what about|and for|the same for|same for|那么|那|换|如果是|要是')],
]
const bar = ['门槛', '标准', '要求', '条件', '范围', '线', '起点']
  .flatMap((what) =>
    ['拉高', '提高', '抬高', '调高', '放低', '降低', '拉低', '调低', '放宽', '收紧', '提一提', '降一降'].flatMap(
      (how) => [what + how, how + what, `把${what}${how}`],
    ),
  )
  .join('|')
const polite = phrases(`${bar}|${complaint}`).concat(
  phrases(
    'i see|in that case|if so|understood|noted|makes sense|fair enough|very well|of course|kindly|thanks for that|good morning|good afternoon|明白|了解|清楚了|那么请|其实|其实是|对了|行|行吧|行 ,|好吧|那行|please|pls|thanks|great , thanks|perfect|too few|too few ,|not enough|not enough people|too many people|hm|hmm|ah|oh|right|and please|太少|太少了|人太少|人太少了|人太多|人太多了|太多|太多了|人不够|不够|嗯|啊|哦|哎|唉|那个|thank you|great|never mind ,|no never mind ,|forget it ,|算了 ,|算了|谢谢|now|too many|too many ,|just|ok|okay|so|well|hmm|can you|could you|now please|let us|lets|then|请|麻烦|帮我|好|好的|嗯|现在|那请|能不能|可以|行的|收到|明白了|知道了|太好了|不错|很好|super ,|perfect ,|fine ,|got it|alright|all right|cool|nice|good ,|excellent|lovely',
  ),
)

/** A change of the audience at hand, and the tokens that say what it is made with: from `at` up to `to`, or to the end. */
export interface Cue {
  change: Change
  at: number
  to?: number
}

/** Words before a change, and whether they take back what was said last: "no wait, …", 说错了，…. */
const opening = (tokens: Token[]): { at: number; corrects: boolean } => {
  let at = 0
  let corrects = false
  while (at < tokens.length) {
    const denied = phraseLength(tokens, at, noes)
    // "no students" leaves out, "no, students" corrects
    const paused = denied > 0 && /^[,.!]$/.test(tokens[at + denied]?.text ?? '') ? denied : 0
    const taken = phraseLength(tokens, at, corrections) || paused
    corrects ||= taken > 0
    const skipped = taken || phraseLength(tokens, at, polite) || (/^[,.!]$/.test(tokens[at]?.text ?? '') ? 1 : 0)
    if (!skipped) break
    at += skipped
  }
  return at < tokens.length ? { at, corrects } : { at: 0, corrects: false }
}

/** The change that the first words of a message announce, and where the rest begins; undefined where it speaks of customers afresh. */
export const cueOf = (tokens: Token[]): Cue | undefined => {
  const { at, corrects } = opening(tokens)
  if (phraseLength(tokens, at, afresh)) return undefined
  const found = plainCue(tokens, at)
  // a correction without a word of change says anew what was said last
  const leaves = found?.change === 'narrow' && zhOut.test(wordsOf(tokens, 0, tokens.length))
  const plain = !leaves && (!found || found.change === 'fragment' || (found.change === 'narrow' && found.at === at))
  return corrects && plain ? { change: 'replace', at } : found
}

/** Whether a message says in words that the audience at hand is changed, and is no condition alone. */
export const namesChange = (text: string): boolean => {
  const cue = cueOf(tokenise(text))
  return cue !== undefined && (cue.change !== 'fragment' || besides.test(text))
}
/** 也要满足, "over 40 as well": beside what was said. */
const besides = /也(?:要|得|必须|需要)|还(?:要|得)|另外|同时|\b(?:also|too|as well|additionally)\b/i

const plainCue = (tokens: Token[], at: number): Cue | undefined => {
  const said = wordsOf(tokens, 0, tokens.length)
  const limited = boundedAt(tokens, at)
  if (limited) return limited
  const parted = aroundObject(tokens, at)
  if (parted) return parted
  const stays = keptAt(tokens, at)
  if (stays) return stays
  const also = alsoAt(tokens, at)
  if (also) return also
  const swapped = inside(tokens, at)
  if (swapped?.change === 'replace') return leadOf(tokens, at, 'replace') ?? swapped
  // "what about students too?"
  if (swapped?.change === 'add' && swapped.at === at) return leadOf(tokens, at, 'turn', 'add') ?? swapped
  if (swapped?.change === 'remove' || swapped?.change === 'add' || swapped?.to) return swapped
  const denied = phraseLength(tokens, at, denials)
  // "without the age filter" and 不要余额条件 give up a condition, they do not leave customers out
  if (denied && speaksOfConditions(said)) return { change: 'remove', at: at + denied }
  if (denied) return { change: 'narrow', at }
  let best: Cue | undefined
  for (const [change, words] of cues) {
    // 取消费最高的 is no 取消
    const whole = tokens[at]?.text === '取' && tokens[at + 2]?.text === '费'
    const length = whole ? 0 : phraseLength(tokens, at, words)
    if (length && (!best || at + length > best.at)) best = { change, at: at + length }
  }
  // 要是离异的也算进来呢
  if (best?.change === 'turn' && swapped?.change === 'widen') return { change: 'widen', at: best.at }
  // 上海还是不要了
  if (best?.change === 'replace' && zhOut.test(said)) return { change: 'narrow', at }
  // 另外偏好电话的也算, "also, those who prefer the phone are fine too"
  if (best?.change === 'narrow' && swapped?.change === 'widen')
    return { change: 'widen', at: best.at, ...(swapped.to ? { to: swapped.to } : {}) }
  if (best?.change === 'narrow') return { change: 'narrow', at: behindAll(tokens, best.at) }
  const verb = best ? 0 : phraseLength(tokens, at, tuningVerbs)
  if (verb && movesTo(said)) return { change: 'replace', at: at + verb }
  return best ?? swapped ?? (namesPeople(said) && !saysOfThem(said) ? undefined : { change: 'fragment', at })
}

/** 博士也可以, 硕士和博士都行 */
const alsoTail = /^(?:也|都)(?:行|可以|ok|成|接受|没问题|好|可)(?:的|吧|了|呀|啊)*[。.!！]*$/
const alsoAt = (tokens: Token[], from: number): Cue | undefined => {
  const last = tokens.findLastIndex(({ kind }) => kind !== 'mark')
  for (let at = Math.max(from + 1, last - 5); at <= last; at += 1)
    // 买什么都行: whatever it was, and nobody else
    if (
      alsoTail.test(wordsOf(tokens, at, last + 1)) &&
      !/(?:什么|啥|哪\p{Script=Han}{0,2}|谁|怎么样?|多少|几\p{Script=Han}?)$/u.test(wordsOf(tokens, from, at))
    )
      return { change: 'widen', at: from, to: at }
  return undefined
}

/** "also they must": several words that narrow, one behind the other. */
const behindAll = (tokens: Token[], at: number): number => {
  const narrowing = cues.find(([change]) => change === 'narrow')?.[1] ?? []
  const more = phraseLength(tokens, at, narrowing)
  return more && at + more < tokens.length ? behindAll(tokens, at + more) : at
}

const zhOut = /(?:不要|去掉|剔除|排除|拿掉|踢掉|除外|不算|别要)(?:了|吧|掉)*[。.!！]*$/

const leadOf = (tokens: Token[], at: number, wanted: Change, meant = wanted): Cue | undefined => {
  const length = Math.max(...cues.map(([change, said]) => (change === wanted ? phraseLength(tokens, at, said) : 0)))
  return length ? { change: meant, at: at + length } : undefined
}

/** Words that take back what was said last. */
const corrections = phrases(
  "actually|no wait|wait no|wait|hang on|hold on|hang on a second|one moment|on second thought|on second thoughts|oops|whoops|my bad|my mistake|scratch that|strike that|correction|i misspoke|that's wrong|that is wrong|that was wrong|not what i meant|the other way round|the other way around|the opposite|vice versa|exactly the opposite|等等|等一下|等下|等会|等会儿|慢着|稍等|口误|说错了|我说错了|反了|说反了|我说反了|搞错了|弄错了|搞反了|打错了|写错了|更正|更正一下|纠正一下",
)
/** The same where a pause follows. */
const noes = phrases('no|no no|nope|sorry|不对|不对不对|不是|错了|不不|不好意思')

const denials = phrases(
  'exclude|excluding|leave out|without|except|minus|not|no|filter out|skip|剔除|排除|不要|不含|不包括|除了|除去|没有|非',
)
/** Starts over: what comes is an audience of its own. */
const afresh = phrases(
  'start over|start again|start fresh|forget that|forget it|new segment|new audience|from scratch|重新来|重新开始|重来|换一批人|新建|另外找|重新找|重新圈',
)

/** Put back after it was left out: 英国的还是留着. */
const keeping = /(?:还是|仍|仍然|继续|也)?(?:留着|保留着?|留下来?)(?:吧|了)?[。.!！]?$/
const widening = /也算|也包括|也加|算进来|算进去|也要算|也放进来|也加进来|也(?:可以|能|欢迎|请)(?:来|参加|加入|一起来)/
const replacing = phrases(
  '替换为|替换成|改看|改取|改拿|改选|改查|改按|扩大到|扩展到|拓宽到|扩到|降回|调回|放回|改回|缩回|改成|改为|改到|换成|换为|调整为|调整到|调成|调到|限制在|限制为|限制到|限定在|限定为|控制在|控制到|卡在|收窄到|收窄为|缩小到|锁定在|圈定在|instead|instead of|提高到|降低到|降到|放宽到|放到|提到|调低到|调高到|抬到',
).concat(phrases(tunings))
/** "managers too", 管理层也要: beside those of the audience. */
const alsoThose =
  /^(?!.*(?:must|should|need|they|only|必须|都得)).{1,40}(?:(?: too| as well| also)|也(?:要|留|留着|来|行|可以|加上))(?:吧|的|了)*[.!?。！？]*$/
const further = phrases('再加上|再加|再补上|再补|再添上')
const turning = /^(呢|的呢|instead|rather)$/

/** A condition is named first and given up last: 房贷那个条件不要了, 把婚姻状况那条去掉. */
const givenUp =
  /(?:条件|限制|要求|筛选|那条|这条|那项|这项|一条|一项).{0,4}(?:不要|去掉|去除|删掉|删除|移除|拿掉|取消|撤掉|不用|不考虑|不算)(?:了|吧|掉|啦)*[。.!！]?$/

/** "drop the login requirement as well" */
const takesAway = (tokens: Token[], at: number): boolean =>
  cues.some(([change, words]) => change === 'remove' && phraseLength(tokens, at, words) > 0)

/** 余额改成3万, "age over 40 instead", 那女性呢: the word of change stands later. */
const inside = (tokens: Token[], from: number): Cue | undefined => {
  if (givenUp.test(wordsOf(tokens, 0, tokens.length))) return { change: 'remove', at: from }
  for (let at = from + 1; at < tokens.length; at += 1)
    if (phraseLength(tokens, at, replacing)) return { change: 'replace', at: from }
  // 月份再加上11月
  for (let at = from + 1; at < Math.min(from + 7, tokens.length - 1); at += 1) {
    const adds = tokens[at]?.kind === 'han' ? phraseLength(tokens, at, further) : 0
    if (adds) return { change: 'add', at: at + adds }
  }
  const counts = countsTooAt(tokens, from)
  if (counts) return counts
  if (alsoThose.test(wordsOf(tokens, from, tokens.length)) && !takesAway(tokens, from))
    return { change: 'add', at: from }
  if (keeping.test(wordsOf(tokens, 0, tokens.length))) return { change: 'narrow', at: from }
  if (widening.test(wordsOf(tokens, 0, tokens.length))) return { change: 'widen', at: 0 }
  const last = tokens.findLast(({ kind }) => kind !== 'mark')
  return last && turning.test(last.text) && tokens.length < 16 ? { change: 'turn', at: 0 } : undefined
}
