/** Marks after which the rest of a sentence can stand alone. */
const boundary = /[\s，。、（）“”"()]/

const isWordly = (sign: string | undefined): boolean =>
  sign !== undefined && /[\p{L}\p{N}.,]/u.test(sign) && !/\p{Script=Han}/u.test(sign)

/**
 * A clause before and after, the beginning that both share said once: "balance of at least 50,000 → 30,000". Numbers and words of
 * letters are not cut.
 */
export const changedWords = (from: string, to: string): string => {
  const [was, is] = [[...from], [...to]]
  let shared = 0
  while (shared < Math.min(was.length, is.length) && was[shared] === is[shared]) shared++
  while (shared > 0 && isWordly(is[shared - 1]) && (isWordly(is[shared]) || isWordly(was[shared]))) shared--
  const rest = is.slice(shared).join('').trim()
  return `${from} → ${rest === '' || boundary.test(rest[0] ?? '') ? to : rest}`
}
