/** Reads and writes the JSON columns of a campaign: its scope, and the days on which it reminds. */
import { CampaignScope, ReminderDay } from '@quan-triet/shared/models/campaign'
import { z } from 'zod'

const Days = z.array(ReminderDay)

export const parseReminderDays = (text: string | null): number[] | null =>
  text === null ? null : Days.parse(JSON.parse(text))

/** A campaign opened before scopes were kept reached everything below its owner. */
export const parseScope = (text: string | null): CampaignScope =>
  text === null ? { children: null, levels: null } : CampaignScope.parse(JSON.parse(text))

/** @returns JSON, or null for a null */
export const jsonOrNull = (value: CampaignScope | readonly number[] | null): string | null =>
  value === null ? null : JSON.stringify(value)
