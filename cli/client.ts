import type { AskResult } from '../agent/ask.ts'
import type { Campaign } from '../backend/campaigns/proposal.ts'
import type { Catalog } from '../backend/catalog/catalog.ts'
import { type ErrorCode, errorTable, FairleadError } from '../backend/errors.ts'
import type { Comparison, Lineage, Overlap, SizeHistory, SizePoint } from '../backend/segments/life/life.ts'
import type { Refreshed } from '../backend/segments/life/refresh.ts'
import type { KeptList, SavedList, ShownList } from '../backend/segments/lists.ts'
import type { Explanation } from '../backend/segments/proof/proof.ts'
import type { SavedSegment } from '../backend/segments/segment.ts'
import type { UnmetGroup } from '../backend/workspaces/unmet-demand.ts'
import type { CaseDraft, NewCase } from '../evals/runs/kept-cases.ts'
import type { KnowledgeQuery, KnowledgeResult } from '../knowledge/knowledge.ts'
import type { AskRequest } from '../web/server/contract/conversations.ts'
import type { Failure } from '../web/server/contract/failure.ts'
import type { KeptOutcomes, NewOutcomes } from '../web/server/contract/knowledge.ts'
import type { CountRequest, NewList, VersionList } from '../web/server/contract/segments.ts'
import type {
  DistributeEvent,
  DistributeRequest,
  ImportEvent,
  ImportRequest,
} from '../web/server/contract/warehouse.ts'
import type { NewWorkspace, WorkspaceSummary } from '../web/server/contract/workspaces.ts'

/** Answers a request to the API, over the network or in this process. */
export interface Line {
  send(path: string, init: { method: string; body?: string; signal?: AbortSignal }): Promise<Response>
  close(): Promise<void>
}

/** The API as the commands use it. Failures come back as the FairleadError that the server threw. */
export interface Client {
  workspaces(): Promise<WorkspaceSummary[]>
  createWorkspace(input: NewWorkspace): Promise<WorkspaceSummary>
  removeWorkspace(workspace: string): Promise<void>
  catalog(workspace: string): Promise<Catalog>
  ask(workspace: string, request: AskRequest, signal: AbortSignal): Promise<AskResult>
  segments(workspace: string): Promise<SavedSegment[]>
  segment(workspace: string, id: string): Promise<SavedSegment>
  /** Text with one customer id per line, in pieces. */
  members(workspace: string, id: string, signal: AbortSignal, asOf?: string): AsyncIterable<string>
  countSegment(
    workspace: string,
    id: string,
    request: CountRequest,
    signal: AbortSignal,
  ): Promise<SizeHistory & { counted: SizePoint[] }>
  /** Counts every saved segment now. */
  refreshSegments(workspace: string, signal: AbortSignal): Promise<Refreshed>
  segmentHistory(workspace: string, id: string): Promise<SizeHistory>
  segmentVersions(workspace: string, id: string): Promise<VersionList['versions']>
  compareSegment(workspace: string, id: string, query: Record<string, string>, signal: AbortSignal): Promise<Comparison>
  segmentUses(workspace: string, id: string): Promise<Lineage>
  /** Of these segments, or of those changed last. */
  overlap(workspace: string, ids: readonly string[], signal: AbortSignal): Promise<Overlap>
  why(workspace: string, id: string, customer: string, asOf?: string): Promise<Explanation>
  removeSegment(workspace: string, id: string): Promise<void>
  /** Newest first. */
  campaigns(workspace: string): Promise<Campaign[]>
  campaign(workspace: string, id: string): Promise<Campaign>
  importOutcomes(workspace: string, outcomes: NewOutcomes, signal: AbortSignal): Promise<KeptOutcomes>
  searchKnowledge(workspace: string, query: KnowledgeQuery, signal: AbortSignal): Promise<KnowledgeResult>
  createList(workspace: string, list: NewList, signal: AbortSignal): Promise<KeptList>
  lists(workspace: string): Promise<SavedList[]>
  list(workspace: string, id: string, signal: AbortSignal): Promise<ShownList>
  /** Text with one id per line, in pieces. */
  listMembers(workspace: string, id: string, signal: AbortSignal): AsyncIterable<string>
  removeList(workspace: string, id: string): Promise<void>
  /** Requests that could not be served, from this day on. */
  unmet(workspace: string, since?: string): Promise<UnmetGroup[]>
  /** The words of a conversation, personal data masked. */
  draftCase(choice: { workspace: string; thread: string }): Promise<CaseDraft>
  keepCase(given: NewCase): Promise<{ id: string; suite: string }>
  import(request: ImportRequest, signal: AbortSignal): AsyncIterable<ImportEvent>
  distribute(request: DistributeRequest, signal: AbortSignal): AsyncIterable<DistributeEvent>
  close(): Promise<void>
}

const isCode = (code: string): code is ErrorCode => Object.hasOwn(errorTable, code)

/** The error that a failure of the API stands for; an internal one keeps its trace. */
export const errorOf = ({ code, details, message, trace }: Failure): Error =>
  isCode(code) ? new FairleadError(code, details) : new Error(trace ? `${message.en}` : message.en)

