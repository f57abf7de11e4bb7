import type { Bilingual } from '../backend/bilingual.ts'
import { type Probe, type ProbeTarget, probes } from './doctor/probes.ts'

export type { ProbeTarget } from './doctor/probes.ts'

export interface Finding {
  name: Probe['name']
  label: Bilingual
  outcome: 'yes' | 'no' | 'failed' | 'skipped'
  /** What was seen, without keys or raw server text. */
  note: Bilingual
  ms: number
}
export interface Diagnosis {
  model: string
  findings: Finding[]
  /** Whether the copilot can work with this server at all. */
  usable: boolean
}

const needed: ReadonlySet<Probe['name']> = new Set(['reachable', 'tool_calls'])

/** Tries what the copilot needs of an OpenAI-compatible server, one small request each, and says what works. */
export const probe = async (target: ProbeTarget): Promise<Diagnosis> => {
  const findings: Finding[] = []
  let reachable = true
  for (const one of probes) {
    if (!reachable) {
      findings.push({
        ...shown(one),
        outcome: 'skipped',
        note: { zh: '服务不可用，未测试', en: 'not tried: the server cannot be used' },
        ms: 0,
      })
      continue
    }
    const started = performance.now()
    const { outcome, note } = await one.run(target)
    findings.push({ ...shown(one), outcome, note, ms: Math.round(performance.now() - started) })
    if (one.name === 'reachable' && outcome !== 'yes') reachable = false
  }
  const usable = findings.every(({ name, outcome }) => !needed.has(name) || outcome === 'yes')
  return { model: target.model, findings, usable }
}

const shown = ({ name, label }: Probe) => ({ name, label })
