/** Names what the practice ground is built with. */
import type { Hono } from 'hono'
import type { MovableClock } from '../lib/clock.ts'
import type { PracticeHouse } from './advance-clock.ts'
import type { PracticeOa, PracticeWorld } from './practice-world.ts'

export interface PracticeOptions {
  /** The one port on which house and practice listen together. */
  port: number
  /** The folder of the built Mini App. */
  miniAppDir: string
  miniAppId: string
  zaloAppId: string
  zaloAppSecret: string
  botToken: string
  webhookSecret: string
  webhookUrl: string
  oa: PracticeOa
  /** By which the Mini App's notices are sent. */
  notificationKey: string
  /** Where chats and the clock's place survive a restart; null keeps them in memory only. */
  stateFile: string | null
  /** Brought to where it stood before the restart, while the practice is being created. */
  clock: MovableClock
  world: PracticeWorld
  house: PracticeHouse
  /** Letters of the practice: pages and doors of their own below `/practice/mail`. */
  mailRoutes?: Hono
}
