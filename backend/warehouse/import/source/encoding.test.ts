import { isUtf8 } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { decoderOf, sniffEncoding } from './encoding.ts'

const text = '客户号,城市\n1,上海\n2,北京\n'
const utf16 = (value: string, bigEndian: boolean) => {
  const bytes = Buffer.from(value, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}
/** 客户号,城市\n1,上海\n in GB18030. */
const gb = Buffer.from('bfcdbba7bac52cb3c7cad00a312cc9cfbaa30a', 'hex')
const sniff = (bytes: Buffer) => sniffEncoding(bytes, isUtf8(bytes))

describe('sniffEncoding', () => {
  it('knows UTF-8 with and without a mark', () => {
    expect(sniff(Buffer.from(text))).toBe('utf-8')
    expect(sniff(Buffer.from(`\ufeff${text}`))).toBe('utf-8')
  })

  it('knows UTF-16 in both orders, with and without a mark', () => {
    const ascii = 'id,name\n1,Ann\n2,Bo\n'
    for (const [bigEndian, name] of [
      [false, 'utf-16le'],
      [true, 'utf-16be'],
    ] as const) {
      expect(sniff(utf16(`\ufeff${text}`, bigEndian))).toBe(name)
      expect(sniff(utf16(ascii, bigEndian))).toBe(name)
    }
  })

  it('knows GB18030 by what it reads as, and western text as not that', () => {
    expect(sniff(gb)).toBe('gb18030')
    expect(decoderOf('gb18030').decode(gb)).toBe('客户号,城市\n1,上海\n')
    expect(sniff(Buffer.from('name\nJosé\nZoë\nRené\n', 'latin1'))).toBe('windows-1252')
  })

  it('knows GB18030 beside signs of currencies', () => {
    // 价格\n¥12\n¥7\n, the sign in four bytes
    const prices = Buffer.from('bcdbb8f10a8130843631320a81308436370a', 'hex')
    expect(sniff(prices)).toBe('gb18030')
    expect(decoderOf('gb18030').decode(prices)).toBe('价格\n¥12\n¥7\n')
  })

  it('stays with UTF-8 where a few bytes of a long file are broken', () => {
    const start = Buffer.from(`${text.repeat(50)}`)
    expect(sniffEncoding(start, false)).toBe('utf-8')
  })

  it('refuses an encoding that nobody knows, naming those that are', () => {
    expect(() => decoderOf('klingon')).toThrow(expect.objectContaining({ code: 'invalid_input' }))
  })
})
