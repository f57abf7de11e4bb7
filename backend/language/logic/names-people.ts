import { isOfPeople } from '../setting/plan-nouns-en.ts'
import { isClause } from './atoms.ts'

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
