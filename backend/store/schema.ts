import type { ColumnType, Generated, RawBuilder } from 'kysely'

type Json<T> = ColumnType<T, string, string>
type At = ColumnType<string, string | undefined, string>

/** The app database, table by table. Every row carries its workspace and every query is scoped by it. */
export interface Store {
  workspaces: { name: string; created_at: At }
  threads: {
    id: string
    workspace: string
    title: string
    lang: string
    state: Json<unknown>
    created_at: At
    updated_at: At
  }
  messages: {
    id: string
    workspace: string
    thread: string
    run: string | null
    role: string
    content: string
    data: Json<unknown>
    created_at: At
  }
  runs: {
    id: string
    workspace: string
    thread: string
    status: 'running' | 'finished' | 'failed' | 'stopped'
    error: Json<unknown> | null
    usage: Json<unknown> | null
    started_at: At
    finished_at: string | null
  }
  run_events: { workspace: string; thread: string; seq: number; run: string; event: Json<unknown>; at: At }
  tool_calls: {
    id: string
    workspace: string
    thread: string
    run: string
    name: string
    input: Json<unknown>
    output: Json<unknown> | null
    status: 'running' | 'done' | 'failed' | 'stopped'
    error: Json<unknown> | null
    ms: number | null
    started_at: At
  }
  receipts: { result_id: string; workspace: string; thread: string; receipt: Json<unknown>; created_at: At }
  segments: {
    id: string
    workspace: string
    name: string
    version: number
    thread: string | null
    created_by: string
    created_at: At
    updated_at: At
  }
  segment_versions: {
    segment: string
    version: number
    workspace: string
    rule: Json<unknown>
    read_back: Json<unknown>
    count: number
    total: number
    as_of: string
    data_version: string
    created_by: string
    created_at: At
  }
  segment_counts: {
    workspace: string
    segment: string
    version: number
    as_of: string
    data_version: string
    count: number
    total: number
    counted_at: string
  }
  lists: {
    id: string
    workspace: string
    name: string
    ids: string
    count: number
    hash: string
    created_by: string
    created_at: At
  }
  plans: {
    id: string
    workspace: string
    thread: string | null
    plan: Json<unknown>
    basis: Json<unknown> | null
    created_at: At
  }
  copies: { id: string; workspace: string; plan: string; copy: Json<unknown>; created_at: At }
  campaigns: {
    id: string
    workspace: string
    thread: string | null
    name: string
    status: string
    proposal: Json<unknown>
    hash: string
    created_by: string
    created_at: At
    expires_at: string
    superseded_by: string | null
    seq: Generated<number>
  }
  audit: {
    seq: Generated<number>
    workspace: string
    at: string
    actor: string
    action: string
    subject: string
    details: Json<unknown>
    previous: string
    hash: string
  }
  knowledge_records: {
    id: string
    workspace: string
    kind: string
    source: string
    objective: string | null
    product_kind: string | null
    product: string | null
    channels: string[]
    happened_on: string | null
    verdict: string | null
    words: ColumnType<never, RawBuilder<unknown>, RawBuilder<unknown>>
    words_version: Generated<string>
    content_hash: string
    record: Json<unknown>
    created_by: string
    created_at: string
  }
  knowledge_words: { workspace: string; word: string; records: number }
  knowledge_vectors: {
    workspace: string
    id: string
    model: string
    content_hash: string
    embedding: ColumnType<never, RawBuilder<unknown>, RawBuilder<unknown>>
  }
  predictions: {
    seq: Generated<number>
    workspace: string
    at: string
    campaign: string
    prediction: Json<unknown>
    previous: string
    hash: string
  }
  alerts: {
    id: string
    workspace: string
    kind: string
    subject: string
    day: string
    status: 'open' | 'muted' | 'asked'
    thread: string | null
    alert: Json<unknown>
    created_at: string
  }
  mutes: { workspace: string; kind: string; subject: string; until: string; created_by: string }
  watch_looks: { workspace: string; look: Json<unknown> }
  unmet_demand: {
    id: string
    workspace: string
    thread: string
    text: string
    unread: Json<unknown>
    reason: string
    at: At
  }
}
