const digits: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}
const small: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000, 廿: 20 }
const large: Record<string, number> = { 万: 1e4, 亿: 1e8 }

/** Factor of a Chinese scale character: 十 百 千 万 亿. */
export const scaleOf = (character: string): number | undefined => small[character] ?? large[character]

export const isChineseNumeral = (character: string): boolean =>
  character in digits || character in small || character in large

/**
 * Value of a run of Chinese numerals, colloquial endings included (一千五 = 1500, 三万五 = 35000, 两百五 = 250).
 * Undefined where the run is no number.
 */
export const chineseNumber = (run: string): number | undefined => {
  const characters = [...run]
  if (characters.length === 0 || !characters.every(isChineseNumeral)) return undefined
  if (characters.every((character) => character in digits))
    return characters.length === 1 || characters.length > 3 || digits[characters[0] as string] !== undefined
      ? Number(characters.map((character) => digits[character]).join(''))
      : undefined
  let total = 0
  let section = 0
  let pending: number | undefined
  let scale = 1
  let zero = false
  for (const character of characters) {
    const digit = digits[character]
    if (digit !== undefined) {
      if (pending !== undefined && pending !== 0) return undefined
      zero ||= digit === 0
      pending = digit
      continue
    }
    const step = small[character]
    if (step !== undefined) {
      section += (pending ?? 1) * step
      scale = step === 20 ? 10 : step
    } else {
      const factor = large[character] as number
      section += pending ?? 0
      if (section === 0 && total === 0) return undefined
      if (total > 0 && factor > 1e4) total = (total + section) * factor
      else total += section * factor
      section = 0
      scale = factor
    }
    pending = undefined
    zero = false
  }
  if (pending === undefined) return total + section
  return total + section + (zero || scale <= 10 ? pending : (pending * scale) / 10)
}
