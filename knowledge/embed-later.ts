/** A job in the background that many ask for and one runs: who asks while it runs has it run once more. */
export interface Later {
  start(): void
  /** It runs, or its last run failed. */
  unfinished(): boolean
  /** The server it failed at answers again. */
  recovered(): void
}

/** The job, which goes on where it was: a failure is kept until `recovered` or the next start tries again. */
export const later = (job: () => Promise<unknown>): Later => {
  let running = false
  let wanted = false
  let failed = false
  const start = (): void => {
    wanted = true
    if (!running) void run()
  }
  const run = async (): Promise<void> => {
    running = true
    while (wanted) {
      wanted = false
      failed = await job().then(
        () => false,
        () => true,
      )
    }
    running = false
  }
  return {
    start,
    unfinished: () => running || failed,
    recovered: () => {
      if (failed && !running) start()
    },
  }
}
