/** Counts what a plan of messages costs each channel in each month, against what is left there (row 9, platform A.7). */
import type { Instant } from '@quan-triet/shared/models/moments'
import { quotaMonthOf, roomLeft } from './quota.ts'

/** The channels of groups; only their messages count against a month. */
export const groupSendingWays = ['bot', 'oa'] as const
export type GroupSendingWay = (typeof groupSendingWays)[number]

/** How many groups a plan reaches by each channel. */
export type Groups = Record<GroupSendingWay, number>

/** One message of a plan to every group. */
export interface PlannedMessage {
  /** When it leaves, quiet hours already seen to. */
  leavesAt: Instant
  /** Parts that it brings; each is a file of its own where the channel brings files. */
  parts: number
}

/** What a channel's month is known to take beside the plan. */
export interface MonthUse {
  way: GroupSendingWay
  /** `YYYY-MM` in Vietnam. */
  month: string
  /** Messages it takes; null: without end. */
  limit: number | null
  used: number
  /** Waiting already, or scheduled by others. */
  scheduled: number
  /** Reminders that are to be expected in the plan's own groups. */
  reminders: number
}

export interface MonthCost extends MonthUse {
  /** What the plan adds. */
  messages: number
  /** What is left for it, the reserve for answers kept; null: without end. */
  left: number | null
  fits: boolean
}

/** What is left of a month for a plan, never below 0; null without a limit. */
export const leftOf = ({ limit, used, scheduled, reminders }: MonthUse): number | null =>
  limit === null ? null : Math.max(0, roomLeft({ limit, used }, false) - scheduled - reminders)

/** Messages that one group gets by a channel. @param bringsFiles whether each part's file follows */
const messagesPerGroup = (messages: readonly PlannedMessage[], bringsFiles: boolean): number =>
  messages.reduce((sum, { parts }) => sum + 1 + (bringsFiles ? parts : 0), 0)

/** Whose channels bring files. */
export type FileWays = readonly GroupSendingWay[]

export interface Plan {
  groups: Groups
  messages: readonly PlannedMessage[]
}

/**
 * What a plan costs, month by month and channel by channel.
 * @param months every month in which a message of the plan leaves, for each channel that has groups
 */
export const costOf = (
  { groups, messages }: Plan,
  months: readonly MonthUse[],
  fileWays: FileWays,
): MonthCost[] => {
  const byMonth = Map.groupBy(messages, ({ leavesAt }) => quotaMonthOf(leavesAt))
  return months.map((use) => {
    const inMonth = byMonth.get(use.month) ?? []
    const cost = groups[use.way] * messagesPerGroup(inMonth, fileWays.includes(use.way))
    const left = leftOf(use)
    return { ...use, messages: cost, left, fits: left === null || cost <= left }
  })
}

export const doesFit = (costs: readonly MonthCost[]): boolean => costs.every(({ fits }) => fits)

/** All messages of a plan, whatever the month. */
export const totalOf = (costs: readonly MonthCost[]): number =>
  costs.reduce((sum, { messages }) => sum + messages, 0)

/**
 * Minutes until one message has reached all groups, at most 24 hours told exactly; null while a rate is not known.
 * @param rates calls a minute of each channel
 * @param campaignRate messages a minute that the campaign allows over all; null: no limit of its own
 */
export const minutesToSend = (
  groups: Groups,
  rates: Partial<Record<GroupSendingWay, number>>,
  campaignRate: number | null,
): number | null => {
  const all = groups.bot + groups.oa
  if (all === 0) return 0
  let longest = campaignRate === null ? 0 : all / campaignRate
  for (const way of groupSendingWays) {
    if (groups[way] === 0) continue
    const rate = rates[way]
    if (rate === undefined && campaignRate === null) return null
    if (rate !== undefined) longest = Math.max(longest, groups[way] / rate)
  }
  return Math.max(1, Math.ceil(longest))
}
