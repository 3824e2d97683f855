/** Names what the practice page is made of. */
import type { BotApi } from '../bot-api/create-bot-api.ts'
import type { ClockMover } from '../clock-mover.ts'
import type { Graph } from '../graph/create-graph.ts'
import type { LiveFeed } from '../live-feed.ts'
import type { Notification } from '../notification/create-notification.ts'
import type { OaApi } from '../oa-api/create-oa-api.ts'
import type { Phone } from '../phone/create-phone.ts'
import type { PracticeWorld } from '../practice-world.ts'
import type { OaChats } from './oa-chats.ts'

export interface PageParts {
  port: number
  miniAppId: string
  world: PracticeWorld
  botApi: BotApi
  oa: OaApi
  graph: Graph
  notification: Notification
  phone: Phone
  chats: OaChats
  mover: ClockMover
  feed: LiveFeed
}
