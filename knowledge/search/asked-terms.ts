import type { Bilingual } from '../../backend/bilingual.ts'
import { stem } from '../../backend/language/lexicon/inflect.ts'
import { type Token, tokenise } from '../../backend/language/normalise.ts'
import { glossary } from '../text/glossary.ts'
import { conceptsIn, isSilent, segments, stemOf } from '../text/words.ts'

/** Something that a question names and a record may tell of. */
export interface AskedTerm {
  /** As it was said, or by the glossary's first name. */
  said: Bilingual
  isIn(text: FoldedText): boolean
}

/** A text cut for asking whether something stands in it. */
export interface FoldedText {
  concepts: ReadonlySet<string>
  stems: ReadonlySet<string>
  /** Runs of Chinese characters, a space between them. */
  han: string
}

/** Words of asking itself: they say that somebody wants to know, not what about. */
const asking = new Set(
  'know known learn evidence against contrary counter experience lesson playbook record past earlier previous run ran best better most whom bank anyone somebody ever exist tell show look find found see say away campaign campaigns outcome work worked works help helped helps test tested please thing something anything else like really actually give giving get use used using way approach offer people person user year month ago last recent recently history historical precedent example case data result know-how far yet still also just only much many good bad well 试过 发过 搞过 跑过 测过 办过 用过 推过 做过 有用 有效 管用 好使 起作用 结果 反面 相反 反例 经验 教训 案例 先例 证据 打法 锦囊 办法 做法 方法 策略 手段 方式 形式 激励 哪种 哪些 哪个 哪 种 些 最 比较 更 可以 能 提升 提高 样 过去 以往 往常 以前 从前 此前 历史 曾 最好 最佳 最优 最差 走 走哪 都是 怎么 开展 进行 搞 跑 测 试 发 推 办 记录 数据 情况 有关 关于 方面 类似 去年 今年 近期 最近 客群 人群 用户 什么样 多少 好 不好 好不好 行不行 行 有人 谁 咱们 咱 咨询 请问 告诉 看看 找找 查查 查 找 知道 了解 存在 还有 或者 以及 带来 增加 实现 使用 采用 通过 针对 面向 名 位 类 款 期 渠道 产品 目标 类型 哪类 合适 channel product kind sort goal objective audience incentive reward across between versus compare compared comparison prove proves suggest suggests support supports should playbooks which 说明 表明 证明 支持 帮助 有助于 反面 锦囊'
    .split(' ')
    .map((word) => stem(word)),
)
const saysNothing = (word: string): boolean => isSilent(word) || asking.has(word)

/** Text of a question or record as it is compared. */
export const foldText = (text: string): FoldedText => {
  const tokens = tokenise(text)
  const said = tokens.filter(({ kind }) => kind !== 'mark')
  const stems = said.map(stemOf)
  const han = tokens.map(({ kind, text: one, glued }) => (kind === 'han' ? (glued ? one : ` ${one}`) : ' ')).join('')
  return { concepts: new Set(conceptsIn(stems)), stems: new Set(stems), han }
}

const pairsOf = (text: string): string[] => Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2))

/** A run of Chinese is in a text that holds half of its pairs of characters: 抽奖送房 also where 抽奖送一套房 stands. */
const hanTerm = (text: string): AskedTerm => {
  const pairs = pairsOf(text)
  return {
    said: { zh: text, en: text },
    isIn: ({ han }) => pairs.filter((pair) => han.includes(pair)).length * 2 >= pairs.length,
  }
}
const latinTerm = (said: string, root: string): AskedTerm => ({
  said: { zh: said, en: said },
  isIn: ({ stems }) => stems.has(root),
})

const longestFirst = (names: readonly string[]) => [...names].sort((a, b) => b.length - a.length)
/** A concept of the glossary, by the name that the question gives it. */
export const conceptTerm = (concept: string, { han, stems }: FoldedText): AskedTerm => {
  const { zh = [], en = [] } = glossary.find(({ id }) => `#${id}` === concept) ?? {}
  const inStems = (name: string) => tokenise(name).every((token) => token.kind === 'mark' || stems.has(stemOf(token)))
  return {
    said: {
      zh: longestFirst(zh).find((name) => han.includes(name)) ?? zh[0] ?? concept.slice(1),
      en: longestFirst(en).find(inStems) ?? en[0] ?? concept.slice(1),
    },
    isIn: ({ concepts }) => concepts.has(concept),
  }
}

/** What is left of Chinese runs without the names of concepts and the words of asking; a single character says too little. */
const hanTerms = (han: string, names: readonly string[]): AskedTerm[] => {
  const bare = names.reduce((text, name) => text.replaceAll(name, ' '), han)
  const runs = bare.split(' ').flatMap((run) =>
    segments(run)
      .map((word) => (saysNothing(word) ? ' ' : word))
      .join('')
      .split(' '),
  )
  return [...new Set(runs)].filter((run) => run.length > 1).map(hanTerm)
}

const latinTerms = (text: string, tokens: readonly Token[], names: ReadonlySet<string>): AskedTerm[] => {
  const words = tokens.filter(({ kind, text: word }) => kind === 'word' && word.length > 2)
  const roots = new Map(words.map((token) => [stemOf(token), text.slice(token.start, token.end)]))
  return [...roots].flatMap(([root, said]) => (names.has(root) || saysNothing(root) ? [] : [latinTerm(said, root)]))
}

/** Counter-evidence is no counter of a branch. */
const against = /\bcounter-?(?: ?evidence| ?examples?| ?arguments?| ?claims?)\b/gi

/** What a question names, less the concepts in `taken`, which are asked of a record's own fields. */
export const askedTerms = (question: string, taken: ReadonlySet<string>): AskedTerm[] => {
  const text = question.replace(against, (words) => ' '.repeat(words.length))
  const folded = foldText(text)
  const concepts = [...folded.concepts]
  const named = glossary.filter(({ id }) => folded.concepts.has(`#${id}`))
  const zhNames = longestFirst(named.flatMap(({ zh }) => zh))
  const enNames = new Set(named.flatMap(({ en }) => en.flatMap((name) => tokenise(name).map(stemOf))))
  return [
    ...concepts.filter((concept) => !taken.has(concept)).map((concept) => conceptTerm(concept, folded)),
    ...hanTerms(folded.han, zhNames),
    ...latinTerms(text, tokenise(text), enNames),
  ]
}
