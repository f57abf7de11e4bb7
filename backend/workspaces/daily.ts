const minuteMs = 60_000

/** The next instant at which this machine's clock shows a time of day, HH:MM. */
export const nextTime = (time: string, now: Date): Date => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const next = new Date(now)
  next.setHours(hours, minutes, 0, 0)
  if (next <= now) next.setDate(next.getDate() + 1)
  return next
}

/**
 * Runs work every day at a time of day, one run at a time; `failed` is told what a run threw. Stopping aborts the running one and waits for
 * it. The clock is looked at each minute, so that a machine that slept or was set right does not miss its time.
 */
export const daily = (
  time: string,
  work: (signal: AbortSignal) => Promise<void>,
  failed: (error: unknown) => void,
): { stop(): Promise<void> } => {
  const stopped = new AbortController()
  let next = nextTime(time, new Date())
  let running: Promise<void> | undefined
  const look = () => {
    const now = new Date()
    if (running || now < next) return
    next = nextTime(time, now)
    running = work(stopped.signal)
      .catch((error: unknown) => {
        if (!stopped.signal.aborted) failed(error)
      })
      .finally(() => {
        running = undefined
      })
  }
  const timer = setInterval(look, minuteMs)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      stopped.abort(new Error('stopped'))
      await running
    },
  }
}
