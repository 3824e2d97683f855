/** Keeps what a house logs, as it would stand in its log, for a test to look at. */
import { createLogger, type Logger } from '@quan-triet/bot-server/lib/logger'

export interface CapturedLog {
  log: Logger
  /** All lines as one text. */
  text(): string
  /** The lines with this message. */
  linesOf(message: string): Record<string, unknown>[]
}

export const captureLog = (): CapturedLog => {
  const lines: string[] = []
  return {
    log: createLogger('debug', { write: (line) => void lines.push(line) }),
    text: () => lines.join(''),
    linesOf: (message) =>
      lines
        .map((line) => JSON.parse(line) as Record<string, unknown>)
        .filter((line) => line['msg'] === message),
  }
}
