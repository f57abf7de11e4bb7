import { useCallback, useState } from 'react'
import type { Draft } from './node.ts'

interface Steps {
  past: readonly Draft[]
  now: Draft
  future: readonly Draft[]
}

const longest = 200

/** A rule that is being written, with the steps back and forth. */
export const useHistory = (initial: Draft) => {
  const [{ past, now, future }, setSteps] = useState<Steps>({ past: [], now: initial, future: [] })
  const write = useCallback(
    (next: Draft) => setSteps((steps) => ({ past: [...steps.past, steps.now].slice(-longest), now: next, future: [] })),
    [],
  )
  const undo = useCallback(
    () =>
      setSteps((steps) => {
        const last = steps.past.at(-1)
        return last ? { past: steps.past.slice(0, -1), now: last, future: [steps.now, ...steps.future] } : steps
      }),
    [],
  )
  const redo = useCallback(
    () =>
      setSteps((steps) => {
        const [next, ...rest] = steps.future
        return next ? { past: [...steps.past, steps.now], now: next, future: rest } : steps
      }),
    [],
  )
  return { rule: now, write, undo, redo, canUndo: past.length > 0, canRedo: future.length > 0 }
}
export type History = ReturnType<typeof useHistory>
