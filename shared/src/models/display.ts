/** Describes how a person wants to see the app: the size of its text and its colours. */
import { z } from 'zod'
import { Instant } from './moments.ts'

/** `theo_may` follows the phone, `tuong_phan` is high contrast (at least 7:1). */
export const Theme = z.enum(['theo_may', 'sang', 'toi', 'tuong_phan'])
export type Theme = z.infer<typeof Theme>

export const DisplaySetting = z.object({
  /** Of the usual size, which is 18 px (PD-11). */
  textPercent: z.int().min(100).max(200).multipleOf(25),
  theme: Theme,
})
export type DisplaySetting = z.infer<typeof DisplaySetting>

/** What the account remembers; null while the person has chosen nothing on any device. */
export const OwnDisplay = z.object({
  setting: DisplaySetting.extend({ changedAt: Instant }).nullable(),
})
export type OwnDisplay = z.infer<typeof OwnDisplay>
