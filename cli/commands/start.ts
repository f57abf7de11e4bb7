import type { Lang } from '../../backend/bilingual.ts'
import type { DemoProgress } from '../../compose.ts'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { ensurePage } from '../page.ts'
import { progressLine } from '../progress.ts'

/** Seconds since this process was started. */
const elapsed = () => `${(performance.now() / 1000).toFixed(1)} s`

const demoLine = ({ step, done }: DemoProgress, lang: Lang) =>
  `${lang === 'zh' ? '演示工作区' : 'Demo workspace'}: ${step[lang]} ${Math.round(done * 100)} %`

export const start: Command = {
  name: 'start',
  summary: { zh: '启动服务与页面', en: 'start the server and the page' },
  arguments: [],
  options: {
    'no-demo': { type: 'boolean', help: { zh: '不生成演示工作区', en: 'do without the demo workspace' } },
    'no-page': {
      type: 'boolean',
      help: { zh: '不构建页面，只提供接口', en: 'serve the API only; do not build the page' },
    },
  },
  examples: ['fairlead start', 'PORT=4700 FAIRLEAD_DATA=/srv/fairlead fairlead start'],
  async run({ values }, desk) {
    const { compose, ensureDemo, serve } = await import('../../compose.ts')
    const fairlead = await compose(desk.settings)
    try {
      const { url, close } = await serve(fairlead)
      try {
        const progress = progressLine(desk)
        await Promise.all([
          values['no-page'] ? undefined : ensurePage(progress, desk),
          values['no-demo']
            ? undefined
            : ensureDemo(fairlead, {
                onProgress: (state) => progress.show(demoLine(state, desk.lang)),
                signal: desk.signal,
              }),
        ])
        progress.end()
        await desk.out(`${url}\n`)
        desk.say(
          desk.lang === 'zh' ? `已就绪（${elapsed()}）。按 Ctrl-C 停止。` : `Ready in ${elapsed()}. Ctrl-C stops it.`,
        )
        await new Promise<void>((resolve) => desk.signal.addEventListener('abort', () => resolve(), { once: true }))
      } finally {
        await close()
      }
    } finally {
      await fairlead.close()
    }
    return exitCodes.ok
  },
}
