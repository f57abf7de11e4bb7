import { expect, test } from 'vitest'
import { chineseRewordings } from './chinese.ts'
import { englishRewordings } from './english.ts'
import { readRewordings } from './requests.ts'

const named = (name: string) => {
  const found = [...chineseRewordings, ...englishRewordings].find((one) => one.name === name)
  if (!found) throw new Error(`no rewording ${name}`)
  return found
}

test('numbers are written out', () => {
  expect(named('num.wan').reword('余额超过50000元的客户')).toBe('余额超过5万元的客户')
  expect(named('num.days').reword('最近105天买过的')).toBe('最近一百零五天买过的')
  expect(named('num.thousand').reword('a balance over 5,000')).toBe('a balance over 5 thousand')
})

test('a request without such words is left alone', () => {
  expect(named('win.past').reword('retired customers')).toBeUndefined()
})

test('names are told apart and every reworded request has its customers', async () => {
  for (const list of [chineseRewordings, englishRewordings])
    expect(new Set(list.map(({ name }) => name)).size).toBe(list.length)
  const requests = await readRewordings()
  expect(new Set(requests.map(({ id }) => id)).size).toBe(requests.length)
  expect(requests.length).toBeGreaterThan(1000)
  expect(requests.every(({ sql, text }) => sql && text)).toBe(true)
})
