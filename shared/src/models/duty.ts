/** Describes duties (roles held in units for a time), sign-ins at a desk, and who is signed in where. */
import { z } from 'zod'
import { Role } from '../vocabulary/roles.ts'
import { OrgUnitId, PersonId } from './ids.ts'
import { Instant, InstantInput } from './moments.ts'
import { Me, OrgUnitName } from './person.ts'

/** Where somebody is signed in: in the Mini App inside Zalo, or in a browser at a desk. */
export const SignInPlace = z.enum(['zalo', 'desk'])
export type SignInPlace = z.infer<typeof SignInPlace>

export const HeldRole = z.object({
  id: z.string(),
  personId: PersonId,
  fullName: z.string(),
  role: Role,
  startsAt: Instant,
  endsAt: Instant.nullable(),
})
export type HeldRole = z.infer<typeof HeldRole>

/** The roles of one unit on a day, with the units around it to go on to. */
export const UnitRoles = z.object({
  orgUnit: OrgUnitName,
  roles: z.array(HeldRole),
  /** What the asker may give here. */
  givable: z.array(Role),
  parent: OrgUnitName.nullable(),
  children: z.array(OrgUnitName.extend({ secretaries: z.int() })),
})
export type UnitRoles = z.infer<typeof UnitRoles>

/** Somebody who could be given a role in a unit. */
export const Candidate = z.object({
  personId: PersonId,
  fullName: z.string(),
  birthYear: z.int().nullable(),
  homeUnit: z.string(),
})
export type Candidate = z.infer<typeof Candidate>

export const AssignRoleInput = z.object({
  personId: PersonId,
  unitId: OrgUnitId,
  role: Role,
  /** Now if left out; never in the past. */
  startsAt: InstantInput.optional(),
})
export type AssignRoleInput = z.infer<typeof AssignRoleInput>

export const EndRoleInput = z.object({ endsAt: InstantInput.optional() })
export type EndRoleInput = z.infer<typeof EndRoleInput>

export const HandOverInput = z.object({ personId: PersonId, at: InstantInput.optional() })
export type HandOverInput = z.infer<typeof HandOverInput>

/** What goes to the successor, shown before it is confirmed. */
export const HandOverPreview = z.object({
  role: HeldRole,
  orgUnit: OrgUnitName,
  groups: z.array(z.string()),
  waitingPushes: z.int(),
  comingSessions: z.int(),
  /** Roster codes given out by the one who leaves: worth nothing afterwards. */
  openCodes: z.int(),
})
export type HandOverPreview = z.infer<typeof HandOverPreview>

/** A desk's browser asks to be signed in; it shows the code and keeps the secret. */
export const DeskRequest = z.object({ code: z.string(), secret: z.string(), expiresAt: Instant })
export type DeskRequest = z.infer<typeof DeskRequest>

export const DeskSecretInput = z.object({ secret: z.string().min(20).max(100) })

export const DeskOutcome = z.discriminatedUnion('state', [
  z.object({ state: z.literal('cho') }),
  z.object({ state: z.literal('het_han') }),
  z.object({ state: z.literal('da_duyet'), token: z.string(), expiresAt: Instant, me: Me }),
])
export type DeskOutcome = z.infer<typeof DeskOutcome>

export const DeskCodeInput = z.object({ code: z.string().regex(/^\d{6}$/) })
export type DeskCodeInput = z.infer<typeof DeskCodeInput>

/** Which browser asks, as the person sees it before agreeing. */
export const DeskAsker = z.object({ device: z.string(), askedAt: Instant })
export type DeskAsker = z.infer<typeof DeskAsker>

export const OpenSignIn = z.object({
  place: SignInPlace,
  device: z.string().nullable(),
  signedInAt: Instant,
  lastSeenAt: Instant.nullable(),
  expiresAt: Instant,
})
export type OpenSignIn = z.infer<typeof OpenSignIn>

/** Who is signed in, in one unit; units below by count alone. */
export const UnitAccess = z.object({
  orgUnit: OrgUnitName,
  /** Sign-ins of people of the unit and all units below it. */
  total: z.int(),
  parent: OrgUnitName.nullable(),
  children: z.array(OrgUnitName.extend({ signIns: z.int() })),
  people: z.array(
    z.object({
      personId: PersonId,
      fullName: z.string(),
      isBound: z.boolean(),
      signIns: z.array(OpenSignIn),
    }),
  ),
})
export type UnitAccess = z.infer<typeof UnitAccess>

export const RevokeAccessInput = z.object({
  target: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('person'), personId: PersonId }),
    z.object({ kind: z.literal('unit'), unitId: OrgUnitId }),
  ]),
  /** Also lets the phones go: each needs a new roster code, because Zalo alone would sign them in again. */
  unbind: z.boolean(),
  reason: z.string().trim().min(3).max(300),
})
export type RevokeAccessInput = z.infer<typeof RevokeAccessInput>

export const Revoked = z.object({
  people: z.int(),
  signIns: z.int(),
  codes: z.int(),
  tokens: z.int(),
})
export type Revoked = z.infer<typeof Revoked>
