/** Whatever it is that they did or hold: no condition on those who are named, and none of the others either. */
const en =
  /,? ?(?<![a-z])(?:whatever|no matter (?:what|how much|how many|how often|how little)|however (?:much|many|often|little)|(?:regardless|irrespective) of (?:what|how much|how many|how often)) (?:amount |money )?(?:they|he or she|those|these)(?: have| had| may have| might have| ever)* (?:spen[dt]|order(?:ed)?|bought|buy|paid|pay|earn(?:ed)?|hold|held|own(?:ed)?|have|had|did|do|invest(?:ed)?|purchased?|save[d]?)(?: with us| in total| overall| so far| at all| in all)*|,? ?(?<![a-z])(?:whatever|no matter what|no matter how (?:high|low|big|small|large)|regardless of|irrespective of) (?:their|his or her|the) [a-z]+(?: [a-z]+){0,2}?(?: (?:is|are|was|were|may be|might be|looks like))?(?=[.,;!?]|$)/i
const zh =
  /[，,、 ]*(?:不管|无论|不论|甭管)(?:他们|她们|各自|总共|一共|累计|平时|到底|以前)*[^，,。；;！!？?]{0,8}?(?:多少|多大|多高|多低|几[次单笔个件])(?:钱|次|单|笔|件|个|元)?(?=[，,。；;！!\s]|都|也|一律|全|统统|$)|[，,、 ]+[^，,。；;！!？?]{1,6}?(?:多少|高低|大小|多高|多低|几[次单笔件])(?:钱|次|单|笔|件)?(?:都|也)?(?:无所谓|没关系|都?行|可以|不管|不论|不看|不限|无妨|不要紧)(?:的|了|吧)*/u

/** The stretch of a message that says that it makes no difference how much somebody spent or holds: 不管花了多少, "whatever they spent". */
export const waivedIn = (text: string): [number, number] | undefined => {
  const found = (/\p{Script=Han}/u.test(text) ? zh : en).exec(text)
  return found && found[0].length < text.trim().length ? [found.index, found.index + found[0].length] : undefined
}
