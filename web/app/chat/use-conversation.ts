import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { createThread, deleteThread, startRun, stopRun } from '../api/actions.ts'
import { type ApiError, asApiError } from '../api/client.ts'
import { campaigns, segments, threads } from '../api/queries.ts'
import type { Lang } from '../preferences.ts'
import { useThread } from '../stream/use-thread.ts'
import { takeClicks } from './clicks.ts'
import { drafts } from './drafts.ts'

/** A message that the log does not hold yet; `after` is how many turns it held when it was sent. */
interface Pending {
  text: string
  after: number
  /** Where it was written; undefined where it opens a conversation, `opened` once it has. */
  thread: string | undefined
  opened?: string
}

const langOf = (text: string): Lang => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en')

/** Without an answer that can be read, the message may have been taken after all. */
const isRefusal = ({ code }: ApiError) => code !== 'offline' && code !== 'unreadable'

/** One conversation: its live state, and what can be done in it. A first message opens the thread. */
export const useConversation = (workspace: string, thread: string | undefined) => {
  const navigate = useNavigate()
  const client = useQueryClient()
  const { state, connection } = useThread(workspace, thread)
  const [pending, setPending] = useState<Pending | null>(null)
  const [problem, setProblem] = useState<{ error: ApiError; text: string } | null>(null)

  const here = pending !== null && (pending.thread === thread || pending.opened === thread)
  const taken = here && state.turns.length > pending.after
  const waiting = here && !taken ? pending.text : null
  const running = state.running || waiting !== null

  useEffect(() => {
    if (taken) setPending(null)
  }, [taken])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what went wrong belongs to one conversation
  useEffect(() => setProblem(null), [thread])

  useEffect(() => {
    if (running) return
    const changed = [threads, segments, campaigns]
    for (const query of changed) void client.invalidateQueries({ queryKey: query(workspace).queryKey })
  }, [running, client, workspace])

  /** Whether the message was taken. A thread that was opened for a message that is refused goes again. */
  const send = async (text: string): Promise<boolean> => {
    setProblem(null)
    const sent = { text, after: state.turns.length }
    setPending({ ...sent, thread })
    let opened: string | undefined
    try {
      opened = thread ? undefined : (await createThread(workspace, langOf(text))).id
      const id = thread ?? (opened as string)
      setPending({ ...sent, thread, opened: id })
      await startRun(workspace, id, { text, lang: langOf(text), clicks: takeClicks() })
      if (opened) drafts.move(workspace, undefined, opened)
      if (!thread) await navigate({ to: '/w/$workspace/chat/{-$thread}', params: { workspace, thread: id } })
      setPending((now) => now && { ...now, thread: id })
      void client.invalidateQueries({ queryKey: threads(workspace).queryKey })
      return true
    } catch (error) {
      const problem = asApiError(error)
      if (opened && isRefusal(problem)) await deleteThread(workspace, opened).catch(() => undefined)
      setPending(null)
      setProblem({ error: problem, text })
      return false
    }
  }

  const stop = async (): Promise<void> => {
    if (!thread) return
    try {
      await stopRun(workspace, thread)
    } catch (error) {
      setProblem({ error: asApiError(error), text: '' })
    }
  }

  return { state, connection, waiting, running, problem, send, stop }
}
export type ConversationModel = ReturnType<typeof useConversation>
