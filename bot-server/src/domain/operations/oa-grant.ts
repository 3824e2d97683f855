/** Describes the grant of an Official Account, and says when its tokens are renewed (platform B.1). */
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'

/** What became of asking for a pair of tokens, by cause (convention 16). */
export type GrantAnswer =
  | {
      kind: 'granted'
      accessToken: string
      refreshToken: string
      /** Life of the access token. */
      expiresInS: number
    }
  /** They said no: this code or refresh token is worth nothing. */
  | { kind: 'refused'; reason: string }
  /** They were never reached, or said "not now": nothing was used up. */
  | { kind: 'later'; reason: string }
  /** No answer came back: what was sent may have been used up. */
  | { kind: 'unknown'; reason: string }

/** The Official Account as the one who signs it in sees it; an adapter stands behind it. */
export interface OaAccount {
  oaId: string
  /** Whether a verifier is set whose challenge the console knows. */
  hasVerifier: boolean
  /** Where the account's administrator allows the app; comes back to the callback with a code. */
  permissionUrl(state: string): string
  /** Never throws. @param code good once, for ten minutes */
  exchange(code: string): Promise<GrantAnswer>
  /** Never throws. @param refreshToken good once */
  refresh(refreshToken: string): Promise<GrantAnswer>
  /** Whose tokens these are; null when that could not be learned. Never throws. */
  whose(accessToken: string): Promise<string | null>
}

/** Of 25 h, so much is used up when the pair is renewed: after 20 h, five before the end. */
const RENEWED_AFTER = 0.8
const REFRESH_LASTS_MS = 90 * 24 * 3_600_000
/** From then on a renewal that does not succeed is told to the operator. */
const TIGHT_MS = 2 * 3_600_000

interface Life {
  rotatedAt: Instant
  expiresAt: Instant
}

/** When a pair falls due to be renewed: after four fifths of its life, 20 of 25 hours. */
export const rotatesAt = ({ rotatedAt, expiresAt }: Life): Instant =>
  addMs(rotatedAt, (Date.parse(expiresAt) - Date.parse(rotatedAt)) * RENEWED_AFTER)

/** By when a sign-in ends for good unless it is renewed: a refresh token lasts three months. */
export const grantEndsAt = ({ rotatedAt }: Pick<Life, 'rotatedAt'>): Instant =>
  addMs(rotatedAt, REFRESH_LASTS_MS)

/** Whether so little of the access token's life is left that somebody should know it could not be renewed. */
export const isTight = ({ expiresAt }: Pick<Life, 'expiresAt'>, now: Instant): boolean =>
  expiresAt <= addMs(now, TIGHT_MS)
