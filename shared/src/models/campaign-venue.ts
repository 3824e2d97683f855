/** Describes the venues (điểm cầu) of a session as a tree, and who of the committee attends or supervises each. */
import { z } from 'zod'
import { VenueRole } from '../vocabulary/venue-roles.ts'
import { Reason } from './campaign.ts'
import { OrgUnitId, PersonId, SessionId } from './ids.ts'
import { Instant } from './moments.ts'

const MOST_VENUES = 5000

export const VenueId = z.string().min(1).max(120)
export const AssignmentId = z.string().min(1).max(120)

const Note = z.string().trim().max(300)

export const NewVenueInput = z.object({
  /** The unit that hosts it: at or below the unit of the venue above. */
  hostId: OrgUnitId,
  name: z.string().trim().min(1).max(200),
  room: Note.nullable(),
  link: z
    .url({ protocol: /^https$/ })
    .max(500)
    .nullable(),
  invited: z.int().min(0).max(1_000_000).nullable(),
})
export type NewVenueInput = z.infer<typeof NewVenueInput>

export const AddVenuesInput = z.object({ venues: z.array(NewVenueInput).min(1).max(MOST_VENUES) })
export type AddVenuesInput = z.infer<typeof AddVenuesInput>

export const Venue = z.object({
  id: VenueId,
  parentId: VenueId.nullable(),
  depth: z.int(),
  hostId: OrgUnitId,
  hostName: z.string(),
  name: z.string(),
  room: z.string().nullable(),
  link: z.string().nullable(),
  invited: z.int().nullable(),
  /** Whether the asker may change it or put venues under it. */
  isMine: z.boolean(),
})
export type Venue = z.infer<typeof Venue>

export const VenueTree = z.object({
  sessionTitle: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  venues: z.array(Venue),
  /** Units that the asker may name as hosts. */
  hosts: z.array(z.object({ id: OrgUnitId, name: z.string() })),
})
export type VenueTree = z.infer<typeof VenueTree>

export const Clash = z.object({
  personId: PersonId,
  venueName: z.string(),
  startsAt: Instant,
  endsAt: Instant,
})
export type Clash = z.infer<typeof Clash>

export const Assignment = z.object({
  id: AssignmentId,
  venueId: VenueId,
  personId: PersonId,
  role: VenueRole,
  overrideReason: z.string().nullable(),
  hasNote: z.boolean(),
  /** Whether another assignment of the same person overlaps, the way between included. */
  clashes: z.boolean(),
})
export type Assignment = z.infer<typeof Assignment>

export const AssignmentMatrix = z.object({
  people: z.array(z.object({ id: PersonId, fullName: z.string(), roles: z.array(z.string()) })),
  venues: z.array(
    z.object({
      id: VenueId,
      sessionId: SessionId,
      name: z.string(),
      hostName: z.string(),
      sessionTitle: z.string(),
      startsAt: Instant,
      endsAt: Instant,
    }),
  ),
  assignments: z.array(Assignment),
})
export type AssignmentMatrix = z.infer<typeof AssignmentMatrix>

export const AssignInput = z.object({
  venueId: VenueId,
  personId: PersonId,
  role: VenueRole,
  /** Why a clash is accepted; asked for only when there is one. */
  overrideReason: Reason.nullable(),
})
export type AssignInput = z.infer<typeof AssignInput>

export const MyAssignment = z.object({
  id: AssignmentId,
  role: VenueRole,
  campaignTitle: z.string(),
  sessionTitle: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  venueName: z.string(),
  hostName: z.string(),
  room: z.string().nullable(),
  link: z.string().nullable(),
  note: z.string(),
})
export type MyAssignment = z.infer<typeof MyAssignment>

export const WriteNoteInput = z.object({ note: z.string().trim().min(1).max(4000) })
