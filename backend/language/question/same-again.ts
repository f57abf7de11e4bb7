import { withDifference } from './difference-asked.ts'
import type { Question } from './question.ts'

const leads =
  '(?:(?:and|so|ok|okay|right|yes|but|well|then|那|那么|所以|具体|到底|大概|也就是|两者|二者|它们|他们|她们|两组|两个|这两个|这两组|彼此|之间|的|按)[ ,，]*)*'
const terms =
  '(?:percentage points|points|pp|percent(?:age)?s?|per cent|%|relative terms|absolute terms|relative|absolute numbers|absolute)'
const inTerms = `(?:(?:in|as)(?: an?)? ${terms}(?: (?:instead|rather)(?: (?:of|than) (?:in )?${terms})?| please| then)?)`
const what =
  '(?:difference|gap|lift|uplift|effect|gain|increase|change|rise|drop|fall|decrease|(?:95 ?% ?|confidence )*interval)'
const moved = '(?:more|less|higher|lower|larger|smaller|bigger|better|worse|up|down)'
const english = [
  `by how (?:much|many (?:percentage )?points?|many percent)`,
  `how (?:much|big|large|strong|wide)(?: (?:was|is|exactly))?(?: (?:it|that|the ${what}))?`,
  `how (?:much|many (?:percentage )?points?|many percent) ${moved}(?: (?:is|was) (?:it|that))?`,
  `(?:(?:what(?:'s|’s|s| is| was| about)|how about|tell me|show me|give me) )?(?:the )?(?:relative |absolute |percentage |exact )?${what}(?: between (?:them|the two|those|these(?: two)?|the groups))?`,
  inTerms,
  '(?:and )?the (?:confidence |95 ?% )?interval',
].map((one) => `${one}(?: ${inTerms})?`)
const howFar = '(?:多少|多大|几个?百?分?点|百分之几|百分之多少|多少个?(?:百分)?点|几成)'
const chinese = [
  `(?:提升|提高|增加|下降|相差|差距|差异|差别|差|高|低|多|少)(?:了|是|有|出)?${howFar}`,
  `(?:差距|差异|差别|差值)(?:是|有|呢)?`,
  `相对(?:提升|来说|值|变化|差异|差距|幅度)?(?:是|有)?${howFar}?`,
  '(?:置信)?区间(?:是|有)?(?:多少|多宽)?',
  '(?:换成|改成|换算成|用|按)(?:百分点|百分比|百分数|相对值|相对变化|绝对值)(?:说|表示|算|来说|看)?',
]
/** Asks how large what was just told is, or to tell it in other terms; each answer holds both. */
const again = new RegExp(`^${leads}(?:${[...english, ...chinese].join('|')})(?:呢|啊|吗|是多少)?[\\s?？。.!！]*$`, 'iu')

const share = '(?:share|percentage|percent|proportion|part|fraction)'
const together = new RegExp(
  `^${leads}(?:(?:these|those|the|top|first|[\\d二三两四五]|前|这|那|个|几|大|[\\p{Script=Han}]{2}(?=合计|一共|总共|加起来)|城市|地区|产品|渠道|国家|省份?|类别?|名)*(?:合计|一共|总共|总计|加起来|合起来|一起)?(?:一共|总共)?占(?:了|到)?(?:全部|总体|总额|总量|总数|整体|全行)?的?(?:多少|百分之几|几成|多大比例|比例|比重)(?:是多少)?|(?:what|which|how much)(?: ${share})?(?: of (?:the total|it all|everything|all))?(?: (?:do|are|is|does))?(?: (?:they|those|these|that|the top (?:\\d+|two|three|four|five|ten))(?: \\w+)?)(?: (?:hold|make up|account for|have|bring in|come to|add up to|represent))?(?: (?:together|combined|in total|in all))?(?: of (?:the total|it all|everything))?|(?:their |the |what(?:'s|’s| is) their )?(?:combined |joint |total )?${share}(?: of (?:the total|it|everything))?|(?:together|combined|(?:what|how much) (?:do they|does that) (?:make|add up to|come to)(?: together)?))[呢吗]?[\\s?？。.!！]*$`,
  'iu',
)

/** "Is that significant?" and nothing more. */
const beyondChance = new RegExp(
  `^${leads}(?:(?:is|was|are) (?:it|that|this|the (?:difference|gap)|they|those)(?: (?:difference|gap))?(?: really)? (?:(?:statistically )?significant|just chance|by chance|just noise|reliable|real)|(?:statistically )?significant|(?:这个|差异|差距|差别|区别|是否|统计上|在统计上|结果)*(?:显著|偶然的?|可靠|靠谱)(?:吗|么|不|不显著|与否)?)(?:呢|啊)?[\\s?？。.!！]*$`,
  'iu',
)

/** "By how much?", 差多少？, "in percentage points?" behind an effect or a comparison: that once more, as an effect where it was a verdict. */
export const sameAgain = (text: string, before: Question | undefined): Question | undefined => {
  if (!before) return undefined
  const said = text.trim()
  if (before.kind === 'metric' && before.limit && before.dimensions.length === 1 && together.test(said))
    return { ...before, together: true }
  // groups side by side are held apart by their interval: no campaign is meant
  if (beyondChance.test(said) && before.kind === 'metric' && before.campaign === undefined) {
    const apart = withDifference(before)
    return apart.difference ? apart : undefined
  }
  if (!again.test(said)) return undefined
  if (before.kind === 'effect' || before.kind === 'compare' || before.kind === 'change') return before
  if (before.kind === 'significance') return { ...before, kind: 'effect' }
  const apart = withDifference(before)
  return before.kind === 'metric' && (before.comparison ?? apart.difference) ? apart : undefined
}
