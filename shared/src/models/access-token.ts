/** Describes access tokens: by which a program reads for a person what the person's duty lets read. */
import { z } from 'zod'
import { Role } from '../vocabulary/roles.ts'
import { TokenScope } from '../vocabulary/token-scopes.ts'
import { AccessTokenId } from './ids.ts'
import { Instant } from './moments.ts'
import { OrgUnitName } from './person.ts'

/** By this programs that look for lost secrets know one. */
export const TOKEN_PREFIX = 'qt_pat_'
export const LONGEST_TOKEN_DAYS = 365

export const AccessToken = z.object({
  id: AccessTokenId,
  name: z.string(),
  scopes: z.array(TokenScope),
  /** The duty whose rights it has, and with which it ends. */
  role: Role,
  orgUnit: OrgUnitName,
  createdAt: Instant,
  expiresAt: Instant,
  usedAt: Instant.nullable(),
})
export type AccessToken = z.infer<typeof AccessToken>

/** A duty of the person, with what a token for it can be made for. */
export const TokenDuty = z.object({
  roleId: z.string(),
  role: Role,
  orgUnit: OrgUnitName,
  scopes: z.array(TokenScope),
})
export type TokenDuty = z.infer<typeof TokenDuty>

export const OwnAccessTokens = z.object({
  tokens: z.array(AccessToken),
  duties: z.array(TokenDuty),
})
export type OwnAccessTokens = z.infer<typeof OwnAccessTokens>

export const MakeAccessTokenInput = z.object({
  name: z.string().trim().min(1).max(60),
  roleId: z.string().min(1).max(120),
  scopes: z.array(TokenScope).min(1).max(TokenScope.options.length),
  days: z.int().min(1).max(LONGEST_TOKEN_DAYS),
})
export type MakeAccessTokenInput = z.infer<typeof MakeAccessTokenInput>

/** The only time that the token itself is told. */
export const MadeAccessToken = AccessToken.extend({ secret: z.string() })
export type MadeAccessToken = z.infer<typeof MadeAccessToken>
