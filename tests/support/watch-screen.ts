/** Opens the live stream of a screen and keeps what it is told. */
import { onTestFinished } from 'vitest'

export interface Screen {
  /** The topics, in order. */
  told: string[]
  /** Resolves when the server ends the stream, or is no more. */
  ended: Promise<void>
}

/** @param url of the process that it is open at. @throws Error when it is refused */
export const watchScreen = async (url: string, token: string): Promise<Screen> => {
  const leaving = new AbortController()
  onTestFinished(() => leaving.abort())
  const response = await fetch(`${url}/api/live`, {
    headers: { authorization: `Bearer ${token}` },
    signal: leaving.signal,
  })
  const { body } = response
  if (!response.ok || !body) throw new Error(`the stream was refused: ${response.status}`)
  const told: string[] = []
  const read = async (): Promise<void> => {
    let rest = ''
    for await (const piece of body.pipeThrough(new TextDecoderStream())) {
      const lines = (rest + piece).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const topic = /"topic":"(?<topic>\w+)"/.exec(line)?.groups?.['topic']
        if (topic !== undefined) told.push(topic)
      }
    }
  }
  return { told, ended: read().catch(() => undefined) }
}
