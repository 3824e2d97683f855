/** The table of reminders ordered by hand. */
import type { HandReminderSubject } from '@quan-triet/shared/models/hand-reminder'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'

export interface OrderTables {
  /** One row a branch and day: the day's one reminder by hand (2.10). Who ordered it stands in the audit log. */
  hand_reminder: {
    org_unit_id: OrgUnitId
    /** The day on which it goes. */
    day: Day
    subject: HandReminderSubject
    /** The deadline or session; no reference, because either may be gone by the time it goes. */
    target_id: string
    ordered_at: Instant
    goes_at: Instant
    /** Empty while it waits for the end of the quiet hours. */
    sent_at: Instant | null
  }
}
