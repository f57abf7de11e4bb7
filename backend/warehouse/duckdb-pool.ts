import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'

/** Lends connections, so that as many reads run at once as there are connections. */
export interface DuckdbPool {
  use<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T>
  borrow(): Promise<DuckDBConnection>
  giveBack(connection: DuckDBConnection): void
  close(): Promise<void>
}

/** A pool of at most `size` connections to one instance; further borrowers wait in line. */
export const duckdbPool = (instance: DuckDBInstance, size: number): DuckdbPool => {
  const idle: DuckDBConnection[] = []
  const waiting: ((connection: DuckDBConnection) => void)[] = []
  const lent = new Set<DuckDBConnection>()
  let opened = 0

  const borrow = async (): Promise<DuckDBConnection> => {
    const free = idle.pop()
    if (free) {
      lent.add(free)
      return free
    }
    if (opened < size) {
      opened += 1
      const fresh = await instance.connect()
      lent.add(fresh)
      return fresh
    }
    return new Promise((resolve) => waiting.push(resolve))
  }

  const giveBack = (connection: DuckDBConnection): void => {
    const next = waiting.shift()
    if (next) {
      next(connection)
      return
    }
    lent.delete(connection)
    idle.push(connection)
  }

  return {
    borrow,
    giveBack,
    async use(work) {
      const connection = await borrow()
      try {
        return await work(connection)
      } finally {
        giveBack(connection)
      }
    },
    async close() {
      for (const connection of lent) connection.interrupt()
      for (const connection of [...idle, ...lent]) connection.closeSync()
      instance.closeSync()
    },
  }
}
