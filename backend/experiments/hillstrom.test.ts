import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { requires, sharedFolder } from '../../testing/requires.ts'
import { readOut } from './read-out.ts'
import type { ReadOutInput } from './read-out-input.ts'
import type { ReadOut } from './read-out-result.ts'

const both = (zh: string, en: string) => ({ zh, en })
const metric = {
  name: both('指标', 'metric'),
  windowDays: 14,
  numerator: both('两周内的值', 'value within two weeks'),
  denominator: both('被分配的客户', 'assigned customers'),
}
type Arms = ReadOutInput['arms']
const input = (arms: Arms): ReadOutInput => ({ design: 'randomised', metric, arms })

interface Row {
  segment: string
  womens: string
  visit: number
  conversion: number
  spend: number
}
const hillstrom = (): Row[] => {
  const file = join(sharedFolder() as string, 'data/hillstrom/hillstrom.csv')
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  const at = (name: string) => head.split(',').indexOf(name)
  return lines.map((line) => {
    const cells = (line.match(/"[^"]*"|[^,]+/g) ?? []) as string[]
    const number = (name: string) => Number(cells[at(name)])
    return {
      segment: cells[at('segment')] as string,
      womens: cells[at('womens')] as string,
      visit: number('visit'),
      conversion: number('conversion'),
      spend: number('spend'),
    }
  })
}

describe.skipIf(!requires('shared'))('the Hillstrom e-mail test', () => {
  const rows = requires('shared') ? hillstrom() : []
  const names: [string, string, 'treatment' | 'control'][] = [
    ['Mens E-Mail', '男装邮件', 'treatment'],
    ['Womens E-Mail', '女装邮件', 'treatment'],
    ['No E-Mail', '不发邮件', 'control'],
  ]
  const armsOf = (chosen: Row[], field: 'visit' | 'conversion' | 'spend'): Arms =>
    names.map(([segment, zh, role]) => {
      const values = chosen.filter((row) => row.segment === segment).map((row) => row[field])
      const sum = values.reduce((total, value) => total + value, 0)
      return {
        id: segment,
        label: both(zh, segment),
        role,
        plannedShare: 1 / 3,
        assigned: values.length,
        outcome:
          field === 'spend'
            ? {
                kind: 'mean' as const,
                sum,
                sumOfSquares: values.reduce((total, value) => total + value ** 2, 0),
                currency: 'USD',
              }
            : { kind: 'conversion' as const, converted: sum },
      }
    })
  const of = (result: ReadOut, treatment: string) => result.comparisons.find((one) => one.treatment === treatment)

  it('had the planned split', () => {
    const { srm } = readOut(input(armsOf(rows, 'visit')))
    expect(srm.verdict).toBe('pass')
    expect(srm.chi2).toBeCloseTo(0.2025, 4)
    expect(srm.p).toBeCloseTo(0.9037, 4)
  })

  it('added what the published analysis says, in visits and conversions', () => {
    const visits = readOut(input(armsOf(rows, 'visit')))
    expect(of(visits, 'Mens E-Mail')?.estimatePp).toBeCloseTo(7.658956365153125, 10)
    expect(of(visits, 'Mens E-Mail')?.ci.low).toBeCloseTo(0.06995330808373154, 12)
    expect(of(visits, 'Mens E-Mail')?.ci.high).toBeCloseTo(0.08322674127411137, 12)
    expect(of(visits, 'Womens E-Mail')?.estimatePp).toBeCloseTo(4.523310658705299, 10)
    expect(visits.verdict).toBe('lift_shown')
    expect(visits.arms.map(({ value }) => Number(((value as number) * 100).toFixed(3)))).toEqual([
      18.276, 15.14, 10.617,
    ])
    const conversions = readOut(input(armsOf(rows, 'conversion')))
    expect(of(conversions, 'Mens E-Mail')?.estimatePp).toBeCloseTo(0.6805006519615695, 10)
    expect(of(conversions, 'Womens E-Mail')?.estimatePp).toBeCloseTo(0.3111057511085258, 10)
  })

  it('added what the published analysis says, in spend', () => {
    const spend = readOut(input(armsOf(rows, 'spend')))
    expect(of(spend, 'Mens E-Mail')?.estimate).toBeCloseTo(0.7698271558945368, 9)
    expect((of(spend, 'Mens E-Mail')?.p as number) / 1.163814968225482e-7).toBeCloseTo(1, 6)
    expect(of(spend, 'Womens E-Mail')?.estimate).toBeCloseTo(0.4244122159365967, 9)
    expect(of(spend, 'Womens E-Mail')?.p).toBeCloseTo(0.0011293971023632495, 9)
    expect(spend.warnings.map(({ code }) => code)).toContain('heavy_tail')
  })

  it('moved buyers of women’s goods by 7.31 points and the others by 1.11', () => {
    const lift = (womens: string) =>
      of(
        readOut(
          input(
            armsOf(
              rows.filter((row) => row.womens === womens),
              'visit',
            ),
          ),
        ),
        'Womens E-Mail',
      )?.estimatePp
    expect(lift('1')).toBeCloseTo(7.31, 2)
    expect(lift('0')).toBeCloseTo(1.11, 2)
  })
})
