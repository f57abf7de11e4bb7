import type { NumberedFamily } from '../lexicon/numbered-families.ts'
import { literally } from '../literally.ts'

/** How a numbered family is spoken of: a list of its numbers, and so many of the whole. */
export interface FamilyWords {
  list: RegExp
  whole: RegExp[]
  /** One of these stands in whatever is said of it; "" where any words may. */
  nouns: string[]
}

const isHan = (text: string) => /\p{Script=Han}/u.test(text)
const oneOf = (words: Iterable<string>) =>
  [...new Set(words)]
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .join('|')

/** All forms of an English verb as the names have it: accepted, accepts, accepting. */
const inflected = (verb: string): string => {
  const [first = '', ...rest] = verb.trim().split(' ')
  const forms = /ed$/.test(first)
    ? `${literally(first.slice(0, -2))}e?(?:d|s|ing|)`
    : /^(?:took|take|taken)$/.test(first)
      ? '(?:took|takes?|taken|taking)'
      : literally(first)
  return [forms, ...rest.map(literally)].join(' ')
}

const number = '(?:\\d{1,2}|[一二两三四五六七八])'
const word = '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight)'

const english = (family: NumberedFamily): FamilyWords[] => {
  const names = family.names.filter(({ before, behind }) => !isHan(before + behind) && /[a-z] $/.test(before))
  if (names.length === 0) return []
  const heads = names.map(({ before }) => before.trim().split(' '))
  const nouns = oneOf(heads.map((words) => `${literally(words.at(-1) as string)}s?`))
  const verbs = oneOf(heads.filter((words) => words.length > 1).map((words) => inflected(words.slice(0, -1).join(' '))))
  const verb = verbs ? `(?:(?:have |has )?(?:ever )?(?:${verbs}) )?` : ''
  const bounds = 'at least|no fewer than|at most|no more than|more than|fewer than|less than|exactly|only|just|up to'
  const many = `(?<many>none|neither|not one|not a single one|any one|any|either|all|both|each|every one|one or more|(?:${bounds}) ${word}|${word} or (?:more|fewer)|one)`
  const between = '(?: ?, ?(?:and |or )?| and | or | to | through | ?[-–&/] ?)'
  const list = `${verb}(?:${many} of )?(?:the )?(?:${nouns}) (?<said>\\d{1,2}(?:${between}(?:(?:${nouns}) )?\\d{1,2})+)(?![\\d,.]*\\d)(?! (?:times|or more|or fewer))`
  const behind = `(?: (?:was |were |been )?(?:${verbs || '(?!)'}))?`
  const whole = `(?:(?:have |has )?(?:ever )?(?<verb>${verbs || '(?!)'}) )?(?:${many}(?: of)?|(?<some>no|an?)) (?:the |our |these |those )?(?:(?<size>${word}) )?(?:(?:marketing|past|previous|earlier) )?(?<noun>${nouns})(?![a-z]| \\d)${behind}`
  const called = heads.map((words) => words.at(-1) as string)
  return [{ list: new RegExp(`^${list}`, 'i'), whole: [new RegExp(`^${whole}`, 'i')], nouns: called }]
}

const chinese = (family: NumberedFamily): FamilyWords[] => {
  const names = family.names.filter(({ before, behind }) => isHan(before + behind) && /第$/.test(before))
  if (names.length === 0) return []
  const counters = oneOf(names.map(({ behind }) => literally(behind.slice(0, 1))))
  const nouns = oneOf(names.map(({ behind }) => literally(behind.slice(1))))
  const verbs = oneOf([...names.map(({ before }) => literally(before.replace(/[了过]?第$/, ''))), '参与'])
  const did = `(?:${verbs})[了过]?`
  const no = '(?:没有?|从未|从没|从来没有?|未曾?|不曾)'
  const behind = `(?:(?:(?<many>都|全都|均|全部)|(?:都|也|均|全)?(?<none>${no}))(?:${verbs})[了过]?)?`
  const join = '(?:、|,|，|和|与|及|以及|或者?|还是|到|至|[-–~/])'
  const list = `(?:${did})?(?<said>第${number}(?:${counters})?(?:${nouns})?(?:${join}第?${number}(?:${counters})?(?:${nouns})?)*${join}第?${number}(?:${counters})(?:${nouns}))${behind}`
  const all = `(?:这|前|我们的?|全部|所有)?(?:(?<size>${number})(?:${counters}))?(?<noun>${nouns})`
  const within = '(?:里面|里|当中|之中|中)?'
  const least = '(?:至少|起码|最少|不少于|超过|多于|不止|最多|至多|不超过|不到|少于|不足|恰好|正好|刚好|只|仅)?'
  const times = `${number}(?:${counters})(?:及?以上|及?以下)?`
  const verb = `(?<verb>${verbs})[了过]?`
  const whole = [
    `${all}${within}(?:(?:任何)?一(?:${counters}))?(?:都|也|均|全都|全)?(?<none>${no})${verb}`,
    `${all}${within}(?<many>都|全都|全部|均|全)${verb}`,
    `一(?:${counters})(?:也|都)?(?<none>${no})${verb}(?<noun>${nouns})`,
    `一(?:${counters})(?<noun>${nouns})(?:也|都)(?<none>${no})${verb}`,
    `${all}${within}(?<many>${least}${verb}${least}${times})`,
    `(?<many>${least}${verb}${least}${times})(?:的)?(?<noun>${nouns})`,
    `${verb}(?:其中)?(?:的)?(?<many>任意|任何|任)(?:一(?:${counters}))?(?:的)?(?<noun>${nouns})`,
  ]
  const called = names.map(({ behind }) => behind.slice(1))
  return [{ list: new RegExp(`^${list}`), whole: whole.map((pattern) => new RegExp(`^${pattern}`)), nouns: called }]
}

const known = new WeakMap<NumberedFamily, FamilyWords[]>()
/** Built once for a family. */
export const familyWords = (family: NumberedFamily): FamilyWords[] => {
  const words = known.get(family) ?? [...english(family), ...chinese(family)]
  known.set(family, words)
  return words
}
