import { isUtf8 } from 'node:buffer'
import { FairleadError } from '../../../errors.ts'

const startsWith = (bytes: Buffer, ...prefix: number[]) => prefix.every((byte, index) => bytes[index] === byte)

const zerosAt = (bytes: Buffer, parity: 0 | 1): number => {
  let zeros = 0
  for (let index = parity; index < bytes.length; index += 2) if (bytes[index] === 0) zeros += 1
  return (zeros * 2) / bytes.length
}

/** Most text has ASCII delimiters and line ends, whose high byte is zero in UTF-16. */
const manyZeros = 0.15
const fewZeros = 0.02

const utf16 = (sample: Buffer): string | undefined => {
  if (startsWith(sample, 0xff, 0xfe)) return 'utf-16le'
  if (startsWith(sample, 0xfe, 0xff)) return 'utf-16be'
  const [even, odd] = [zerosAt(sample, 0), zerosAt(sample, 1)]
  if (odd > manyZeros && even < fewZeros) return 'utf-16le'
  if (even > manyZeros && odd < fewZeros) return 'utf-16be'
  return undefined
}

const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—·]/u

/** Signs that stand in Chinese files as in western ones say nothing. */
const neutral = /[¥€£§°±×÷–℃]/

/** GB18030 reads most byte strings; it is believed only where what it reads is mostly Chinese. */
const looksGb18030 = (sample: Buffer): boolean => {
  const text = new TextDecoder('gb18030').decode(sample, { stream: true })
  const beyondAscii = [...text].filter((character) => character > '\x7f' && !neutral.test(character))
  const fitting = beyondAscii.filter((character) => chinese.test(character))
  return fitting.length > 0 && fitting.length > beyondAscii.length * 0.9
}

const lastLineEnd = (bytes: Buffer): Buffer => {
  const end = bytes.lastIndexOf(0x0a)
  return end > 0 ? bytes.subarray(0, end + 1) : bytes
}

/**
 * The encoding of a text file, from its start and from whether all of it is valid UTF-8.
 * Order: byte order mark or zero bytes (UTF-16), UTF-8, GB18030, windows-1252.
 */
export const sniffEncoding = (sample: Buffer, validUtf8: boolean): string => {
  const wide = utf16(sample)
  if (wide) return wide
  if (validUtf8) return 'utf-8'
  const lines = lastLineEnd(sample)
  if (isUtf8(lines) && lines.some((byte) => byte > 0x7f)) return 'utf-8'
  return looksGb18030(lines) ? 'gb18030' : 'windows-1252'
}

/** A decoder by name; throws `invalid_input` for a name that is not known. */
export const decoderOf = (encoding: string): TextDecoder => {
  try {
    return new TextDecoder(encoding)
  } catch {
    const problem = `unknown encoding "${encoding}"; accepted: utf-8, gb18030, utf-16le, utf-16be, windows-1252`
    throw new FairleadError('invalid_input', { place: '--encoding', problem })
  }
}
