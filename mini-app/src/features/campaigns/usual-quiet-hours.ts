/** The hours in which nothing leaves by itself where a campaign chose none (INV-42). */
import type { QuietHours } from '@quan-triet/shared/models/campaign'

export const usualQuietHours: QuietHours = { from: '21:00', until: '07:00' }
