import { farewellIn } from './farewell.ts'
import { closing, polite } from './politeness.ts'

/** What is said of how many there are: "that's not many", 人有点少, "still too few". */
const sizeEn =
  /^(?:and |but |so |well |hmm+ |ok |oh )*(?:(?:that|this|it|the (?:list|group|audience|number|segment)|there)(?:'s| is| are| seems?| looks?| leaves?| feels?| now)? ?)?(?:now |still |just |already |only )*(?:a few )?(?:(?:a bit|a little|a tad|rather|quite|pretty|way|far|much|so|very|really|too|not|hardly|not very|not that|not enough|a|an|any) )*(?:few|many|much|tiny|small|little|big|large|long|short|narrow|wide|broad|thin|enough)(?: (?:a )?(?:list|group|audience|number|segment|lot|set))?(?: (?:people|customers|clients|names|left|now|of them|for us|for me))*$/i
const sizeZh =
  /^(?:那|这|现在|哎|嗯)*(?:\p{Script=Han}{0,6}?(?:人|客户|用户)数?|名单|人数?|客户数?|数量|范围|量|圈出来的人?|筛出来的人?|选出来的人?)?(?:好像|似乎|感觉|看起来|看着|好|都|又|也|还是|还|仍然|仍|有点儿?|有些|稍微|稍|确实|实在|真|真是|未免|是)*(?:太|很|偏|不够|不)?(?:少|多|大|小|窄|宽|广|够)(?:了点?|了些|了一点|点|些|一点|啊|吧|呀|哦|了|得很)*$/u
/** What was said last is taken back: what stands behind says it anew. */
const takesBack =
  /^(?:(?:hm+|oh|ah|ok|well|sorry|wait|actually)[, ]+)*(?:no|no no|nope|nah|sorry|wait|wait no|no wait|hang on|hold on|actually|oops|my mistake|my bad|scratch that|correction)$|^(?:(?:嗯|哦|啊|哎呀?)[，, ]*)*(?:不|不对|不是|不不|错了|说错了|我说错了|打错了|等等|等一下|等下|慢着|更正|更正一下|不好意思|抱歉|对不起)$/iu
const greets =
  /^(?:and|also|plus|then|besides|in addition|one more thing|还有|另外|然后|同时|此外|最后|再有|再就是|还有一点|once more|again|one more time|再来一次|再一次|hi|hello|hey|你好|您好|嗨|早|早上好|下午好|大家好|在吗)(?: (?:there|team|all|everyone))?$/iu
/** The rest stays: said of the audience at hand it changes nothing. */
const restStays =
  /^(?:(?:and |but |the |please |keep |leave )*(?:rest|others?|other conditions|everything else|all else|all the rest)(?: (?:of (?:it|them) )?(?:is|are|stays?|remains?|can stay))?(?: (?:fine|ok|okay|good|the same|unchanged|as (?:it|they) (?:is|are|was|were)))*|same (?:conditions|as before|otherwise)|otherwise (?:the same|unchanged)|as (?:it|they) (?:is|are|was|were)|fine|nothing else changes)$|^(?:其他|其它|其余|别的|剩下的|条件|其他条件|其它条件|其余条件)(?:的|都|就|先|还是|全|一律)*(?:不变|一样|这样|不动|照旧|保持不变|保留|不用动|不用改|没问题|跟刚才一样|跟之前一样)(?:吧|了|就行)*$/iu

/** Whether a clause is talk around a change and says nothing of customers: "OK", "thanks", "that's a tiny list", 人有点少, 其他不变. */
export const talkOnly = (clause: string): boolean => {
  const words = clause.replaceAll('’', "'").replace(/\s+/g, ' ').trim()
  const bare = words.toLowerCase().replace(polite, '').replace(closing, '').trim()
  return (
    bare === '' ||
    farewellIn(words) !== undefined ||
    [words, bare].some((one) => sizeEn.test(one) || sizeZh.test(one) || greets.test(one) || restStays.test(one))
  )
}

/** Whether a clause takes back what was said before it: "no", "sorry", 说错了. */
export const takesBackOnly = (clause: string): boolean => takesBack.test(clause.replaceAll('’', "'").trim())
