/** Tables of other programs: access tokens by which they ask, addresses at which they are told. */
import type { AccessTokenId, OrgUnitId, PersonId, WebhookId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { WebhookStop } from '@quan-triet/shared/models/webhook'

export interface ConnectTables {
  access_token: {
    id: AccessTokenId
    person_id: PersonId
    /** The duty in whose name it acts; it ends with it. */
    role_id: string
    name: string
    token_hash: string
    /** A JSON list. */
    scopes: string
    created_at: Instant
    expires_at: Instant
    revoked_at: Instant | null
    used_at: Instant | null
    /** The minute of its last use, and how often it was used in it. */
    used_in: string | null
    uses: number
  }
  webhook: {
    id: WebhookId
    org_unit_id: OrgUnitId
    name: string
    url: string
    /** A JSON list. */
    events: string
    secret_sealed: string
    /** The secret before, which is good until `old_until`. */
    old_secret_sealed: string | null
    old_until: Instant | null
    created_by: PersonId | null
    created_at: Instant
    /** Since when nothing was taken; null after each success. */
    failing_since: Instant | null
    stopped_at: Instant | null
    stopped_cause: WebhookStop | null
    removed_at: Instant | null
  }
}
