/** Holds what the simulated Official Account knows while it runs. */
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Oauth } from '../oauth/create-oauth.ts'
import type { CallRecord } from '../wire/call-record.ts'
import type { MinuteWindow } from '../wire/minute-window.ts'
import type { FaultDice } from '../wire/send-faults.ts'
import type { OaDirectory } from './directory.ts'
import type { OaEvent } from './event-shape.ts'
import type { OaLog } from './oa-log.ts'
import type { OaMessage } from './oa-message.ts'
import type { OaSwitches } from './switches.ts'
import type { Uploads } from './uploads.ts'

export interface OaState {
  oa: { oaId: string; name: string }
  appId: string
  appSecret: string
  /** Whether pictures may come from this machine. */
  allowLoopback: boolean
  oauth: Oauth
  directory: OaDirectory
  log: OaLog
  uploads: Uploads
  truth: CallRecord
  window: MinuteWindow
  dice: FaultDice
  switches(): OaSwitches
  /** Counts up with every answer, for variants that alternate. */
  nextTurn(): number
  /** The account's own time: the clock's and the skew of the switch. */
  now(): Instant
  /** Puts a message into its chat: durable when this returns. */
  post(message: OaMessage): void
  /** Tells the webhook. */
  emit(event: OaEvent): void
}
