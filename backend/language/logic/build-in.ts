import { simplified } from '../normalise.ts'
import { isOfPeople } from '../setting/plan-nouns-en.ts'
import { isClause } from './atoms.ts'
import { cut } from './cut.ts'
import type { Token } from './token.ts'
import { wordsEn } from './words/words-en.ts'
import { wordsZh } from './words/words-zh.ts'

/** "Their balance must be over 500", 余额必须超过500: what must be said of it goes first, so that the condition stands in one piece. */
const withDutyFirst = (text: string): string =>
  text
    .replace(
      /(?<![a-z])(?:their|its|the) ([a-z]+(?: [a-z]+){0,2}) (must|should|has to|have to|needs to|ought to) be (?=over|under|above|below|at (?:least|most)|more|less|between|[£$€¥]?\d)/gi,
      '$2 have $1 ',
    )
    .replace(/(?<![a-z])without (?:even )?(?:a single|one single|even one) /gi, 'without a ')
    .replace(/(?<![a-z])(on top of|in addition to|besides|alongside) (?:their|having|also having) /gi, '$1 ')
    .replace(
      /(?<![a-z])in addition to ([^,.;]+), (?:also )?(?:please )?(?:include|add|take)(?: in)? /gi,
      '$1, also include ',
    )
    .replace(
      /(?<=^|[，,。；;]|的话|的)(?!话)([^，,。；;的得须要和或]{2,6}?)(?:必须|须|得|要求?|需要|应当?)(?=超过|大于|高于|多于|低于|小于|少于|不低于|不少于|不超过|达到|至少|最少|在\d|满\d)/gu,
      '须$1',
    )
    .replace(
      /(恰好|正好|刚好|只|仅)(?:满足|符合)([^，。；]{4,40}?)(?:其中|之)([一两])([条项个样])/gu,
      '$2只满足其中$3$4',
    )
    .replace(/(?:不能|不可以|不得)([^，。；]{2,12}[和与跟、][^，。；]{2,12})都有/gu, '$1不能都有')
    .replace(/(?<=[必须得求][^，。；]{1,6})也(?=超过|大于|高于|低于|不|少于|达到|至少)/gu, '')
    .replace(/(?:不要|别|不)(?:放进|列入|加入|纳入)([^，。；]+?的)(?:客户)?名单(?:里|中)?/gu, '排除，$1客户')
    .replace(
      /(?<=的(?:客户|人)?)(?:要|应|须)?从([^，。；]+?的(?:客户|人)?)(?:里面|里|中)(?:去掉|剔除|排除)(?=[，。；]|$)/gu,
      '排除，$1',
    )

const peopleZh =
  /(?<![没有无是])(?:人员|人士|蓝领|学生|老人|女性|男性|女士|男士|教师|医生|公务员|员工|会员|企业主|业主|车主|退休的|白领)$/u

const headEn =
  /^(?!no |not |non-?|without )(?:all |the |any )?((?:[a-z-]+ ){0,2}?[a-z-]+s)(?= with | in | over | under | aged | who |$)/i
/** Whether words name people by themselves: 学生, "students with a mortgage". */
export const namesPeople = (said: string): boolean => {
  if (/\p{Script=Han}/u.test(said)) return peopleZh.test(said)
  const head = headEn.exec(said)?.[1]
  return head !== undefined && !isClause(said) && isOfPeople(head.toLowerCase().split(' ').at(-1) ?? '')
}

/** 学生, "students with a mortgage": people, named by themselves. */
const withPeopleMarked = (tokens: Token[]): Token[] =>
  tokens.flatMap((token, n) => {
    if (token.code !== 'x') return [token]
    const { text } = token
    if (!namesPeople(text)) return [token]
    if (/\p{Script=Han}/u.test(text)) return tokens[n + 1]?.code === 'd' ? [token] : [token, { code: 'd', text: '' }]
    return 'pm'.includes(tokens[n - 1]?.code ?? '-') ? [token] : [{ code: 'p', text: '' }, token]
  })

/** The build of a message: its words that combine, and the conditions between them. */
export const buildIn = (text: string): Token[] => {
  const plain = simplified(text)
    .replace(/[’]/g, "'")
    .replace(/\b(who|they|we|i|you)'ve\b/gi, '$1 have')
  return withPeopleMarked(cut(withDutyFirst(plain), /\p{Script=Han}/u.test(text) ? wordsZh : wordsEn))
}