async function* texts(response: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  for await (const bytes of response.body ?? []) yield decoder.decode(bytes, { stream: true })
  yield decoder.decode()
}

async function* jsonLines<T>(response: Response): AsyncGenerator<T> {
  let rest = ''
  for await (const text of texts(response)) {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') yield JSON.parse(line) as T
  }
}

/** A client that speaks over the given line. */
export const createClient = (line: Line): Client => {
  const call = async (method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> => {
    const response = await line.send(path, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    })
    if (!response.ok) throw errorOf((await response.json()) as Failure)
    return response
  }
  // the server answers by the contract whose types these are
  const json = async <T>(...request: Parameters<typeof call>): Promise<T> =>
    (await call(...request)).json() as Promise<T>
  const at = (workspace: string, ...rest: string[]) =>
    ['/api/workspaces', ...[workspace, ...rest].map(encodeURIComponent)].join('/')

  const dated = (asOf: string | undefined) => (asOf === undefined ? '' : `?${new URLSearchParams({ asOf })}`)

  return {
    workspaces: async () => (await json<{ workspaces: WorkspaceSummary[] }>('GET', '/api/workspaces')).workspaces,
    createWorkspace: (input) => json('POST', '/api/workspaces', input),
    removeWorkspace: async (workspace) => {
      await call('DELETE', at(workspace))
    },
    catalog: (workspace) => json('GET', at(workspace, 'catalog')),
    ask: (workspace, request, signal) => json('POST', at(workspace, 'ask'), request, signal),
    segments: async (workspace) =>
      (await json<{ segments: SavedSegment[] }>('GET', at(workspace, 'segments'))).segments,
    segment: (workspace, id) => json('GET', at(workspace, 'segments', id)),
    async *members(workspace, id, signal, asOf) {
      yield* texts(await call('GET', `${at(workspace, 'segments', id, 'members')}${dated(asOf)}`, undefined, signal))
    },
    countSegment: (workspace, id, request, signal) =>
      json('POST', at(workspace, 'segments', id, 'count'), request, signal),
    refreshSegments: (workspace, signal) => json('POST', at(workspace, 'segments', 'refresh'), undefined, signal),
    segmentHistory: (workspace, id) => json('GET', at(workspace, 'segments', id, 'history')),
    segmentVersions: async (workspace, id) =>
      (await json<VersionList>('GET', at(workspace, 'segments', id, 'versions'))).versions,
    compareSegment: (workspace, id, query, signal) =>
      json('GET', `${at(workspace, 'segments', id, 'compare')}?${new URLSearchParams(query)}`, undefined, signal),
    segmentUses: (workspace, id) => json('GET', at(workspace, 'segments', id, 'uses')),
    overlap: (workspace, ids, signal) =>
      json(
        'GET',
        `${at(workspace, 'segments', 'overlap')}?ids=${encodeURIComponent(ids.join(','))}`,
        undefined,
        signal,
      ),
    why: (workspace, id, customer, asOf) =>
      json('GET', `${at(workspace, 'segments', id, 'why', customer)}${dated(asOf)}`),
    async removeSegment(workspace, id) {
      await call('DELETE', at(workspace, 'segments', id))
    },
    campaigns: async (workspace) =>
      (await json<{ campaigns: Campaign[] }>('GET', at(workspace, 'campaigns'))).campaigns,
    campaign: (workspace, id) => json('GET', at(workspace, 'campaigns', id)),
    importOutcomes: (workspace, outcomes, signal) =>
      json('POST', at(workspace, 'knowledge', 'outcomes'), outcomes, signal),
    searchKnowledge: (workspace, query, signal) => json('POST', at(workspace, 'knowledge', 'search'), query, signal),
    createList: (workspace, list, signal) => json('POST', at(workspace, 'lists'), list, signal),
    unmet: async (workspace, since) => {
      const query = since === undefined ? '' : `?${new URLSearchParams({ since })}`
      return (await json<{ groups: UnmetGroup[] }>('GET', `${at(workspace, 'unmet')}${query}`)).groups
    },
    lists: async (workspace) => (await json<{ lists: SavedList[] }>('GET', at(workspace, 'lists'))).lists,
    list: (workspace, id, signal) => json('GET', at(workspace, 'lists', id), undefined, signal),
    async *listMembers(workspace, id, signal) {
      yield* texts(await call('GET', at(workspace, 'lists', id, 'members'), undefined, signal))
    },
    async removeList(workspace, id) {
      await call('DELETE', at(workspace, 'lists', id))
    },
    draftCase: (choice) => json('POST', '/api/evals/cases/draft', choice),
    keepCase: (given) => json('POST', '/api/evals/cases', given),
    async *import(request, signal) {
      yield* jsonLines<ImportEvent>(await call('POST', '/api/import', request, signal))
    },
    async *distribute(request, signal) {
      yield* jsonLines<DistributeEvent>(await call('POST', '/api/warehouse/distribute', request, signal))
    },
    close: () => line.close(),
  }
}
