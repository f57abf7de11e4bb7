import { z } from 'zod'
import { evalCase } from './case.ts'

/** The JSON Schema of a case as written in a file: defaults may be left out. What one field says of another is checked when a file is read. */
export const caseSchema = (): object => ({
  title: 'Fairlead eval case',
  ...z.toJSONSchema(evalCase, { io: 'input', unrepresentable: 'any' }),
})
