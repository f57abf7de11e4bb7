import { presentVariant } from '../variant.ts'
import type { EvalCommand } from './command.ts'

export const prompt: EvalCommand = {
  name: 'prompt',
  usage: 'prompt',
  summary: {
    zh: '输出现在的提示词与工具说明（YAML），改一改就是另一个版本',
    en: 'print the prompt and the descriptions of tools as they are (YAML), to begin another version from',
  },
  async run(_, desk) {
    desk.out(presentVariant())
    return 0
  },
}
