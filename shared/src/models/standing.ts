/** Describes how a member stands over time: memberships, exemptions, and what may be changed about them. */
import { z } from 'zod'
import { ExemptionKind } from '../vocabulary/exemption-kinds.ts'
import { MemberStage } from '../vocabulary/member-stages.ts'
import { LeavingReason, MembershipEnd } from '../vocabulary/membership-ends.ts'
import { OrgUnitId, PersonId } from './ids.ts'
import { Day } from './moments.ts'
import { OrgUnitName, Standing } from './person.ts'

/** Whether a dated row is still to come, holds today, is over, or was taken back before it held. */
export const SpanState = z.enum(['sap_toi', 'dang', 'da_het', 'da_huy'])
export type SpanState = z.infer<typeof SpanState>

export const MembershipView = z.object({
  id: z.string(),
  unit: z.object({ id: OrgUnitId, nameOrg: z.string() }),
  stage: MemberStage,
  attach: z.enum(['chinh_thuc', 'tam_thoi']),
  from: Day,
  /** The last day on which it holds; null while no end is known. */
  until: Day.nullable(),
  endedFor: MembershipEnd.nullable(),
  state: SpanState,
})
export type MembershipView = z.infer<typeof MembershipView>

export const ExemptionView = z.object({
  id: z.string(),
  kind: ExemptionKind,
  from: Day,
  until: Day.nullable(),
  decisionNumber: z.string().nullable(),
  decisionOn: Day.nullable(),
  state: SpanState,
  /** It ends within thirty days: to be renewed, or not. */
  endsSoon: z.boolean(),
})
export type ExemptionView = z.infer<typeof ExemptionView>

export const PersonStanding = z.object({
  personId: PersonId,
  fullName: z.string(),
  birthYear: z.int().nullable(),
  /** The home branch today; null before the first day and after the last. */
  unit: OrgUnitName.nullable(),
  stage: MemberStage.nullable(),
  standing: Standing,
  memberships: z.array(MembershipView),
  exemptions: z.array(ExemptionView),
})
export type PersonStanding = z.infer<typeof PersonStanding>

/** One person of a unit in the lists of standing. */
export const StandingEntry = z.object({
  personId: PersonId,
  fullName: z.string(),
  birthYear: z.int().nullable(),
  /** The unit of the list's row: where the person is a member, or a guest. */
  unit: z.object({ id: OrgUnitId, nameOrg: z.string() }),
  attach: z.enum(['chinh_thuc', 'tam_thoi']),
  stage: MemberStage,
  /** Since when at this stage in this branch: probation lasts twelve months. */
  since: Day,
  exemptions: z.array(
    z.object({ kind: ExemptionKind, until: Day.nullable(), endsSoon: z.boolean() }),
  ),
  /** Where the person studies for a time, and the last day there. */
  away: z.object({ nameOrg: z.string(), until: Day.nullable() }).nullable(),
  /** For a guest: the last day here. */
  guestUntil: Day.nullable(),
})
export type StandingEntry = z.infer<typeof StandingEntry>

export const MemberCounts = z.object({
  members: z.int(),
  exempt: z.int(),
  required: z.int(),
  probationary: z.int(),
})
export type MemberCounts = z.infer<typeof MemberCounts>

export const UnitStanding = z.object({
  unit: OrgUnitName,
  day: Day,
  counts: MemberCounts,
  /** The units directly below, with their own counts; empty for a branch. */
  children: z.array(z.object({ unit: OrgUnitName, counts: MemberCounts })),
  /** Everyone of a branch; of a larger unit those who stand apart from the others. Empty without the right to names. */
  people: z.array(StandingEntry),
  /** More stand apart than are listed. */
  isCut: z.boolean(),
})
export type UnitStanding = z.infer<typeof UnitStanding>

const DecisionNumber = z.string().trim().min(1).max(60)

export const GrantExemptionInput = z.object({
  kind: ExemptionKind,
  from: Day,
  /** The last day; null: until it is ended. */
  until: Day.nullable(),
  /** The branch's decision, on the member's request; a suspension names its number. */
  decisionOn: Day,
  decisionNumber: DecisionNumber.nullable(),
})
export type GrantExemptionInput = z.infer<typeof GrantExemptionInput>

/** From which day on something no longer holds; on or before its first day, it is taken back. */
export const EndInput = z.object({ from: Day })
export type EndInput = z.infer<typeof EndInput>

export const AttachInput = z.object({ hostId: OrgUnitId, from: Day, until: Day.nullable() })
export type AttachInput = z.infer<typeof AttachInput>

export const TransferInput = z.object({ toId: OrgUnitId, day: Day })
export type TransferInput = z.infer<typeof TransferInput>

export const ConfirmInput = z.object({ day: Day })
export type ConfirmInput = z.infer<typeof ConfirmInput>

export const LeaveInput = z.object({ day: Day, reason: LeavingReason })
export type LeaveInput = z.infer<typeof LeaveInput>

export const AdmitInput = z.object({
  unitId: OrgUnitId,
  fullName: z.string().trim().min(2).max(120),
  birthYear: z.int().min(1900).max(2100).nullable(),
  stage: MemberStage,
  day: Day,
  /** Said again after the warning: another person of the same name. */
  isNamesake: z.boolean(),
})
export type AdmitInput = z.infer<typeof AdmitInput>
