/** Tells every open practice page what happens, as server-sent events. */
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'

export interface LiveFeed {
  publish(event: string, data: unknown): void
  /** Answers one page: first `state`, then every event. */
  open(c: Context, state: unknown): Response
  close(): void
}

interface Listener {
  write(event: string, data: unknown): void
  end(): void
}

export const createLiveFeed = (): LiveFeed => {
  const listeners = new Set<Listener>()
  return {
    publish(event, data) {
      for (const listener of listeners) listener.write(event, data)
    },
    open: (c, state) =>
      streamSSE(c, async (stream) => {
        await stream.writeSSE({ event: 'state', data: JSON.stringify(state) })
        await new Promise<void>((resolve) => {
          const listener: Listener = {
            write: (event, data) => void stream.writeSSE({ event, data: JSON.stringify(data) }),
            end: resolve,
          }
          listeners.add(listener)
          stream.onAbort(() => {
            listeners.delete(listener)
            resolve()
          })
        })
      }),
    close() {
      for (const listener of listeners) listener.end()
      listeners.clear()
    },
  }
}
