import { expect, it } from 'vitest'
import { thread } from './testing/read.ts'

it.each([
  [['students, number of children at most 1', 'Allow up to 2 children'], 'job = student & children <= 2'],
  [['number of children at most 1', 'rather allow 3 children'], 'children <= 3'],
  [['number of children at least 3', 'make it at least 2 children'], 'children >= 2'],
])('a limit is named by a word of its field: %j', (messages, wanted) => expect(thread(...messages)).toBe(wanted))
