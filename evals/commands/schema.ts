import { caseSchema } from '../case-schema.ts'
import type { EvalCommand } from './command.ts'

export const schema: EvalCommand = {
  name: 'schema',
  usage: 'schema',
  summary: { zh: '输出用例的 JSON Schema', en: 'print the JSON Schema of a case' },
  async run(_, desk) {
    desk.out(`${JSON.stringify(caseSchema(), null, 2)}\n`)
    return 0
  },
}
