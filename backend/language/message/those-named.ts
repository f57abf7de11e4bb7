import { countOf } from '../numbers/count-of.ts'
import { mostlyHan } from './mostly-han.ts'

/** A change that points at values which the words before it name. */
export interface ThoseNamed {
  before: string
  /** The change, with words in the place of what points. */
  change(words: string): string
  /** How many are pointed at. */
  count: number
  /** What they are called, where that says of which field they are. */
  noun: string
  /** Where the change begins. */
  at: number
}

const en =
  /^(.{6,}?[,;.:–—-]\s*)((?:so |and |then |therefore |hence |please |let's |let us |just )*(?:[a-z' ]{0,40}?))(?:(?:only |just )?(?:those|these|the same|the) (two|three|four|five)(?: (cit(?:y|ies)|provinces?|states?|countr(?:y|ies)|regions?|places?|ones|markets?|channels?|jobs?|tiers?|areas?|locations?|groups?))?)((?: only| alone| for now| please| then| too)*[.! ]*)$/i
const zh =
  /^(.{4,}?[，,；;。])((?:所以|因此|那就?|就|先|只|再|这次)*(?:只?限(?:定|制)?(?:在|于)?|只要|只做|只看|只留|只取|锁定(?:在)?|圈定(?:在)?|做|要|选|留))(?:这|那)([两二三四五])(?:个|座|类|种|家|处)?(城市|省份?|市|国家|地区|地方|渠道|职业|等级|区域)?(?:的(?:客户|人)?)?((?:吧|就行|就好|即可|了|先)*[。.!！]*)$/u
const loose = /^(?:places?|ones|markets?|areas?|locations?|groups?|regions?|地方|地区|区域)$/i

/** "…, so limit it to those two cities", 就限这两个省; undefined where a message points at none. */
export const thoseNamed = (text: string): ThoseNamed | undefined => {
  const han = mostlyHan(text)
  const [, before, verb, number, noun = '', tail = ''] = (han ? zh : en).exec(text.trimEnd()) ?? []
  if (!before || verb === undefined || number === undefined) return undefined
  const count = countOf(number)
  const called = loose.test(noun)
    ? ''
    : noun
        .toLowerCase()
        .replace(/ies$/, 'y')
        .replace(/s$/, '')
        .replace(/^(?:省份?)$/, '省')
        .replace(/^市$/, '城市')
  return {
    before,
    change: (words) => `${verb.replace(/^(?:so|and|then|therefore|hence|所以|因此) ?/i, '')}${words}${tail}`,
    count,
    noun: called,
    at: before.length,
  }
}
