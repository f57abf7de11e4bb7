import type { Token } from '../normalise.ts'
import { countOf } from '../numbers/count-of.ts'
import { wordsOf } from './particular.ts'
import { closing, polite } from './politeness.ts'

const en =
  /^(?:undo|revert|take back|cancel|drop|discard|scrap|forget|go back|step back|roll back)(?: by)?(?: the| my| those| these)?(?: last| previous| latest| final)? ?(two|both|three|four|[2-9])(?: of (?:the |my )?(?:last )?)?(?: last| previous)?(?: (?:changes?|steps?|edits?|ones|messages?|conditions?|filters?|times|moves?|things))?$/
const enTimes = /^(?:undo|go back|step back|roll back)(?: it| that| this)? (twice|two times|three times|[2-9] times)$/
const zh =
  /^(?:再)?(?:把)?(?:连续|一共|往回|往后|再)*(?:撤销|撤回|撤|回退|退回|退|取消|返回|后退)(?:掉|到)?(?:最近|刚才|上|前|最后|之前)*(?:的)?([两二三四2-9])(?:步|次|个|条|项|版)(?:之?前)?(?:的)?(?:修改|操作|改动|条件|变更)?$|^(?:把)?(?:最近|刚才|上|前|最后|前面)+(?:的)?([两二三四2-9])(?:步|次|个|条|项)(?:修改|操作|改动|条件|变更)?(?:都|全|一起|给我)*(?:撤销|撤回|撤|取消|不要|去掉|不算|作废)(?:掉)?$/
const first =
  /^(?:let's |let us |can we |please )?(?:back|go back|get back|return|restore|revert|reset|undo everything back|start again|roll back)(?: it| this| that)?(?: (?:to|from))? (?:(?:the|my|our|that) )?(?:very )?(?:first|original|initial|starting)(?: (?:version|one|audience|list|segment|selection|state|set|group|request|definition|query|point))?$|^(?:back|go back|return|revert) to (?:the (?:start|beginning|very beginning|very start)|where we (?:started|began)|square one|how (?:it|we) (?:started|began))$|^undo (?:everything|all(?: of it| changes| the changes| that)?|all my changes)$|^(?:还是)?(?:回到|恢复到?|恢复成|退回到?|还原到?|还原成|改回|用回|回|返回到?)(?:我们?)?(?:最初|最开始|最早|原始|第一次?|一开始|起初|开头|最先|初始|最原始)(?:的|那)*(?:一)?(?:个|版|次|批|条|步)?(?:的)?(?:版本|人群|名单|条件|样子|状态|结果|客群|说法|定义|那版|那批)?$|^(?:全部|所有|全都|都)(?:的)?(?:修改|改动|操作)?(?:都|全部)?(?:撤销|撤回|撤掉|还原)$|^(?:把)?(?:撤销|撤回|还原)(?:全部|所有)(?:的)?(?:修改|改动|操作)?$/

/**
 * How many steps back a whole message asks for, where it is more than one: "undo the last two changes", 撤销前两步; all of them: "back to the
 * first version", 回到最初的版本. Undefined where it is no such thing.
 */
export const stepsBack = (tokens: Token[]): number | 'all' | undefined => {
  const said = wordsOf(tokens, 0, tokens.length)
  for (const form of [said.replace(polite, '').replace(closing, ''), said.replace(closing, '')]) {
    if (first.test(form)) return 'all'
    const found = en.exec(form) ?? zh.exec(form) ?? enTimes.exec(form)
    const count = found?.slice(1).find((group) => group !== undefined)
    if (count) return countOf(count.split(' ')[0] ?? '')
  }
  return undefined
}
