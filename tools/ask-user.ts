import { clarification } from '../backend/language/reading.ts'
import { defineTool } from './tool.ts'

/** Asks the person instead of guessing. The run ends with the question. */
export const askUser = defineTool({
  name: 'ask_user',
  description:
    'Ask the person one question when the request cannot be read, the data are missing, or two readings select different customers. Give options where there are some.',
  title: { zh: '询问', en: 'Ask' },
  effect: 'read',
  input: clarification,
  output: clarification,
  run: async (question) => question,
  summarise: ({ question }) => `Asked: ${question.en} / ${question.zh}`,
})
