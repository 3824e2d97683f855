/** Describes all that is held about one person, in words, with how long each kind of it is kept (P-10). */
import { z } from 'zod'
import { Instant } from './moments.ts'

export const MyDataSection = z.object({
  key: z.string(),
  title: z.string(),
  /** How long this is kept. */
  kept: z.string(),
  lines: z.array(z.string()),
})
export type MyDataSection = z.infer<typeof MyDataSection>

export const MyData = z.object({
  collectedAt: Instant,
  sections: z.array(MyDataSection),
})
export type MyData = z.infer<typeof MyData>

/** `pdf` is the one that a phone keeps inside Zalo (`FileKind`). */
export const DataFormat = z.enum(['json', 'html', 'pdf'])
export type DataFormat = z.infer<typeof DataFormat>
