/** Length of an SMS as networks bill it; GSM 03.38 and 3GPP TS 23.040 for the parts. */
export interface SmsLength {
  unit: 'gsm7' | 'ucs2'
  /** Septets, or UTF-16 units. */
  used: number
  parts: number
}

const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** Reached through an escape, so two septets each. */
const extended = new Set('\f^{}\\[~]|€')

const limits = { gsm7: { single: 160, part: 153 }, ucs2: { single: 70, part: 67 } } as const

/** Packs characters into parts; one that takes two units may not straddle two parts. */
const partsOf = (sizes: readonly number[], part: number): number => {
  let parts = 1
  let filled = 0
  for (const size of sizes) {
    if (filled + size > part) {
      parts++
      filled = 0
    }
    filled += size
  }
  return parts
}

/** Units and billed parts of a text; one character outside GSM-7 switches the whole text to UCS-2. An empty text takes one part. */
export const smsLength = (text: string): SmsLength => {
  const characters = [...text]
  const isGsm = characters.every((character) => basic.has(character) || extended.has(character))
  const unit = isGsm ? 'gsm7' : 'ucs2'
  const sizes = characters.map((character) => (isGsm ? (extended.has(character) ? 2 : 1) : character.length))
  const used = sizes.reduce((sum, size) => sum + size, 0)
  const { single, part } = limits[unit]
  return { unit, used, parts: used <= single ? 1 : partsOf(sizes, part) }
}

/** Units that `parts` parts hold. */
export const smsCapacity = (unit: SmsLength['unit'], parts: number): number =>
  parts === 1 ? limits[unit].single : limits[unit].part * parts
