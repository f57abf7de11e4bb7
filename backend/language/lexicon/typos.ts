import { editDistance } from '../../catalog/nearest-names.ts'
import { isConfusable } from './confusable.ts'

/** Four letters are mended only where two neighbours changed places or one inside was left out: laon is loan, rual is rural. */
const turned = (word: string, vocabulary: readonly string[]): string | undefined => {
  const swapped = [0, 1, 2].map((n) => word.slice(0, n) + word[n + 1] + word[n] + word.slice(n + 2))
  const missing = [1, 2, 3].flatMap((n) =>
    vocabulary.filter((other) => other.length === 5 && other.slice(0, n) + other.slice(n + 1) === word),
  )
  const found = [...new Set([...swapped.filter((other) => other !== word && vocabulary.includes(other)), ...missing])]
  return found.length === 1 ? found[0] : undefined
}

/** Words of their own that are one letter from others: what was sent is no spending. */
const words = new Set(
  [
    'send sent lend lent mend word form from once were what when then than them they this that with give gave gift gifts offer offers',
    'window windows shopper shoppers stage stages state states stare start share shares shape house hours worth worst',
    'month mouth north south party parts point paint print price prize plane plant plate place places peace piece pieces phase',
    'phrase chase cheap check chick chain chair claim class clean clear click clock close cloud coast count court cover crash',
    'cream cross crowd cycle daily dairy diary death depth doubt dozen draft drama dream dress drink drive earth eight empty',
    'enemy enjoy enter entry equal error event exact exist extra faith false fault field fifth fight final floor focus force',
    'forth found frame fresh front fruit glass globe grade grand grant grass great green gross group grown guard guess guest',
    'guide happy heart heavy horse hotel human ideal image inner issue joint judge label later laugh layer learn lease least',
    'leave legal level light limit local loose lower lucky lunch major maker match maybe mayor media metal meter might minor',
    'model money moral motor mount mouse mixed music needs nerve never night noise nurse occur ocean offer often order other',
    'ought owner panel paper patch pause phone photo pilot pitch plain pound power press pride prime prior prove queen quick',
    'quiet quite quote radio raise range rapid ratio reach react ready refer reply rival river rough round route royal rural',
    'scale scene scope score sense serve seven shall sharp sheet shelf shell shift shirt shock shoot shore short shown sight',
    'silent simple single sister slight smooth social source spread spring square stable status strike string strong studio',
    'study stuff style sugar table taken taste teach terms thank theft their theme there these thick thing think third those',
    'three throw tight times title today token tooth topic total touch tough tower track trade train treat trend trial tribe',
    'trick tried truck truly trust truth twice under union unite until upper upset urban usage usual value video visit vital',
    'voice waste watch water wheel where which while white whole whose woman women world worry would wound write wrong yield',
    'young youth market marker marking matter manner master member mention mental method middle mobile modern moment mother',
    'moving notice number object office option output owners people period person phrases planned player please policy public',
    'range rather reader reason recall recent record reduce reform regard region relate relief remain remote remove repair',
    'repeat report rescue result return review reward second secret sector secure select seller senior series server settle',
    'signal silver spirit stream street stress strict summer supply survey switch symbol system target theory thirty threat',
    'timely travel twenty unique unless update useful valley vendor versus victim vision volume walker wealth weekly weight',
    'window winner winter wonder worker writer yearly',
  ]
    .join(' ')
    .split(' '),
)

/** The one word of a vocabulary that a word of five letters or more is a misspelling of; undefined where none or several fit. */
export const mendTypo = (word: string, vocabulary: readonly string[]): string | undefined => {
  if (words.has(word)) return undefined
  if (word.length === 4) return turned(word, vocabulary)
  if (word.length < 5) return undefined
  const limit = word.length >= 8 ? 2 : 1
  let best: string | undefined
  let distance = limit + 1
  let tied = false
  // first and last letters are seldom mistyped: monthy is monthly before it is month
  const last = (other: string | undefined) => other?.at(-1) === word.at(-1)
  for (const candidate of vocabulary) {
    if (candidate[0] !== word[0]) continue
    const edits = editDistance(word, candidate, Math.min(limit, distance))
    const closer = edits === distance && edits <= limit && last(candidate) && !last(best)
    if (edits < distance || closer) {
      best = candidate
      distance = edits
      tied = false
    } else if (edits === distance && edits <= limit && candidate !== best && last(candidate) === last(best)) tied = true
  }
  return tied ? undefined : best
}

