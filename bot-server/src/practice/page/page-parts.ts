/** Names what the practice page is made of. */
import type { BotApi } from '../bot-api/create-bot-api.ts'
import type { ChatGroup } from '../bot-api/directory.ts'
import type { ClockMover } from '../clock-mover.ts'
import type { Graph } from '../graph/create-graph.ts'
import type { LiveFeed } from '../live-feed.ts'
import type { Phone } from '../phone/create-phone.ts'

export interface PageParts {
  port: number
  miniAppId: string
  world: {
    bot: { id: string; name: string }
    groups: ChatGroup[]
    accounts: {
      botUserId: string
      displayName: string
      label: string
      hasWrittenToBot: boolean
    }[]
  }
  botApi: BotApi
  graph: Graph
  phone: Phone
  mover: ClockMover
  feed: LiveFeed
}
