/** The table of limits: who has used up most of a share, as a hash, and when it is whole again. */
import type { Instant } from '@quan-triet/shared/models/moments'

export interface LimitTables {
  share_debt: { subject: string; full_at: Instant }
}
