import type { Stage } from '../stage.ts'
import type { ProgressWatch } from './progress.ts'

const millisecondsBetween = 250

/** Reports how far the stage's statements are while some work runs. */
export const followStage = async <T>(stage: Stage, progress: ProgressWatch, work: () => Promise<T>): Promise<T> => {
  const timer = setInterval(() => {
    const share = stage.progress()
    if (share !== undefined) progress.advanceShare(share)
  }, millisecondsBetween)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}
