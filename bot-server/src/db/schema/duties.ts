/** Tables of duties: browsers at a desk that ask to be signed in (ruling 15). */
import type { ZaloUserId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'

export interface DutyTables {
  desk_request: {
    id: string
    /** Of the six digits that the desk shows. */
    code_hash: string
    /** Of what only that browser knows, and polls with. */
    secret_hash: string
    device: string
    asked_at: Instant
    expires_at: Instant
    approved_at: Instant | null
    /** Who approved, and is signed in there. */
    zalo_user_id: ZaloUserId | null
    taken_at: Instant | null
  }
}
