import { describe, expect, it } from 'vitest'
import { probe } from './doctor.ts'
import { type Reply, scriptedServer } from './testing/scripted-server.ts'

const call = (args: string, id?: string) => ({ name: 'get_weather', arguments: args, ...(id ? { id } : {}) })
const lisbon = '{"city":"Lisbon"}'
const able: Reply[] = [
  { text: 'hello' },
  { text: 'one two three four five' },
  { calls: [call(lisbon, 'a')] },
  { calls: [call(lisbon, 'a')] },
  { calls: [call(lisbon, 'a'), call('{"city":"Porto"}', 'b')] },
  { calls: [call(lisbon, 'a')] },
  { text: 'hello' },
  { text: '{"ok": true}' },
  { calls: [call(lisbon, 'a')] },
]

const diagnose = async (script: Reply[]) => {
  const server = await scriptedServer(script)
  try {
    return await probe({ baseURL: server.baseURL, model: 'm', apiKey: 'k', timeout: 2000 })
  } finally {
    await server.close()
  }
}
const outcomes = ({ findings }: Awaited<ReturnType<typeof probe>>) =>
  Object.fromEntries(findings.map(({ name, outcome }) => [name, outcome]))

describe('doctor', () => {
  it('finds everything on a server that can do everything', async () => {
    const diagnosis = await diagnose(able)
    expect(new Set(Object.values(outcomes(diagnosis)))).toEqual(new Set(['yes']))
    expect(diagnosis.usable).toBe(true)
  })

  it('names the quirks of arguments and counts them as handled', async () => {
    const fenced = { calls: [call(`\`\`\`json\n${lisbon}\n\`\`\``)] }
    const { findings } = await diagnose([...able.slice(0, 8), fenced])
    const last = findings.at(-1)
    expect(last?.outcome).toBe('yes')
    expect(last?.note.en).toBe('no id; arguments are fenced (handled)')
  })

  it('calls a server without tool calls unusable', async () => {
    const mute = able.map((one): Reply => ('calls' in one ? { text: 'Sunny.' } : one))
    const diagnosis = await diagnose(mute)
    expect(outcomes(diagnosis)).toMatchObject({ reachable: 'yes', tool_calls: 'no', parallel_calls: 'no' })
    expect(diagnosis.usable).toBe(false)
  })

  it('stops after a refused key and says so', async () => {
    const diagnosis = await diagnose([{ status: 401 }])
    expect(diagnosis.findings[0]).toMatchObject({ outcome: 'failed', note: { zh: '密钥无效' } })
    expect(outcomes(diagnosis).tool_calls).toBe('skipped')
  })

  it('says that nothing listens', async () => {
    const diagnosis = await probe({ baseURL: 'http://127.0.0.1:9/v1', model: 'm', timeout: 2000 })
    expect(diagnosis.findings[0]?.note.en).toBe('cannot be reached')
  })
})
