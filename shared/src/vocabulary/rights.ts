/** Lists what a person may be allowed to do; the table of who may is `domain/rights.ts` on the server. */
import { z } from 'zod'

export const Right = z.enum([
  /** Anyone, signed in or not. */
  'public',
  /** Anyone with a Zalo identity, on the roster or not. */
  'signed_in',
  /** People of a branch: read parts, check in, see own records. */
  'take_part',
  /** Run the branch's study: sessions, roll, names, roster codes, reminders. */
  'run_branch',
  /** Import documents, cut them into parts and schedule them for the branch. */
  'publish',
])
export type Right = z.infer<typeof Right>
