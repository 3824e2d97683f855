/** Describes the notice on personal data and what a person has decided about it (P-01, P-02). */
import { z } from 'zod'
import { PersonId } from './ids.ts'
import { Instant } from './moments.ts'

/** `chua_hoi` also when the notice has become another one since the person agreed. */
export const ConsentState = z.enum(['chua_hoi', 'dong_y', 'khong_dong_y', 'rut'])
export type ConsentState = z.infer<typeof ConsentState>

export const ConsentDecision = z.enum(['dong_y', 'khong_dong_y', 'rut'])
export type ConsentDecision = z.infer<typeof ConsentDecision>

/** Where the decision was made: in the app by the person, or on a sheet of paper that the secretary holds. */
export const ConsentWay = z.enum(['ung_dung', 'giay'])
export type ConsentWay = z.infer<typeof ConsentWay>

export const PrivacyNotice = z.object({
  version: z.string(),
  /** Of the whole text: who decides sends it back, as proof of what was on the screen. */
  hash: z.string(),
  title: z.string(),
  sections: z.array(z.object({ title: z.string(), lines: z.array(z.string()) })),
  /** What the person ticks. */
  tick: z.string(),
  state: ConsentState,
  decidedAt: Instant.nullable(),
  way: ConsentWay.nullable(),
})
export type PrivacyNotice = z.infer<typeof PrivacyNotice>

export const DecideConsentInput = z.object({
  noticeHash: z.string().min(1).max(200),
  decision: z.enum(['dong_y', 'khong_dong_y']),
})
export type DecideConsentInput = z.infer<typeof DecideConsentInput>

export const PaperConsentInput = z.object({ personId: PersonId, decision: ConsentDecision })
export type PaperConsentInput = z.infer<typeof PaperConsentInput>

/** A helper is a member of the same branch who reads the parts to somebody without a smartphone. */
export const AssistanceInput = z.object({
  personId: PersonId,
  isAssisted: z.boolean(),
  helperId: PersonId.nullable(),
})
export type AssistanceInput = z.infer<typeof AssistanceInput>

export const BranchConsent = z.object({
  personId: PersonId,
  fullName: z.string(),
  birthYear: z.int().nullable(),
  consent: ConsentState,
  way: ConsentWay.nullable(),
  decidedAt: Instant.nullable(),
  /** Study is recorded on paper: declined, withdrawn, or no smartphone. */
  isOnPaper: z.boolean(),
  isAssisted: z.boolean(),
  helper: z.object({ personId: PersonId, fullName: z.string() }).nullable(),
})
export type BranchConsent = z.infer<typeof BranchConsent>
