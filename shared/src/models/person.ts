/** Describes a person of a branch as others may see one, and the person's own view of himself or herself. */
import { z } from 'zod'
import { Right } from '../vocabulary/rights.ts'
import { Role } from '../vocabulary/roles.ts'
import { ConsentState } from './consent.ts'
import { Instant } from './moments.ts'
import { OrgUnitId, PersonId } from './ids.ts'

/** Whether a person of the branch must study (R of 2.7), need not (X), or is only a guest here. */
export const Standing = z.enum(['phai_hoc', 'mien', 'tam_thoi_den'])
export type Standing = z.infer<typeof Standing>

export const OrgUnitName = z.object({ id: OrgUnitId, nameOrg: z.string(), shortName: z.string() })
export type OrgUnitName = z.infer<typeof OrgUnitName>

export const Duty = z.object({ orgUnit: OrgUnitName, roles: z.array(Role), rights: z.array(Right) })
export type Duty = z.infer<typeof Duty>

export const Me = z.object({
  personId: PersonId,
  fullName: z.string(),
  orgUnit: OrgUnitName,
  roles: z.array(Role),
  /** What this person may do in that unit: screens show only what is allowed. */
  rights: z.array(Right),
  standing: Standing,
  /** What the person decided about the notice on personal data; without agreement only that and own data show. */
  consent: ConsentState,
  /** Units where the person holds a role, with what that allows there and, for some rights, below. */
  duties: z.array(Duty),
})
export type Me = z.infer<typeof Me>

export const SignInInput = z.object({ accessToken: z.string().min(1).max(4000) })
export type SignInInput = z.infer<typeof SignInInput>

export const SignInReceipt = z.object({
  token: z.string(),
  expiresAt: Instant,
  /** Null until this Zalo account is bound to a person by a roster code. */
  me: Me.nullable(),
})
export type SignInReceipt = z.infer<typeof SignInReceipt>

export const BindPersonInput = z.object({ code: z.string().trim().min(4).max(20) })
export type BindPersonInput = z.infer<typeof BindPersonInput>

export const RosterEntry = z.object({
  personId: PersonId,
  fullName: z.string(),
  birthYear: z.int().nullable(),
  standing: Standing,
  roles: z.array(Role),
  isBound: z.boolean(),
  /** Declined, withdrew, or has no smartphone: study is recorded on paper (P-02). */
  isOnPaper: z.boolean(),
})
export type RosterEntry = z.infer<typeof RosterEntry>

export const RosterCode = z.object({ code: z.string(), fullName: z.string(), expiresAt: Instant })
export type RosterCode = z.infer<typeof RosterCode>