/** Characters that mean something wherever they stand, so that none is a slip for another: 男女装 is not 买女装. */
const telling = /[别男女不没无未非老新前后大小多少高低上下左右转开关进出升降买卖加减一二三四五六七八九十两半每]/
/** No unit of time is a slip for another: 每周 is not 每月. */
const unitOfTime = /[年月周日天季]/

const denying = /[不没未无非]/

interface Slips {
  known: ReadonlySet<string>
  /** Phrases by what is left of them with one character taken out, in their order. */
  holed: ReadonlyMap<string, { phrase: string; order: number }[]>
  lengths: readonly number[]
  /** Every character of a phrase: a stretch with another one beside the slip is none. */
  letters: ReadonlySet<string>
}

const hole = '\0'
const holedAt = (characters: readonly string[], from: number, length: number, place: number): string =>
  [...characters.slice(from, place), hole, ...characters.slice(place + 1, from + length)].join('')

const slipsOf = (phrases: readonly string[]): Slips => {
  const holed = new Map<string, { phrase: string; order: number }[]>()
  phrases.forEach((phrase, order) => {
    const characters = [...phrase]
    characters.forEach((_, place) => {
      const key = holedAt(characters, 0, characters.length, place)
      holed.set(key, [...(holed.get(key) ?? []), { phrase, order }])
    })
  })
  return {
    known: new Set(phrases),
    holed,
    lengths: [...new Set(phrases.map((phrase) => [...phrase].length))],
    letters: new Set(phrases.flatMap((phrase) => [...phrase])),
  }
}
/** How many characters from a place on, one way, are those of phrases. */
const knownRun = (characters: readonly string[], from: number, by: 1 | -1, letters: ReadonlySet<string>): number => {
  let at = from
  while (letters.has(characters[at] as string)) at += by
  return Math.abs(at - from)
}
const slips = new WeakMap<readonly string[], Slips>()

/** The phrase in which one character at a place is wrong, with where it begins; undefined where none or several fit. Of a phrase of two characters the wrong one must be easily typed for the right one. `same` tells phrases that mean one thing, between which there is nothing to choose. */
export const mendPhrase = (
  characters: readonly string[],
  at: number,
  phrases: readonly string[],
  same: (one: string, other: string) => boolean = () => false,
): { phrase: string; start: number } | undefined => {
  const table = slips.get(phrases) ?? slipsOf(phrases)
  if (!slips.has(phrases)) slips.set(phrases, table)
  const { known, holed, lengths, letters } = table
  if (telling.test(characters[at] as string)) return undefined
  const first = at - knownRun(characters, at - 1, -1, letters)
  const end = at + 1 + knownRun(characters, at + 1, 1, letters)
  const alike = lengths.flatMap((length) =>
    Array.from({ length: Math.min(length, at - first + 1) }, (_, back) => at - back)
      .filter((start) => start + length <= end)
      .flatMap((start) => (holed.get(holedAt(characters, start, length, at)) ?? []).map((one) => ({ ...one, start }))),
  )
  let found: { phrase: string; start: number } | undefined
  for (const { phrase, start } of alike.sort((a, b) => a.order - b.order || a.start - b.start)) {
    if (phrase[at - start] === characters[at]) continue
    if (unitOfTime.test(characters[at] as string) && unitOfTime.test(phrase[at - start] as string)) continue
    // a slip never turns what is said round: 在能发邮件 is not 不能发邮件
    if (phrase.length > 2 && denying.test(phrase[at - start] as string)) continue
    // 他行信用卡 is no slip for 有信用卡: the rest is a name by itself
    if (start === at && phrase.length > 2 && known.has(phrase.slice(1))) continue
    if (phrase.length === 2 && !isConfusable(characters[at] as string, phrase[at - start] as string)) continue
    if (found && found.phrase !== phrase) {
      if (found.phrase.length === phrase.length && found.start === start && same(found.phrase, phrase)) continue
      if (found.phrase.length === phrase.length) return undefined
      if (found.phrase.length > phrase.length) continue
    }
    found = { phrase, start }
  }
  return found
}
