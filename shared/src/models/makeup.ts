/** Describes a make-up session being opened: who has not studied, what is proposed, and how each invited person was reached. */
import { z } from 'zod'
import { Session } from './attendance.ts'
import { PersonId, SessionId } from './ids.ts'
import { Instant, InstantInput } from './moments.ts'

/** A person named to the branch's secretaries alone. */
export const Unstudied = z.object({
  personId: PersonId,
  fullName: z.string(),
  birthYear: z.int().nullable(),
  /** Takes part on paper: is told by word of mouth. */
  isOnPaper: z.boolean(),
})
export type Unstudied = z.infer<typeof Unstudied>

/** When and where a make-up would be. */
export const MakeupHours = z.object({
  title: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  venue: z.string(),
})
export type MakeupHours = z.infer<typeof MakeupHours>

export const MakeupPlan = z.object({
  /** The next make-up that is planned already: people are invited to that one. */
  planned: Session.nullable(),
  /** What is proposed when none is planned. */
  proposed: MakeupHours,
  people: z.array(Unstudied),
})
export type MakeupPlan = z.infer<typeof MakeupPlan>

export const MakeupPlanInput = z.object({
  /** Only those who missed this session; without it everybody who has not completed. */
  missed: SessionId.optional(),
})
export type MakeupPlanInput = z.infer<typeof MakeupPlanInput>

export const OpenMakeupInput = z.object({
  people: z
    .array(PersonId)
    .min(1)
    .max(500)
    .refine((people) => new Set(people).size === people.length),
  /** The make-up that is there already, or when and where a new one is. */
  session: z.union([
    z.object({ id: SessionId }),
    z.object({
      title: z.string().trim().min(1).max(200),
      startsAt: InstantInput,
      endsAt: InstantInput,
      venue: z.string().trim().min(1).max(200),
    }),
  ]),
})
export type OpenMakeupInput = z.infer<typeof OpenMakeupInput>

/** How an invitation went: told privately, on its way, only left in the app, or to be said by word of mouth. */
export const InvitationReach = z.enum(['told', 'waiting', 'in_app', 'by_word'])
export type InvitationReach = z.infer<typeof InvitationReach>

export const Invitee = z.object({
  personId: PersonId,
  fullName: z.string(),
  birthYear: z.int().nullable(),
  reach: InvitationReach,
  hasCome: z.boolean(),
  isExcused: z.boolean(),
})
export type Invitee = z.infer<typeof Invitee>

export const Invitees = z.object({ session: Session, people: z.array(Invitee) })
export type Invitees = z.infer<typeof Invitees>
