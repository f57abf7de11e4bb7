import { useQuery } from '@tanstack/react-query'
import { ruleSchemas } from '../../api/segment-drafts.ts'
import { Form } from './form.tsx'
import { Json } from './inputs/json.tsx'
import type { Draft } from './node.ts'
import { slotsOfKind } from './schema-slots.tsx'

interface FallbackProps {
  rule: Draft
  path: string
  onChange(next: Draft): void
}

/** A condition of a kind that has no editor of its own, by the schema that the server publishes; as JSON until it is there. */
export const Fallback = ({ rule, path, onChange }: FallbackProps) => {
  const { data } = useQuery(ruleSchemas())
  const slots = data && slotsOfKind(rule.kind, data)
  if (!slots) return <Json value={rule} onChange={(next) => onChange(next as Draft)} />
  return <Form slots={slots} values={rule} path={path} onChange={(next) => onChange(next as Draft)} />
}
