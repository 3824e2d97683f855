/** Decides where a person stands with a campaign's test: what can be done now, or why nothing. */
import type { Instant } from '@quan-triet/shared/models/moments'
import type { QuizWindow } from '@quan-triet/shared/models/quiz'
import type { EssayForm, EssayMode, EssayState } from '@quan-triet/shared/vocabulary/essay-verdicts'
import type { QuizAttemptState, QuizStep } from '@quan-triet/shared/vocabulary/quiz-steps'
import type { EssayDuty } from '../essays/essay-duty.ts'

export interface AttemptFacts {
  /** From 1. */
  window: number
  state: QuizAttemptState
  isPassed: boolean
}

export interface QuizFacts {
  mode: EssayMode
  isPublished: boolean
  duty: EssayDuty['kind']
  /** Whether the essay would be open to this person (2.6). */
  isOpen: boolean
  essay: { form: EssayForm; state: EssayState } | undefined
  windows: readonly QuizWindow[]
  attempts: readonly AttemptFacts[]
}

export interface NumberedWindow extends QuizWindow {
  number: number
}

/** The window that is open or to come in which a person may still sit: each once, the later one after the earlier. */
export const nextWindowOf = (
  { windows, attempts }: Pick<QuizFacts, 'windows' | 'attempts'>,
  now: Instant,
): NumberedWindow | undefined => {
  const last = Math.max(0, ...attempts.map((one) => one.window))
  return windows
    .map((window, index) => ({ ...window, number: index + 1 }))
    .find((window) => window.number > last && now < window.closesAt)
}

export const quizStepOf = (facts: QuizFacts, now: Instant): QuizStep => {
  if (facts.mode !== 'trac_nghiem') return 'viet'
  return stepOfAttempts(facts.attempts) ?? stepOfStanding(facts) ?? stepOfWindows(facts, now)
}

const stepOfAttempts = (attempts: readonly AttemptFacts[]): QuizStep | undefined => {
  if (attempts.some((one) => one.state === 'dang_lam')) return 'dang_lam'
  if (attempts.some((one) => one.state !== 'da_cham')) return 'cho_ket_qua'
  return attempts.some((one) => one.isPassed) ? 'dat' : undefined
}

const stepOfStanding = ({ duty, essay, isPublished, windows }: QuizFacts): QuizStep | undefined => {
  if (duty === 'guest' || duty === 'not_of_branch') return 'khach'
  if (essay && essay.form !== 'trac_nghiem' && essay.state !== 'viet_lai') return 'da_nop_bai_viet'
  return isPublished && windows.length > 0 ? undefined : 'chua_cong_bo'
}

const stepOfWindows = (facts: QuizFacts, now: Instant): QuizStep => {
  const next = nextWindowOf(facts, now)
  if (!next) return facts.attempts.length > 0 ? 'chua_dat' : 'lo_ca'
  if (!facts.isOpen) return 'chua_hoc_xong'
  return now < next.opensAt ? 'cho_ca' : 'lam_duoc'
}
