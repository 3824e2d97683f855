/** Holds what the simulated Bot API knows while it runs. */
import type { Instant } from '@quan-triet/shared/models/moments'
import type { CallRecord } from '../wire/call-record.ts'
import type { MinuteWindow } from '../wire/minute-window.ts'
import type { FaultDice } from '../wire/send-faults.ts'
import type { ChatLog } from './chat-log.ts'
import type { ChatMessage } from './chat-message.ts'
import type { Directory } from './directory.ts'
import type { Poller } from './poller.ts'
import type { SwitchBoard } from '../wire/switch-board.ts'
import type { BotApiSwitches } from './switches.ts'

export interface Webhook {
  url: string
  secretToken: string
  updatedAt: Instant
}

export interface BotApiState {
  bot: { id: string; name: string }
  directory: Directory
  log: ChatLog
  switches: SwitchBoard<BotApiSwitches>
  dice: FaultDice
  window: MinuteWindow
  truth: CallRecord
  poller: Poller
  webhook: Webhook | null
  /** Whether addresses of this machine may be webhooks and photos. */
  allowLoopback: boolean
  /** The platform's own time: the clock's and the skew of the switch. */
  now(): Instant
  /** Puts a message into its chat: durable when this returns. */
  post(message: ChatMessage): void
}
