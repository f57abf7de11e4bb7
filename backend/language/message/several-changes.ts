import type { Steps } from './in-steps.ts'
import { mostlyHan } from './mostly-han.ts'

const zhFirst =
  /改[成为到用]|换[成为]|调[成到整高低]|放宽|提高|降低|去掉|删掉|拿掉|取消|不要|加上|剔除|排除|[加放补拉算收]回|恢复|留着|就行|就够|即可|也要|也算|也加|加进来/u
const zhCut =
  /^(.+?)[,，;；。]\s*(?:然后|再然后|接着|顺便|同时|另外|还有|并且|而且)?[,，]?\s*((?:还要|还得|也要|再加上?|加上|再|另外|同时|并且|而且|顺便|然后|把|去掉|剔除|排除|删掉|拿掉|不要|只留|只要|只看|要求|必须|但(?:是)?(?:那|这)一?[笔次单]|\p{Script=Han}{1,8}?(?:再?加上|再加|改[成为到]|换[成为]|放宽到?|降到|提到|限制在|控制在|去掉|不要|不限)).+|[^，,；;。]{1,16}?的?(?:客户|人)?(?:也|都|就|再)*(?:去掉|剔除|排除|删掉|拿掉|不要|移除)(?:了|吧|掉)*[。.!！]*)$/su
const enFirst =
  /\b(?:change|make|raise|lower|set|swap|replace|drop|remove|add|include|exclude|leave out|only keep|keep only|widen|extend|shorten|stretch|lengthen|relax|ease|narrow|cut|move|reduce|increase|loosen|tighten|switch|put|bring|let|take|instead of|rather than|(?:is|are) (?:fine|ok|okay|welcome|in|enough)|counts?|stays?|can stay)\b/i
const enCut =
  /^(.+?)(?:[,;.]\s*(?:and |then |and then |also |plus )?|\s+(?:and also|and then|and)\s+)((?:add|drop|remove|exclude|leave out|leave|cut|cut out|take off|throw out|get rid of|skip|bring|put|widen|extend|stretch|shorten|set|replace|keep|only keep|keep only|require|make|raise|lower|change|swap|take out|kick out|limit|restrict|they (?:must|should|need to|have to)|must|also|(?:the|their) [a-z ]{2,40}? (?:only |now |just )?(?:needs?|should|must|has|have|can|may))\b.+)$/is
/** Longer messages are no two changes. */
const longest = 200

/** 英国的加回来，积分至少1000: behind a change that is complete, whatever comes next is another one. */
const zhDone =
  /^(.+?(?:[加放补拉收]回(?:来|去)?|也算|算上|算进来|加进来|放进来|去掉|拿掉|删掉|剔掉|剔除|不要了|保留|留着)(?:吧|了|啦)*)[，,]\s*(.{3,})$/su
/** Whole sentences. */
const sentences = /^(.{4,}?[^\d\s])[。；;.!！]+\s*(?:(?:and|also|then|plus)\s+)?(.{3,})$/isu

/**
 * 余额改成5万以上，还要有信用卡: two changes in one message, each as a message of its own, cut in every way that its words allow; whether both
 * halves are changes is for the caller to see.
 */
export const severalChanges = (text: string): Steps[] => {
  if (text.length > longest) return []
  const zh = mostlyHan(text)
  const spoken = (zh ? zhCut : enCut).exec(text)
  const cuts = [
    spoken && (zh ? zhFirst : enFirst).test(spoken[1] ?? '') ? spoken : null,
    sentences.exec(text),
    zh ? zhDone.exec(text) : null,
  ]
  return cuts.flatMap((cut) => {
    const [, first, second] = cut ?? []
    if (!first || !second) return []
    // "put the Germans back and leave out France instead"
    return [{ first, second: second.replace(/ instead(?=[.! ]*$)/i, ''), at: text.length - second.length, lead: 0 }]
  })
}
