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
