import type { Token } from '../normalise.ts'
import type { Cue } from './cue.ts'
import { phraseLength, phrases, wordsOf } from './particular.ts'

const taken = phrases('take|leave|kick|throw|cut|weed|strip|rule|knock|keep|get|strike|move')
const outside = phrases(
  'out|out again|out of it|out of them|out of there|out of that|out of the list|out of the audience|off the list|away',
)
const put = phrases('put|bring|add|let')
const backIn = phrases(
  'back|back in|back again|back in again|in again|back on the list|back too|back as well|back in too|back in as well|back in also|back in there|back on the list too|back on the list as well',
)
const inToo = phrases(
  'in|in too|in as well|in also|in there|on|on the list|on the list too|into it|into the mix|in the mix',
)
const object = phrases('把|将')
const zhRemove =
  /^(?:再|就|也|都|先|还是)?(?:去掉|去除|去了|删掉|删除|删了|移除|拿掉|踢掉|踢出去|剔除掉?|剔掉|排除掉?|取消|撤掉|撤了|划掉|不要|拿走|抽掉|刨掉|筛掉|过滤掉)(?:吧|了|啦|呗|好了)*[。.!！]*$/
const zhAdd =
  /^(?:也|都|再|一并|一起)*(?:加上|加进来|加进去|加入|算上|算进来|算进去|放进来|带上|纳入|包括进来)(?:吧|了|啦)*[。.!！]*$/
/** 日本的客户都加进来: without 把 only what says that they come in. */
const zhAddAll =
  /^(?:也|都|再|一并|一起|全部?)*(?:加进来|加进去|算进来|算进去|放进来|带上|纳入|包括进来|拉进来|并进来|收进来)(?:吧|了|啦)*[。.!！]*$/
const zhRestore =
  /(?:还是|再|重新|又|都|就)*(?:放|加|补|捡|拿|拉|收|算)回(?:来|去)?(?:吧|了|啦|呗)*[。.!！]*$|(?:恢复|还原)(?:吧|了|一下)*[。.!！]*$/
/** "those with a loan should go", 有贷款的可以走了: behind people who leave the list. */
const goes =
  /^(?:(?:should|must|can|may|could|has to|have to|need to|needs to|are to|is to|had better|better|will have to)(?: also| all| now| please)* (?:go|leave|be gone|get out|come off)(?: too| as well| then| now| away| out| again| please| from the list| off the list)*|(?:are|is) to go|(?:come|comes|came) off(?: the list)?)[.!]*$/
const people =
  /(?<![a-z])(?:those|anyone|anybody|everyone|everybody|people|customers?|clients?|members?|users?|shoppers?|whoever|the ones|ones|accounts?)(?![a-z])/
/** "students can go": a kind of people in the plural, and no condition. */
const aKind =
  /^(?:(?:the|our|all|those|any) )?(?:[a-z-]+ ){0,2}(?!(?:limits|conditions|filters|criteria|requirements|rules|restrictions|loans|charges|balances|points|orders|days|months|years|weeks|times|holdings|assets|contacts|campaigns|logins|purchases|preferences)(?: |$))[a-z-]+[a-rt-z]s(?: (?:with|without|over|under|above|below|aged|older|younger|who|that|in|from|on|having)(?![a-z]).*)?$/
/** 年龄那个算了, "age doesn't matter": a condition that is given up. */
const noMatter =
  /^(?:那个|这个|那块|这块|这方面|方面)?(?:就|都|也)?(?:算了|不要管了?|不用管了|不管了|不看了|不限了|不考虑了|不卡了|不要求了|放开|无所谓了?|不重要了)(?:吧|了|啦)*[。.!！]*$|^(?:no longer matters?|(?:doesn't|does not|don't|do not) matter(?: any ?more| after all)?|(?:is|are) (?:now )?irrelevant|can be anything)[.!]*$/
/** "3000 is enough", 3000就够了: another number for the condition that has one. */
const enough =
  /^(?:(?:is|are|would be|will be)(?: quite| already)? (?:enough|sufficient|plenty|all (?:we|i) (?:need|want|require|ask(?: for)?|care about)|all (?:that is|that ' s) needed|all it takes)|is fine|will do|would do|should do|suffices?)(?: now| after all| here)*[.!]*$|^(?:就|也)(?:够|行|可以|足够|好)(?:了|吧)*[。.!！]*$/
const numberWord = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|hundred|thousand|million)$/
/** Tokens at the end of a message that may say what is done with what stands before. */
const longestTail = 12
/** "take the students out again", 把技术人员去掉, "bring the defaulters back": what is changed stands between the words of change. */
export const aroundObject = (tokens: Token[], from: number): Cue | undefined => {
  const last = tokens.findLastIndex(({ kind }) => kind !== 'mark')
  const ends = (said: string[][], led: number): number => {
    for (let at = from + led + 1; at <= last; at += 1) if (at + phraseLength(tokens, at, said) === last + 1) return at
    return 0
  }
  const takes = phraseLength(tokens, from, taken)
  const out = takes && ends(outside, takes)
  if (out) return { change: 'remove', at: from + takes, to: out }
  const puts = phraseLength(tokens, from, put)
  const back = puts && ends(backIn, puts)
  if (back) return { change: 'restore', at: from + puts, to: back }
  const adds = puts && !back && ends(inToo, puts)
  if (adds) return { change: 'add', at: from + puts, to: adds }
  const led = phraseLength(tokens, from, object)
  for (let at = Math.max(from + 1, last - longestTail); at <= last; at += 1) {
    const tail = wordsOf(tokens, at, last + 1)
    if (at > from + led && zhRestore.test(tail) && zhRestore.exec(tail)?.index === 0)
      return { change: 'restore', at: from + led, to: at }
    if (led && at > from + led && zhRemove.test(tail)) return { change: 'remove', at: from + led, to: at }
    if (goes.test(tail) && (people.test(wordsOf(tokens, from, at)) || aKind.test(wordsOf(tokens, from, at))))
      return { change: 'out', at: from, to: at }
    if (
      at > from + led &&
      (led ? zhAdd : zhAddAll).test(tail) &&
      !/[别不没](?:要|用|再)?$/.test(wordsOf(tokens, from, at))
    )
      return { change: 'add', at: from + led, to: at }
    // "3000 is enough", and not 资产超过50万的也行: those are more customers
    const ofThose = tokens[at - 1]?.text === '的' || /^或|^or$/.test(tokens[from]?.text ?? '')
    if (
      !ofThose &&
      enough.test(tail) &&
      tokens.slice(from, at).some(({ kind, text }) => kind === 'digits' || numberWord.test(text))
    )
      return { change: 'replace', at: from + led, to: at }
    if (noMatter.test(tail)) return { change: 'remove', at: from + led, to: at }
  }
  return undefined
}
