/** Listens to the server's live stream and refreshes what it names, reconnecting by itself. */
import type { LiveEvent } from '@quan-triet/shared/models/live-event'
import { refreshTopic } from './query.ts'
import { API_URL, fetchSignedIn } from './sign-in.ts'
import { takeTopics } from './live-lines.ts'

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 30_000

interface Reader {
  onOpen: () => void
  onTopic: (topic: LiveEvent['topic']) => void
}

const readStream = async (signal: AbortSignal, { onOpen, onTopic }: Reader): Promise<void> => {
  const response = await fetchSignedIn(`${API_URL}/api/live`, {
    headers: { accept: 'text/event-stream' },
    signal,
  })
  const reader = response.ok ? response.body?.getReader() : undefined
  if (reader === undefined) return
  onOpen()
  const decoder = new TextDecoder()
  let waiting = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const { topics, rest } = takeTopics(waiting + decoder.decode(value, { stream: true }))
    waiting = rest
    topics.forEach(onTopic)
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })

const keepReading = async (signal: AbortSignal): Promise<void> => {
  let wait = FIRST_WAIT_MS
  let hasMissed = false
  const reader: Reader = {
    // Nobody knows what was said in between: by a server that is no more, or while there was no network.
    onOpen: () => {
      if (hasMissed) void refreshTopic('clock')
      hasMissed = true
    },
    onTopic: (topic) => {
      wait = FIRST_WAIT_MS
      void refreshTopic(topic)
    },
  }
  while (!signal.aborted) {
    try {
      await readStream(signal, reader)
    } catch {
      // Reading ends when the network does; screens show their own state meanwhile.
    }
    await pause(wait, signal)
    wait = Math.min(wait * 2, LONGEST_WAIT_MS)
  }
}

/** Watches while the app is visible. @returns how to stop */
export const watchLive = (): (() => void) => {
  let stop: AbortController | undefined
  const follow = (): void => {
    if (document.visibilityState === 'hidden') {
      stop?.abort()
      stop = undefined
    } else if (stop === undefined) {
      stop = new AbortController()
      void keepReading(stop.signal)
    }
  }
  document.addEventListener('visibilitychange', follow)
  follow()
  return () => {
    document.removeEventListener('visibilitychange', follow)
    stop?.abort()
  }
}
