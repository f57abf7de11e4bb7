import { resolve } from 'node:path'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'

/** A program of its own: nothing of the product imports the evals, and they compose small worlds themselves. */
export const evaluation: Command = {
  name: 'eval',
  summary: {
    zh: '评测：运行、比较、定基线、出报告（fairlead eval --help）',
    en: 'evaluations: run, compare, bless, report (fairlead eval --help)',
  },
  arguments: [
    { name: 'COMMAND…', required: false, help: { zh: '评测命令与选项', en: 'eval command and its options' } },
  ],
  options: {},
  examples: ['fairlead eval run segments', 'fairlead eval run all --model qwen3 --trials 4', 'fairlead eval diff A B'],
  program: resolve(import.meta.dirname, '../../evals/main.ts'),
  run: async () => exitCodes.ok,
}
