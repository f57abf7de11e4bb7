import type { BaseChatModel } from '@langchain/core/language_models/chat_models'
import { BuiltinModel } from './builtin/model.ts'
import { createOpenAi, type OpenAiChoice } from './openai.ts'
import { systemPrompt } from './prompts/system-prompt.ts'
import type { RunScope } from './run/run-scope.ts'

/** Which model answers: the built-in one, or any OpenAI-compatible Chat Completions server. */
export type ModelChoice = { kind: 'builtin' } | OpenAiChoice | ScriptedChoice

/** A model made per run, for tests and benchmarks. */
export interface ScriptedChoice {
  kind: 'scripted'
  create(scope: RunScope): BaseChatModel
}

export interface ChosenModel {
  model: BaseChatModel
  systemPrompt?: string
  /** Whether an answer with unproved numbers is sent back once to be mended. */
  repair: boolean
}

/** The model of one run. */
export const chooseModel = (choice: ModelChoice, scope: RunScope): ChosenModel => {
  if (choice.kind === 'builtin') return { model: new BuiltinModel(scope), repair: false }
  if (choice.kind === 'scripted') return { model: choice.create(scope), repair: true }
  return { model: createOpenAi(choice), systemPrompt: systemPrompt(scope, choice.instructions), repair: true }
}
