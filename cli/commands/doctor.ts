import { type Command, textOf, UsageError } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'

const marks = { yes: '✓', no: '–', failed: '✗', skipped: '·' } as const

export const doctor: Command = {
  name: 'doctor',
  summary: { zh: '检查语言模型服务能做什么', en: 'say what a language-model server can do' },
  arguments: [],
  options: {
    model: {
      type: 'string',
      value: 'NAME',
      help: { zh: '模型，默认 FAIRLEAD_MODEL', en: 'model; default FAIRLEAD_MODEL' },
    },
    'base-url': {
      type: 'string',
      value: 'URL',
      help: { zh: '服务地址，默认 OPENAI_BASE_URL', en: 'server; default OPENAI_BASE_URL' },
    },
    json: { type: 'boolean', help: { zh: '输出 JSON', en: 'print JSON' } },
  },
  examples: ['fairlead doctor', 'fairlead doctor --base-url http://127.0.0.1:11434/v1 --model qwen3'],
  async run({ values }, desk) {
    const { lang } = desk
    const set = desk.settings.model
    const named = textOf(values, 'model')
    const model = named ?? (set.kind === 'openai' ? set.model : undefined)
    if (model === undefined) {
      if (textOf(values, 'base-url') !== undefined)
        throw new UsageError({ zh: '请用 --model 指定模型。', en: 'Name the model with --model.' })
      await desk.out(
        lang === 'zh'
          ? '没有设置 FAIRLEAD_MODEL：使用内置模型，无需服务与密钥。\n'
          : 'FAIRLEAD_MODEL is not set: the built-in model answers, with no server and no key.\n',
      )
      return exitCodes.ok
    }
    const { diagnose } = await import('../../compose.ts')
    const diagnosis = await diagnose({ model, baseURL: textOf(values, 'base-url') })
    if (values.json) await desk.out(`${JSON.stringify(diagnosis)}\n`)
    else
      for (const { outcome, label, note, ms } of diagnosis.findings)
        await desk.out(`${marks[outcome]} ${label[lang]}${lang === 'zh' ? '：' : ': '}${note[lang]} (${ms} ms)\n`)
    return diagnosis.usable ? exitCodes.ok : exitCodes.unavailable
  },
}
