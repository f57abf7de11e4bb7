const compares =
  /(?<![a-z])(?:compare|compared|comparison|contrast|versus|vs|against|how (?:does|do) (?:it|this|that|they|these|those))(?![a-z])|比较|对比|比一比|比一下|比下|相比|哪(?:边|个|一?(?:批|群|组))[^，,]{0,4}(?:更)?[多少大小]/i
const en =
  /(?<![a-z])(?:(?:the )?same (?:(?:kind|sort|type) of )?(?:customers?|clients?|people|members?|users?|ones|group|audience|segment|conditions?|criteria|lot)?|their (?:counterparts|peers)|similar (?:customers|clients|people|ones)|like-minded (?:customers|people))(?: but)?(?: who (?:are|live))? (?:in|from|of|at|for|with|on) (?:the )?([\p{L}\d' -]{2,40}?)(?: instead)?\s*(?:[:;,.?]|$| - )/iu
const zh = [
  /(?:和|与|跟|同)(.{1,12}?)(?:的)?(?:同样|相同|同等|一样)(?:的)?(?:条件|标准|要求|情况|口径|类型)?(?:下)?的?(?:客户|人群|人|客群|用户|会员|那批)/u,
  /(?:和|与|跟|同)(?:同样|相同|同等|一样)(?:的)?(?:条件|标准|要求|口径)(?:下)?的?(.{1,12}?)(?:的)?(?:客户|人群|人|客群|用户|会员)/u,
  /(?:和|与|跟|同)(.{1,12}?)的?同类(?:客户|人群|人|用户)/u,
]

/**
 * What takes the place of something in the audience at hand where a message compares it with others of its kind: Nanjing in "compare them with
 * the same kind of customers in Nanjing: which group is larger?", 和南京同样条件的客户比较一下.
 */
export const sameKindIn = (text: string): string | undefined => {
  if (text.length > 160 || !compares.test(text)) return undefined
  if (!/\p{Script=Han}/u.test(text)) return en.exec(text)?.[1]?.trim()
  for (const said of zh) {
    const name = said.exec(text)?.[1]?.trim()
    if (name) return name
  }
  return undefined
}
