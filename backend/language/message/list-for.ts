import type { Stretch } from './stretches.ts'

const listed = /(?<![a-z])(?:list|sheet|file|names|batch|pool)$/
const forHouse =
  /^for (?:the |our |my )?(?:[a-z-]+ ){0,3}(?:agents?|teams?|desk|reps?|managers?|staff|advis[eo]rs?|colleagues|callers?|branch(?:es)?)$/
const zh =
  /^给.{1,12}(?:坐席|团队|客户经理|理财经理|同事|组|部门|专员|顾问)的?(?:外呼|回访|拜访|挽留|邮寄|短信)*(?:名单|清单)$/

const names = (one: Stretch | undefined, next: Stretch | undefined): boolean =>
  one?.end === 'turn' && next?.end === 'colon' && listed.test(one.words) && forHouse.test(next.words)

/** "Retention call list for the senior agents:", 给资深坐席的外呼名单：: for whom in the house the list is. */
export const isListFor = (stretches: Stretch[], n: number): boolean => {
  const stretch = stretches[n]
  return (
    names(stretches[n - 1], stretch) ||
    names(stretch, stretches[n + 1]) ||
    (stretch?.end === 'colon' && zh.test(stretch.words))
  )
}
