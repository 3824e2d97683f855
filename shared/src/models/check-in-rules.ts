/** Describes how a session takes check-ins, what the secretary may set of it, and what is to be looked at afterwards. */
import { z } from 'zod'
import { AttendanceState } from '../vocabulary/attendance-states.ts'
import { CheckInTroubleKind } from '../vocabulary/check-in-troubles.ts'
import { PersonId, SessionId } from './ids.ts'
import { Instant } from './moments.ts'

/** Fast: a new QR every 15 s, taken for 60 s; slow: 30 s and 120 s (feature 21, ruling 10). */
export const CodePace = z.enum(['nhanh', 'cham'])
export type CodePace = z.infer<typeof CodePace>

export const PLACE_RADII_M = [100, 200, 500] as const

/** What Zalo gives a phone that may say where it is; only the server can turn it into a place (platform C.4). */
export const PlaceTokens = z.object({
  accessToken: z.string().min(1).max(4000),
  placeToken: z.string().min(1).max(4000),
})
export type PlaceTokens = z.infer<typeof PlaceTokens>

const minutes = z.int().min(0).max(180)

export const CheckInRules = z.object({
  sessionId: SessionId,
  codePace: CodePace,
  opensBeforeMinutes: z.int(),
  lateAfterMinutes: z.int(),
  /** Null while it is not checked where phones are. */
  radiusM: z.int().nullable(),
  /** Whether somebody has said where the venue is. */
  hasPlace: z.boolean(),
  /** False once codes have been taken: then check-in has opened already. */
  mayChangeOpening: z.boolean(),
})
export type CheckInRules = z.infer<typeof CheckInRules>

export const SetCheckInRulesInput = z.object({
  codePace: CodePace,
  opensBeforeMinutes: minutes,
  lateAfterMinutes: minutes,
  radiusM: z.union(PLACE_RADII_M.map((radius) => z.literal(radius))).nullable(),
  /** Where the secretary stands, when that is to be the venue's place from now on. */
  here: PlaceTokens.optional(),
})
export type SetCheckInRulesInput = z.infer<typeof SetCheckInRulesInput>

export const PlaceAnswerInput = z.object({
  sessionId: SessionId,
  /** Missing when the person declined or the phone could not say. */
  here: PlaceTokens.optional(),
})
export type PlaceAnswerInput = z.infer<typeof PlaceAnswerInput>

/** A check-in that somebody has to look at. */
export const CheckInTrouble = z.object({
  id: z.string(),
  kind: CheckInTroubleKind,
  people: z.array(
    z.object({
      personId: PersonId,
      fullName: z.string(),
      birthYear: z.int().nullable(),
      state: AttendanceState,
    }),
  ),
  /** What the phone's clock said. */
  deviceAt: Instant.nullable(),
  receivedAt: Instant.nullable(),
  /** Whether it can be settled by recording the person as present. */
  mayBePresent: z.boolean(),
})
export type CheckInTrouble = z.infer<typeof CheckInTrouble>

export const CheckInTroubles = z.object({
  sessionId: SessionId,
  troubles: z.array(CheckInTrouble),
})
export type CheckInTroubles = z.infer<typeof CheckInTroubles>

export const SettleTroubleInput = z.object({
  troubleId: z.string().min(1).max(300),
  action: z.enum(['present', 'dismiss']),
})
export type SettleTroubleInput = z.infer<typeof SettleTroubleInput>
