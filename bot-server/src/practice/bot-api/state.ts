/** Holds what the simulated Bot API knows while it runs. */
import { randomBytes } from 'node:crypto'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { ChatLog } from './chat-log.ts'
import type { ChatMessage } from './chat-message.ts'
import type { Directory } from './directory.ts'
import type { Poller } from './poller.ts'
import type { SwitchBoard } from './switches.ts'

export interface Webhook {
  url: string
  secretToken: string
  updatedAt: Instant
}

export interface BotApiState {
  bot: { id: string; name: string }
  directory: Directory
  log: ChatLog
  switches: SwitchBoard
  poller: Poller
  webhook: Webhook | null
  /** Whether addresses of this machine may be webhooks and photos. */
  allowLoopback: boolean
  now(): Instant
  /** Puts a message into its chat: durable when this returns. */
  post(message: ChatMessage): void
}

/** An opaque id as Zalo writes them: twenty hex digits, never all decimal. */
export const newOpaqueId = (): string => `${randomBytes(9).toString('hex')}ea`
