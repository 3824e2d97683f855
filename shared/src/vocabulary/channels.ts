/** Lists the ways into a branch's group that an officer chooses from (PD-4), with their names. */
import { z } from 'zod'

export const groupWays = ['bot', 'oa', 'by_hand'] as const

/** The bot in a group that exists already, a group that the Official Account made (GMF), or shared by a person. */
export const GroupWay = z.enum(groupWays)
export type GroupWay = z.infer<typeof GroupWay>

export const groupWayLabels: Record<GroupWay, string> = {
  bot: 'Trợ lý (Bot)',
  oa: 'Nhóm OA',
  by_hand: 'Chia sẻ tay',
}

/** How a unit may stand: reached by a channel (or by hand), without the group that it needs, or beyond what one bot serves. */
export const channelStates = [...groupWays, 'unbound', 'over_limit'] as const
