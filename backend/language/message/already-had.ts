import type { Stretch } from './stretches.ts'

const leavesOut =
  /(?:不发|别发|不要|不寄|不推|不打|别打|除外|剔除|排除|去掉|不算|跳过|就算了|不联系|别联系)(?:了|掉)?$|(?<![a-z])(?:not both|leave out|exclude|excluding|skip|except|leave|drop|remove|without|nobody|no one|not (?:those|the ones|them))(?![a-z])/
const already =
  /^(?:因为)?(?:他们|她们|这些人|这批人|这部分人|那些人|人家)(?:在)?[^，,]{0,8}(?:已经?|都已经?|刚刚?|早就)[^，,]{0,4}(?:收到|领到?|拿到|参加|联系|通知|发|寄|送|推|打|办|买)(?:过|了|完|好)+[^，,]{0,4}$|^(?:because |since |as )?(?:they|these(?: people| ones)?|those(?: people| ones| with both)?|the ones with both)(?: ?' ?ve)?(?: have| had| both| all)*(?: already| just)? (?:got|gotten|received|had|been (?:sent|called|mailed|contacted)|were (?:sent|called|mailed|contacted)) (?:theirs|it|one|ours|that|this|the (?:mail|mailing|letter|e-mail|email|call|offer|text)\w*)(?![a-z])/

/**
 * Why some are left out, in words of its own behind the exclusion: 两样都买过的不发，他们上周已经收到了, "not those with both. They got theirs last week."
 * The time in it is of the sender's work.
 */
export const alreadyHad = (stretches: Stretch[]): Stretch[] =>
  stretches.filter(
    ({ words }, n) =>
      already.test(words) && stretches.slice(Math.max(n - 2, 0), n).some((before) => leavesOut.test(before.words)),
  )
