import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { Bilingual } from '../../../../backend/bilingual.ts'
import { count, draftCheck, estimate } from '../../api/segment-drafts.ts'
import { type Draft, fieldAt, nothing } from './node.ts'

const pause = 300

const useSettled = (rule: Draft): Draft => {
  const [settled, setSettled] = useState(rule)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(rule), pause)
    return () => clearTimeout(timer)
  }, [rule])
  return settled
}

/**
 * What a rule amounts to while it is written: what it lacks at which place, its words, its count from a sample and then the exact
 * one. Asked once the hand rests; a question about an older rule is given up, in the database too.
 */
export const useLive = (workspace: string, rule: Draft, asOf?: string) => {
  const [settled, client] = [useSettled(rule), useQueryClient()]
  const isEmpty = JSON.stringify(settled) === JSON.stringify(nothing)
  const check = useQuery({ ...draftCheck(workspace, settled), enabled: !isEmpty })
  const runs = check.data?.problems.length === 0
  const guess = useQuery({ ...estimate(workspace, settled, asOf), enabled: runs })
  const exact = useQuery({ ...count(workspace, settled, asOf), enabled: runs })

  const problems = useMemo(() => {
    const byPlace = new Map<string, Bilingual[]>()
    const { problems: found = [], repeated = [] } = check.data ?? {}
    for (const { path, message } of [...found, ...repeated.map(({ path, note }) => ({ path, message: note }))]) {
      const place = fieldAt(settled, path)
      byPlace.set(place, [...(byPlace.get(place) ?? []), message])
    }
    return byPlace
  }, [check.data, settled])

  return {
    settled,
    isEmpty,
    /** The date as of which is counted; nothing means now. */
    asOf,
    /** The rule shown is the one that was asked about, and it can run. */
    isReady: runs && settled === rule,
    /** What is wrong, or stands twice, by the place of the field or the condition. */
    problems,
    problemCount: check.data?.problems.length ?? 0,
    readBack: check.data?.readBack,
    warnings: check.data?.warnings ?? [],
    estimate: guess.data ?? undefined,
    count: exact.data,
    error: check.error ?? exact.error,
    /** Counting was stopped by hand. */
    isStopped: runs && exact.isPending && exact.fetchStatus === 'idle',
    stop() {
      for (const { queryKey } of [estimate(workspace, settled, asOf), count(workspace, settled, asOf)])
        void client.cancelQueries({ queryKey })
    },
    again: () => void exact.refetch(),
  }
}
export type Live = ReturnType<typeof useLive>
