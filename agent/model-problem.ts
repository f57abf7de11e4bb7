import type { Bilingual } from '../backend/bilingual.ts'
import { FairleadError } from '../backend/errors.ts'
import { rootOf } from './failure.ts'
import type { ModelChoice } from './model.ts'

const byStatus: Record<number, Bilingual> = {
  400: { zh: '服务不接受这个请求', en: 'it does not accept the request' },
  401: { zh: '密钥无效', en: 'the key is not valid' },
  403: { zh: '密钥没有权限', en: 'the key has no permission' },
  404: { zh: '没有这个模型或地址', en: 'there is no such model or address' },
  429: { zh: '请求过多，已多次重试', en: 'too many requests, also after retries' },
}
const down: Bilingual = { zh: '服务端出错', en: 'the server failed' }
const cut: Bilingual = {
  zh: '连接中断、超时或回复不完整',
  en: 'the connection was cut, timed out, or the reply is incomplete',
}

/** The coded error for a model server that failed; undefined where the failure is not the server's. */
export const modelProblem = (error: unknown, choice: ModelChoice): FairleadError | undefined => {
  if (choice.kind !== 'openai') return undefined
  const problem = describe(rootOf(error))
  return problem && new FairleadError('model_unavailable', { model: choice.model, problem })
}

const describe = (error: unknown): Bilingual | undefined => {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { status } = at as { status?: unknown }
    if (typeof status === 'number') return byStatus[status] ?? down
    if (transport.test(`${at.name} ${at.message}`)) return cut
  }
  return undefined
}

const transport =
  /APIConnection|Timeout|timed? ?out|ECONN|ENOTFOUND|EPIPE|fetch failed|terminated|premature|socket|aborted|Unexpected end|Connection error|in JSON at position|not valid JSON/i
