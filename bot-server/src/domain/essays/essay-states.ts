/** Says how an essay may pass from state to state (2.6, ruling 5), and what a person's standing is called. */
import type { Instant } from '@quan-triet/shared/models/moments'
import type { EssayStanding, EssayState } from '@quan-triet/shared/vocabulary/essay-verdicts'
import { createStateMachine } from '../state-machine.ts'
import type { EssayDuty } from './essay-duty.ts'

/** `none`: nothing is handed in; the draft, if any, is the author's own. */
export type HandedIn = EssayState | 'none'

/**
 * Handing in, taking back before grading, giving to a grader, judging, handing in again; a verdict returns to
 * `dang_cham` by appeal or another grader's marking (ruling 5). A withdrawn rewrite is again what it was.
 */
export const essayStates = createStateMachine<HandedIn>({
  none: ['da_nop'],
  da_nop: ['dang_cham', 'none', 'viet_lai'],
  dang_cham: ['dat', 'viet_lai'],
  dat: ['dang_cham'],
  viet_lai: ['da_nop', 'dang_cham'],
})

export interface EssayFacts {
  duty: EssayDuty
  isOpen: boolean
  hasDraft: boolean
  essay: { state: EssayState; appealUntil: Instant | null; textGoneAt: Instant | null } | undefined
}

/** @returns the name of 2.6 for where a person stands; `khoa` and `xoa_noi_dung` are told from moments */
export const standingOf = (
  { duty, isOpen, hasDraft, essay }: EssayFacts,
  now: Instant,
): EssayStanding => {
  if (essay) {
    if (essay.textGoneAt !== null) return 'xoa_noi_dung'
    const isLocked = essay.state === 'dat' && essay.appealUntil !== null && essay.appealUntil <= now
    return isLocked ? 'khoa' : essay.state
  }
  if (hasDraft) return 'nhap'
  if (duty.kind !== 'obliged') return 'khong_bat_buoc'
  return isOpen ? 'da_giao' : 'chua_mo'
}

/** Whether the author may write: what nobody has handed in, or what is to be written again. */
export const mayWrite = (standing: EssayStanding): boolean =>
  standing === 'da_giao' ||
  standing === 'nhap' ||
  standing === 'viet_lai' ||
  standing === 'khong_bat_buoc'

/** Whether somebody may ask for another look: once, at a verdict, in time (feature 51). */
export const mayAppeal = (
  essay: { state: EssayState; appealUntil: Instant | null },
  { hasAppealed, now }: { hasAppealed: boolean; now: Instant },
): boolean =>
  (essay.state === 'viet_lai' || essay.state === 'dat') &&
  !hasAppealed &&
  essay.appealUntil !== null &&
  now < essay.appealUntil
