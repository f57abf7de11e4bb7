import type { Bilingual } from '../../backend/bilingual.ts'
import { readArguments } from '../arguments.ts'
import { type Answer, chat, type ProbeTarget, type WireToolCall } from './chat-request.ts'

export type { ProbeTarget } from './chat-request.ts'

interface Seen {
  outcome: 'yes' | 'no' | 'failed'
  note: Bilingual
}
export interface Probe {
  name:
    | 'reachable'
    | 'streaming'
    | 'tool_calls'
    | 'streamed_tool_calls'
    | 'parallel_calls'
    | 'tool_choice'
    | 'stream_usage'
    | 'json_output'
    | 'arguments'
  label: Bilingual
  run(target: ProbeTarget): Promise<Seen>
}

const user = (content: string) => ({ messages: [{ role: 'user', content }] })
const weather = {
  tools: [
    {
      type: 'function',
      function: {
        name: 'get_weather',
        description: 'The weather of one city now.',
        parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
      },
    },
  ],
}
const oneCity = user('What is the weather in Lisbon? Call the tool.')
const twoCities = user('What is the weather in Lisbon and in Porto? Call the tool once per city, both calls at once.')

const yes = (zh: string, en: string): Seen => ({ outcome: 'yes', note: { zh, en } })
const no = (zh: string, en: string): Seen => ({ outcome: 'no', note: { zh, en } })

const failures: Record<string, Bilingual> = {
  timeout: { zh: '超时', en: 'timed out' },
  connection: { zh: '无法连接', en: 'cannot be reached' },
  not_json: { zh: '回复不是 JSON', en: 'the reply is not JSON' },
  401: { zh: '密钥无效', en: 'the key is refused' },
  403: { zh: '密钥没有权限', en: 'the key has no permission' },
  404: { zh: '没有这个模型或地址', en: 'no such model or address' },
  429: { zh: '请求过多', en: 'too many requests' },
}

const failed = (answer: Answer): Seen => {
  const key = 'problem' in answer ? answer.problem : String(answer.status)
  return { outcome: 'failed', note: failures[key] ?? { zh: `服务返回 ${key}`, en: `the server answered ${key}` } }
}

type Told = Extract<Answer, { message: object }>

const onAnswer = async (answer: Promise<Answer>, read: (told: Told) => Seen): Promise<Seen> => {
  const told = await answer
  return told.message === undefined ? failed(told) : read(told as Told)
}

const callsOf = ({ message }: Told): WireToolCall[] => message.tool_calls ?? []
const city = (call: WireToolCall): boolean => typeof readArguments(call.function?.arguments)?.city === 'string'
const calledOnce = (told: Told): Seen =>
  callsOf(told).some(city) ? yes('可用', 'works') : no('没有调用工具', 'it did not call the tool')

const quirksOf = (call: WireToolCall | undefined): Seen => {
  const raw = call?.function?.arguments
  if (!call) return no('没有调用，无法判断', 'no call to look at')
  const zh: string[] = []
  const en: string[] = []
  const note = (seen: boolean, a: string, b: string) => {
    if (seen) {
      zh.push(a)
      en.push(b)
    }
  }
  note(!call.id, '没有 id', 'no id')
  note(typeof raw === 'object', '参数是对象而不是文本', 'arguments are an object, not text')
  note(typeof raw === 'string' && raw.includes('```'), '参数带代码围栏', 'arguments are fenced')
  note(typeof raw === 'string' && /^\s*"/.test(raw), '参数被编码两次', 'arguments are encoded twice')
  note(readArguments(raw) === null, '参数无法读取', 'arguments cannot be read')
  if (zh.length === 0) return yes('规范', 'as the protocol says')
  const usable = readArguments(raw) !== null
  return {
    outcome: usable ? 'yes' : 'no',
    note: {
      zh: `${zh.join('；')}${usable ? '（已能处理）' : ''}`,
      en: `${en.join('; ')}${usable ? ' (handled)' : ''}`,
    },
  }
}

/** THE list of what is probed, in order. */
export const probes: readonly Probe[] = [
  {
    name: 'reachable',
    label: { zh: '可访问', en: 'Reachable' },
    run: (target) => onAnswer(chat(target, user('Say hello.')), () => yes('有回复', 'it answers')),
  },
  {
    name: 'streaming',
    label: { zh: '流式输出', en: 'Streaming' },
    run: (target) =>
      onAnswer(chat(target, { ...user('Count from one to five in words.'), stream: true }), ({ deltas }) =>
        deltas > 1 ? yes(`${deltas} 段`, `${deltas} parts`) : no('没有分段', 'it comes in one part'),
      ),
  },
  {
    name: 'tool_calls',
    label: { zh: '工具调用', en: 'Tool calls' },
    run: (target) => onAnswer(chat(target, { ...oneCity, ...weather }), calledOnce),
  },
  {
    name: 'streamed_tool_calls',
    label: { zh: '流式工具调用', en: 'Streamed tool calls' },
    run: (target) => onAnswer(chat(target, { ...oneCity, ...weather, stream: true }), calledOnce),
  },
  {
    name: 'parallel_calls',
    label: { zh: '一次多个调用', en: 'Several calls at once' },
    run: (target) =>
      onAnswer(chat(target, { ...twoCities, ...weather }), (told) =>
        callsOf(told).filter(city).length > 1
          ? yes('可用', 'works')
          : no('一次一个，不影响使用', 'one at a time; that is enough'),
      ),
  },
  {
    name: 'tool_choice',
    label: { zh: '指定工具', en: 'Tool choice' },
    run: (target) =>
      onAnswer(chat(target, { ...user('Hello.'), ...weather, tool_choice: 'required' }), (told) =>
        callsOf(told).length > 0 ? yes('可用', 'works') : no('被忽略，不影响使用', 'ignored; it is not needed'),
      ),
  },
  {
    name: 'stream_usage',
    label: { zh: '流式用量', en: 'Usage in the stream' },
    run: (target) =>
      onAnswer(
        chat(target, { ...user('Say hello.'), stream: true, stream_options: { include_usage: true } }),
        ({ usage }) => (usage ? yes('有', 'given') : no('没有，用量将显示为零', 'not given; usage will read zero')),
      ),
  },
  {
    name: 'json_output',
    label: { zh: 'JSON 输出', en: 'JSON output' },
    run: (target) =>
      onAnswer(
        chat(target, { ...user('Reply with the JSON object {"ok": true}.'), response_format: { type: 'json_object' } }),
        ({ message }) =>
          readArguments(message.content || '-') ? yes('可用', 'works') : no('不是 JSON', 'the reply is not JSON'),
      ),
  },
  {
    name: 'arguments',
    label: { zh: '参数格式', en: 'Spelling of arguments' },
    run: (target) => onAnswer(chat(target, { ...oneCity, ...weather }), (told) => quirksOf(callsOf(told)[0])),
  },
]
