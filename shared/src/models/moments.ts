/** Describes points in time as they cross borders: instants in UTC, days in Vietnam. */
import { z } from 'zod'

/** An instant as ISO-8601 UTC text with milliseconds; sorts as text. */
export const Instant = z.iso.datetime({ precision: 3 })
export type Instant = z.infer<typeof Instant>

/** An instant as a client may send it: any ISO form with zone, brought to the one stored form. */
export const InstantInput = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString())

/** A calendar day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>
