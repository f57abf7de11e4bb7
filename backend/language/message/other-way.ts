const enLead =
  "(?:(?:no|oh|ah|sorry|oops|whoops|wait|hang on|actually|ok|okay|well|hm+|my bad|my mistake|i got (?:that|it)|i had (?:that|it)|now|and now|then|please|let's (?:do|have|try)(?: it)?|turn it|make it|switch it|it'?s|it is|it was|that'?s|that is|that was|should be|it should be|do it)[,.!: ]+)*"
const enWay =
  '(?:(?:the |exactly the )?(?:other|wrong) way (?:a)?round|the (?:opposite|reverse|contrary)|exactly the opposite|vice versa|backwards|reverse(?:d)?(?: it| that| them| the two)?|swap(?: it| them| the two| those two)?(?: round| around)?|flip(?: it| them)?(?: round| around)?|the wrong way)'
const enTail = '(?:[,.!] ?(?:sorry|my bad|oops|my mistake|please))*'
const en = new RegExp(`^${enLead}${enWay}${enTail}(?:\\s*[,.:;!–—-]+\\s*(.*))?$`, 'is')
const zhLead =
  '(?:(?:啊|哎|哦|不对|等等|抱歉|不好意思|那个|我|好像|应该是|刚才|搞|弄|说|写|现在|那|然后|再|请|我想|要不|改成|变成)[，,。！!… ]*)*'
const zh = new RegExp(
  `^${zhLead}(?:说|搞|弄|写)?反了(?:吧|啊|呀|哈)*(?:[，,。：:！!… ]+(.*))?$|^${zhLead}(?:正好|刚好|把?(?:它|两个|条件)?)?(?:相反|反过来|倒过来|调过来|换过来|颠倒过来|对调(?:一下)?|反一?下|互换(?:一下)?)(?:看|圈|选|找|算)?(?:一下)?(?:吧|才对|了)*(?:[，,。：:！!… ]+(.*))?$`,
  'su',
)

/** "I want those who do have one", 要有的: says nothing but which way, of what was said before. */
const pointsEn =
  /^(?:(?:i|we) (?:want|need|mean|meant|am after|are after)|should be|it should be|make it|give me|only|just|we're after|i'm after)? ?(?:the |only )?(?:those|ones|people|customers|clients|the ones|anyone|everyone)?(?: who| that| with| without)?,? ?(?:(?:do|did|does|don't|didn't|do not|did not|have|haven't|has|hasn't|are|aren't|were|weren't|already)(?: not)?(?: (?:have|got|had|do|did|use|hold))?)? ?(?:one|any|it|them|that|so|those)?[.! ]*$/i
const pointsZh =
  /^(?:我)?(?:要|想要|是要|应该是|得是|要的是|找)?(?:的是)?(?:有|没有?|买过|没买过|是|不是)?(?:的)?(?:那些|那种|人|客户)?[。.!！]*$/u

/** That the rest stays as it is, which a condition turned round leaves anyway. */
const stays =
  /[,;. ]+(?:(?:and|but|with) )?(?:(?:everything|all|anything) else|the rest|(?:the )?other conditions?)(?: (?:stays?|remains?|is|are|being|left|kept|all))*(?: (?:the same|unchanged|as (?:it|they) (?:is|are|was|were)|as before|as is|equal))?[.!]*$|[，,；;。 ]+(?:其他|其它|其余|别的|剩下的)(?:的|条件|要求)*(?:都|也|还是|保持|照|全)*(?:不变|不动|照旧|一样|不改|保留|原样)[。！]*$/i

/** What a message turns round: all that it says besides, or nothing where it only says which way; undefined where it turns nothing. */
export const otherWay = (text: string): { rest: string; points: boolean } | undefined => {
  if (text.length > 120) return undefined
  const plain = text.replaceAll('’', "'").trim().replace(stays, '')
  const found = en.exec(plain) ?? zh.exec(plain)
  if (!found) return undefined
  const rest = (found[1] ?? found[2] ?? '').trim()
  return { rest, points: rest === '' || pointsEn.test(rest) || pointsZh.test(rest) }
}
