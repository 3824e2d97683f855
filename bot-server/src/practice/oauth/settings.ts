/** Names what the stand-in for signing in is set up with, and what can be switched while it runs. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { z } from 'zod'
import type { TokenPair, TokenRecord } from './grants.ts'

export const OauthSwitches = z.object({
  /** What a person does on the consent page: sees it and chooses, or has agreed or refused already. */
  consent: z.enum(['page', 'agreed', 'refused']),
  /** What the token endpoint does: answers, refuses all, breaks the connection before or after it rotated. */
  tokenEndpoint: z.enum([
    'works',
    'refuses',
    'breaks_before',
    'breaks_after_rotating',
    'server_error',
  ]),
  /** Whether a wrong or missing verifier is refused: unknown of the real service (B.1). */
  verifier: z.enum(['required', 'ignored']),
  accessLifeSeconds: z.int().min(1).max(10_000_000),
})
export type OauthSwitches = z.infer<typeof OauthSwitches>

export interface OauthOptions {
  oaId: string
  appId: string
  appSecret: string
  /** Saved in the console: base64url(sha256(verifier)) and the callback address; null: none saved. */
  codeChallenge: string | null
  callbackUrl: string | null
  /** A pair that is good from the start. */
  tokens?: TokenPair
  now(): Instant
  switches?: Partial<OauthSwitches>
  records?: TokenRecord[]
  /** Must have stored the record durably when it returns. */
  onRecord?(record: TokenRecord): void
}
