/** Remembers every call a stand-in received and what truly became of it, to hold a client's own ledger against. */
import type { Instant } from '@quan-triet/shared/models/moments'

export interface ReceivedCall {
  /** The stand-in's own time, and the machine's in milliseconds: limits are counted by the first. */
  at: Instant
  machineMs: number
  method: string
  /** The chat the call named, if any. */
  chatId: string | null
  text: string | null
  /** What the chat shows; null: nothing was delivered. */
  messageId: string | null
  isDelivered: boolean
  /** What the caller learnt: the answer, a refusal with its code, or nothing at all. */
  answer: 'success' | 'refusal' | 'none'
  code: number | null
}

export interface CallRecord {
  add(call: ReceivedCall): void
  /** Oldest first. */
  list(): readonly ReceivedCall[]
  clear(): void
}

export const createCallRecord = (): CallRecord => {
  const calls: ReceivedCall[] = []
  return {
    add: (call) => void calls.push(call),
    list: () => calls,
    clear: () => void calls.splice(0),
  }
}
