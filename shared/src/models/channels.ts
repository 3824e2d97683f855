/** Describes the ways into groups: what each unit chose, what a channel can do and still takes, what a timetable costs. */
import { z } from 'zod'
import { channelStates, GroupWay } from '../vocabulary/channels.ts'
import { OrgUnitId, PartId } from './ids.ts'
import { Instant } from './moments.ts'
import { OrgUnitName } from './person.ts'

/** How a unit stands: reached by a channel (or by hand), without the group that it needs, or beyond what one bot serves. */
export const ChannelState = z.enum(channelStates)
export type ChannelState = z.infer<typeof ChannelState>

export const UnitChannel = z.object({
  unit: OrgUnitName,
  /** Null: nobody has chosen; whatever group is bound is used. */
  chosen: GroupWay.nullable(),
  group: z.object({ way: z.enum(['bot', 'oa']), name: z.string(), boundAt: Instant }).nullable(),
  /** A group is bound on the channel in use. */
  isBound: z.boolean(),
  /** Its group was bound after as many as one bot may serve. */
  isOverLimit: z.boolean(),
})
export type UnitChannel = z.infer<typeof UnitChannel>

/** What a channel of groups can do here. */
export const ChannelFacts = z.object({
  way: z.enum(['bot', 'oa']),
  /** This house has it. */
  isSetUp: z.boolean(),
  files: z.boolean(),
  mentions: z.boolean(),
  memberList: z.boolean(),
  /** Messages a calendar month; null: without end. */
  monthLimit: z.int().nullable(),
})
export type ChannelFacts = z.infer<typeof ChannelFacts>

export const ListUnitChannelsInput = z.object({
  unitId: OrgUnitId,
  state: ChannelState.optional(),
  /** The last unit of the page before. */
  after: OrgUnitId.optional(),
})
export type ListUnitChannelsInput = z.infer<typeof ListUnitChannelsInput>

export const UnitChannels = z.object({
  orgUnit: OrgUnitName,
  units: z.array(UnitChannel),
  /** Where the next page begins; null at the end. */
  next: OrgUnitId.nullable(),
  /** Units below in each state, and all of them. */
  counts: z.record(z.enum([...ChannelState.options, 'all']), z.int()),
  channels: z.array(ChannelFacts),
  /** Units of the whole house that the bot is to serve, and how many it may. */
  botGroups: z.object({ units: z.int(), limit: z.int() }),
})
export type UnitChannels = z.infer<typeof UnitChannels>

/** Which units under one: those named, all in a state, or those with the fewest members on a channel. */
export const ChosenUnits = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('units'), ids: z.array(OrgUnitId).min(1).max(500) }),
  z.object({ kind: z.literal('state'), state: ChannelState.optional() }),
  z.object({
    kind: z.literal('smallest'),
    way: z.enum(['bot', 'oa']),
    count: z.int().min(1).max(100_000),
  }),
])
export type ChosenUnits = z.infer<typeof ChosenUnits>

export const ChooseChannelInput = z.object({
  unitId: OrgUnitId,
  channel: GroupWay,
  which: ChosenUnits,
})
export type ChooseChannelInput = z.infer<typeof ChooseChannelInput>

/** One channel's month. */
export const QuotaLevel = z.enum(['plenty', 'merging', 'answers_only', 'spent'])

export const ChannelMeter = z.object({
  way: z.enum(['bot', 'oa']),
  /** `YYYY-MM` in Vietnam. */
  month: z.string(),
  used: z.int(),
  /** Waiting to leave this month, or scheduled. */
  scheduled: z.int(),
  limit: z.int().nullable(),
  /** What broadcasts may still use; null: without end. */
  left: z.int().nullable(),
  level: QuotaLevel,
})
export type ChannelMeter = z.infer<typeof ChannelMeter>

const PerWay = z.object({ bot: z.int(), oa: z.int() })

/** One message of a timetable. */
export const ProposedSlot = z.object({ partIds: z.array(PartId), dueAt: Instant })

export const ScheduleProposal = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('merge'),
    together: z.int(),
    slots: z.array(ProposedSlot),
    /** Parts that get another hour. */
    moved: z.int(),
    messages: z.int(),
  }),
  z.object({
    kind: z.literal('daily'),
    slots: z.array(ProposedSlot),
    moved: z.int(),
    messages: z.int(),
  }),
  z.object({ kind: z.literal('by_hand'), units: PerWay, messages: z.int() }),
])
export type ScheduleProposal = z.infer<typeof ScheduleProposal>

/** What a timetable costs, before anybody confirms it. */
export const ScheduleCost = z.object({
  /** The unit that publishes. */
  unitId: OrgUnitId,
  /** Messages over all months and channels, files included. */
  messages: z.int(),
  groups: PerWay,
  /** Branches that will share by hand. */
  byHand: z.int(),
  months: z.array(
    z.object({
      way: z.enum(['bot', 'oa']),
      month: z.string(),
      messages: z.int(),
      used: z.int(),
      scheduled: z.int(),
      reminders: z.int(),
      limit: z.int().nullable(),
      left: z.int().nullable(),
      fits: z.boolean(),
      /** How far the month is used already. */
      level: QuotaLevel,
    }),
  ),
  fits: z.boolean(),
  /** Until one message has reached all groups; null while a rate is not known. */
  minutes: z.int().nullable(),
  /** Groups on the bot beyond those that it may serve. */
  groupsOverLimit: z.int(),
  /** What would make it fit, the smallest change first; empty when it fits. */
  proposals: z.array(ScheduleProposal),
})
export type ScheduleCost = z.infer<typeof ScheduleCost>
