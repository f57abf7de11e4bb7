const lead =
  /^\s*(?:please\s+|can you\s+|could you\s+)?(?:compare|contrast|what(?:'s| is) the (?:difference|overlap) between|how (?:does|do|much (?:does|do)))\s+|^\s*(?:请|麻烦|帮我|帮忙)?(?:对比|比较|比一比|比一下|看看|看一下)(?:一下|下)?[:：]?\s*/iu
const tail =
  /(?:\s*(?:overlap|differ|compare|compared))?\s*[?？.。!！]*$|\s*(?:的)?(?:区别|差别|差异|重合度|重合|重叠|重叠度|对比|比较|有多少重合|重合多少|有什么不同|有什么区别|哪个多|哪个更多|各有多少)(?:一下|是多少|有多少|怎么样|如何|吗)?\s*[?？.。!！]*$/iu
const says = /\b(?:compare|contrast|difference between|overlap|differ)\b|对比|比较|比一比|区别|差别|差异|重合|重叠/iu
/** Words that part the two, the plainest first: a plainer one makes the others parts of an audience. */
const joints = [
  /\s+(?:versus|vs\.?|against|compared? (?:to|with)|overlaps? with|differs? from|different from)\s+|\s*(?:相比于?|相对于|对比)\s*/giu,
  /\s+(?:with|to|from)\s+/giu,
  /\s+and\s+|\s*[和与跟同]\s*/giu,
]

/**
 * Ways to part a message into the two audiences that it compares, by how plain the parting word is; empty where it compares nothing.
 * `text` is the message as typed.
 */
export const comparedIn = (text: string): [a: string, b: string][][] => {
  if (!says.test(text)) return []
  const rest = text.replace(lead, '').replace(tail, '')
  if (rest === text) return []
  return joints.map((joint) =>
    [...rest.matchAll(joint)].flatMap((found): [string, string][] => {
      const a = rest.slice(0, found.index).trim()
      const b = rest.slice(found.index + found[0].length).trim()
      return a && b ? [[a, b]] : []
    }),
  )
}

/** Words for the audience that the thread speaks of. */
export const isCurrent = (text: string): boolean =>
  /^(?:this|it|them|these|the current one|(?:this|the current|the present) (?:audience|segment|group)|these customers|现在的|当前的?|这个|这批|它|他们|(?:当前|现在|这个|这批)的?(?:人群|客群|客户|人))$/iu.test(
    text.trim(),
  )

const bothSaid =
  /^\W*(?:please |can you |now |and )*(?:compare|contrast|how do|what(?:'s| is) the (?:difference|overlap) between|what do)\b (?:these|those|the|both|the last|of)*\s*(?:two|both|them|they|these|those|the two|last two|two of them|both of them)(?: (?:audiences|segments|groups|lists|ones))?(?: (?:overlap|differ|compare|have in common|with each other|to each other|please))*\W*$|^\W*(?:请|帮我|再|那)*(?:把)?(?:比较|对比|比一比|比一下|对照)(?:一下|下|一比)?(?:这|那|前面|前|刚才|上面|以上)*(?:的)?两(?:个|群|批|者|种|组|拨)?(?:人群|人|客群|客户)?(?:吧|呢)?\W*$|^\W*(?:把)?(?:这|那|前面|前|刚才|上面|以上)*(?:的)?(?:两(?:个|群|批|者|种|组|拨)|它们|他们)(?:人群|人|客群|客户)?(?:比较|对比|比一比|比一下|有(?:多少)?重合|重合(?:多少|度)?|有什么(?:区别|不同|差别)|差在哪)(?:一下|下|是多少|多少|吗)?(?:吧|呢)?\W*$/iu

/** Whether a message compares the audience at hand with the one before it, named by pointing words alone. */
export const comparesBoth = (text: string): boolean => bothSaid.test(text)

const against =
  /^\W*(?:please |can you |now |and )*(?:compare|contrast)(?: (?:it|this|that|them|these|those))? (?:with|to|against) (.+?)\W*$|^\W*how (?:does|do) (?:it|this|that|they|these) (?:compare|overlap) (?:with|to) (.+?)\W*$|^(?:请|帮我|再|那)*(?:和|与|跟|同)(.+?)(?:比较|对比|比一比|比一下|比)(?:一下|下|一比)?(?:吧|呢)?[。！!]?$/iu

/** The other audience, where a message compares the one at hand with it. */
export const comparedWithCurrent = (text: string): string | undefined => {
  const found = against.exec(text)
  return (found?.[1] ?? found?.[2] ?? found?.[3])?.trim()
}
