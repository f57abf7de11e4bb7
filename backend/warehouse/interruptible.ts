const retryMs = 50

/**
 * Runs work that `cancel` can stop in the engine. Rejects with the signal's reason once it is aborted.
 * Cancelling is repeated because an engine forgets a cancel that comes before the query has started.
 */
export const interruptible = async <T>(
  signal: AbortSignal | undefined,
  cancel: () => void | Promise<void>,
  work: () => Promise<T>,
): Promise<T> => {
  if (!signal) return work()
  signal.throwIfAborted()
  let timer: NodeJS.Timeout | undefined
  let cancelling: Promise<void> = Promise.resolve()
  const abort = () => {
    cancelling = cancelling.then(cancel)
    timer ??= setInterval(abort, retryMs)
  }
  signal.addEventListener('abort', abort, { once: true })
  try {
    return await work()
  } catch (error) {
    signal.throwIfAborted()
    throw error
  } finally {
    clearInterval(timer)
    signal.removeEventListener('abort', abort)
    await cancelling
  }
}
