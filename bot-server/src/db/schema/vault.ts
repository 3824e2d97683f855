/** Tables of keys: what sensitive text of a unit is sealed with. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'

export interface VaultTables {
  unit_key: {
    id: string
    org_unit_id: OrgUnitId
    /** The key, wrapped by the house's own; null once destroyed: what it sealed is gone for good. */
    wrapped_key: string | null
    created_at: Instant
    /** From then on it opens, but seals nothing new. */
    retired_at: Instant | null
    destroyed_at: Instant | null
  }
  /** Keys that belong to no unit, by what they are for; wrapped by the house's own. */
  house_key: { name: string; wrapped_key: string; created_at: Instant }
}
