/** Lists the states of one person's go at a test, and where a person stands with the test of a campaign. */
import { z } from 'zod'

/** Being answered; handed in or ended by the clock; scored once the window is over. */
export const QuizAttemptState = z.enum(['dang_lam', 'da_nop', 'het_gio', 'da_cham'])
export type QuizAttemptState = z.infer<typeof QuizAttemptState>

/** What the person can do now, or why nothing. */
export const QuizStep = z.enum([
  /** The campaign has its members write. */
  'viet',
  /** Nothing is published yet. */
  'chua_cong_bo',
  /** Attached here for a time: the test of the home branch counts. */
  'khach',
  /** The own study is not complete. */
  'chua_hoc_xong',
  /** An essay was handed in another way and stands. */
  'da_nop_bai_viet',
  /** A window is still to come in which this person may sit. */
  'cho_ca',
  'lam_duoc',
  'dang_lam',
  /** Handed in; the score comes when the window is over. */
  'cho_ket_qua',
  'dat',
  /** Failed, and no window is left. */
  'chua_dat',
  /** Not sat, and no window is left. */
  'lo_ca',
])
export type QuizStep = z.infer<typeof QuizStep>
