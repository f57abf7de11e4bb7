import {
  announcedNames,
  type FoundName,
  hanNameLength,
  isHan,
  latinWord,
  nameWithin,
  segmenter,
  surnameOf,
  wordlike,
} from './person-names.ts'

/** Where a phrase begins: a Chinese name may stand there with nothing to announce it. */
const opening = /(?:^|[\s，。？！、；：,.?!;:“”"'（(]|(?<=[给对把被让请帮替为找查看问跟和与及]))(?=\p{Script=Han})/gu
/** What goes on behind a name: something of theirs, somebody beside them, or what they did. */
const goesOn =
  /^(?:的|和|与|跟|及|、|，|,|。|？|\?|是|有|在|上次|上个|最近|今年|去年|为什么|怎么|要不要|还有|还在|没有|买|存|投|说|问)/u
/** Places that begin with a surname and are no names. */
const places = new Set(
  '徐汇 杨浦 黄浦 卢湾 罗湖 萧山 余杭 余姚 滨江 江宁 江北 江干 江阴 朝阳 张江 曹杨 万州 吴中 吴江 吴兴 马鞍 林芝 彭州 邓州 许昌 梁平 蔡甸 武昌 武进 武侯 金山 金华 金牛 方庄 秦淮 龙岗 龙华 龙岩 贺州 顾村 钱塘 温江 常熟 常德 樊城 洪山 安阳 安庆 田东 沈河 戴河 陶然 孔庙 汤阴 黄石 黄山 黄冈 高淳 高邮 向阳 石狮 雷州 潘家 汪清 段家 施甸 孟津 侯马 夏津 韦曲 章丘 柳州 鲁山 宋庄'.split(
    ' ',
  ),
)

/** How long a name is that nothing announces; 0 where it may be an ordinary word, which is what most that begin with a surname are. */
const bareLength = (text: string): number => {
  const surname = surnameOf(text)
  const length = hanNameLength(text)
  if (surname === undefined || length === 0 || places.has(text.slice(0, 2))) return 0
  const [first = ''] = [...segmenter.segment(text.slice(0, 8))].map(({ segment }) => segment)
  // a word of the dictionary, or one short of a surname that begins many
  if (first.length > surname.length || (wordlike.has(surname) && length < 3)) return 0
  return goesOn.test(text.slice(length)) || text.length === length ? length : 0
}

const bareNames = (text: string): FoundName[] =>
  [...text.matchAll(opening)].flatMap(({ 0: sign, index }) => {
    const start = index + sign.length
    const length = bareLength(text.slice(start))
    return length > 0 ? [{ start, end: start + length, text: text.slice(start, start + length) }] : []
  })

const joining = /^\s*(?:和|与|跟|以及|及|、|，|,|and|&)\s*/u
const latinRun = new RegExp(`^${latinWord}(?:\\s+${latinWord}){0,2}`, 'u')
/** Behind it stands a word that makes the run before it a kind of customers, not a person. */
const ofMany = /^\s+(?:customers|clients|members|cards?|accounts?|tier|holders|users)\b/

const latinAt = (text: string): number => {
  const run = latinRun.exec(text)?.[0]
  if (run === undefined || ofMany.test(text.slice(run.length))) return 0
  return nameWithin(run, 1)?.length ?? 0
}

/** Names joined to one that was found: "Mary Johnson and Li Wei", 王小明、李娜和张伟. */
const joinedTo = (text: string, { end }: FoundName): FoundName[] => {
  const joint = joining.exec(text.slice(end))?.[0]
  if (joint === undefined) return []
  const start = end + joint.length
  const rest = text.slice(start)
  const length = isHan(rest.slice(0, 1)) ? hanNameLength(rest) : latinAt(rest)
  if (length === 0) return []
  const one = { start, end: start + length, text: rest.slice(0, length) }
  return [one, ...joinedTo(text, one)]
}

/**
 * Names of people in a text: those that something beside them announces, Chinese ones where a phrase begins that goes on about them, and those
 * that are joined to these. A Latin name that stands alone is not found.
 */
export const namesIn = (text: string): FoundName[] => {
  const found: FoundName[] = []
  // what is announced is surer than what is not, wherever it begins
  const add = (some: readonly FoundName[]) => {
    for (const one of some.toSorted((a, b) => a.start - b.start || b.end - a.end))
      if (!found.some(({ start, end }) => one.start < end && start < one.end)) found.push(one)
  }
  add(announcedNames(text))
  add(bareNames(text))
  add(found.flatMap((one) => joinedTo(text, one)))
  return found.sort((a, b) => a.start - b.start)
}
