import { allOf } from './grammar/rules.ts'
import { asksHowMany } from './plan-talk/plan-question.ts'
import { pointsAtHand } from './question/at-hand.ts'
import type { Reading, ReadingContext } from './reading.ts'

type Read = (text: string, context: ReadingContext) => Reading

/** "How many are in Australia?", 有几个是深圳的: so many of something, without a word for customers. */
const ofNobodyNamed =
  /^\W*(?:(?:and|so|but|ok|okay|then|roughly|about|exactly),? )*how many (?:(?:of them )?(?:are|is|were|have|has|had|do|did|live|lives|prefer|hold|own|use|in|from|over|under|with|without|also|bought|spent|made|took|got|paid|never|spend|buy|came|went)\b|[a-z]+ed\b|[a-z]+ are there(?! in all| in total| overall)\W*$)|(?:有|是)(?:多少|几)(?:个|位|名)?(?:是|有|在|没)|(?:有|是|占)几(?:个|位|名)(?!客户|人|用户|会员)|的(?:人)?(?:有|是|占)?(?:多少|几)(?:个|位|名)?(?:人)?[?？呢啊呀。\s]*$/iu

/** "Do any of them have a complaint?", 里面有没有逾期的？: whether some are so is how many are. */
const anyOfThem =
  /^\W*(?:(?:and|so|but|ok|okay|then),? )*(?:(?:do|does|did|have|has|is|are|was|were) (?:any|some|anyone|anybody|all|most|many)(?:(?: one)? of (?:them|these|those)| among them| in there)\b|(?:is|are) there (?:any|some|anyone|anybody)\b.*\b(?:among|of|in) (?:them|these|those|there|it)\b)[^.!]*\W*$|^(?:那|那么)?(?:其中|里面|里头|这里面|他们(?:里面|当中|中)?|这(?:些|批|群)人(?:里面?|当中|中)?)(?:有没有.+?|有.+?吗)[？?。]*$/iu

/**
 * How many of the audience at hand meet something more: "how many of those are in Australia?", 里面偏好微信的有几个？ A figure, which leaves the
 * audience as it is. Undefined where a message asks no such thing, or where what is counted is not wholly read.
 */
export const sideQuestion = (text: string, plain: string, context: ReadingContext, read: Read): Reading | undefined => {
  const { current, history: _, question: __, ...afresh } = context
  const counts = asksHowMany(plain) && (pointsAtHand(plain) || ofNobodyNamed.test(plain))
  if (!current || !(counts || anyOfThem.test(plain))) return undefined
  const counted = read(text.replace(/几[位名]/gu, '几个').replace(/占(?=几个|多少)/gu, '有'), afresh)
  const { intent, rule, unread, clarification } = counted
  if (intent !== 'segment' || !rule || rule.kind === 'everyone' || unread.length > 0 || clarification) return undefined
  return { ...counted, rule: allOf([current, rule]), figure: true }
}
