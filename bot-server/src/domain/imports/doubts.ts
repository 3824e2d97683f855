/** Names everything that can speak against a row of an import; the sentences stand with the messages. */
import type { ImportField, RowVerdict } from '@quan-triet/shared/models/import'

/** A row with one of these cannot be saved until it is mended, or answered where an answer is offered. */
export const refusals = [
  'no_name',
  'name_has_digits',
  'impossible_year',
  'duplicate_row',
  'two_branches',
  'unknown_unit',
  'outside_scope',
  'unit_takes_no_members',
  'person_elsewhere',
  'no_unit_name',
  'duplicate_code',
  'code_taken',
  'unknown_parent',
  'parent_outside_scope',
  'circle',
  'no_level',
  'level_not_below',
  'renamed_unit',
  'moved_unit',
  'not_on_roll',
  'person_twice',
  'state_not_possible',
  'no_session_title',
  'no_session_day',
  'session_past',
  'bad_hours',
  'no_venue',
  'session_twice',
] as const

/** A row with one of these is asked about. */
export const questions = [
  'one_word_name',
  'unreadable_birth',
  'same_name_in_file',
  'ambiguous_unit',
  'unknown_role',
  'unknown_stage',
  'unknown_attach',
  'unknown_exemption',
  'exempt_without_date',
  'exempt_too_long',
  'exempt_already',
  'suspension_needs_decision',
  'unreadable_day',
  'second_secretary',
  'phone_unreadable',
  'phone_shared',
  'phone_of_other_name',
  'name_differs',
  'several_people',
  'other_birth_year',
  'maybe_moved',
  'ambiguous_parent',
  'unknown_state',
  'other_day',
  'recorded_otherwise',
  'unknown_mode',
] as const

export type DoubtCode = (typeof refusals)[number] | (typeof questions)[number]

/** Answers that mean the same whatever was asked; any other value is the id of what was chosen. */
export const plainAnswers = [
  'nguoi_khac',
  'bo_chuc_vu',
  'bo_so',
  'bo_mien',
  'bo_nam_sinh',
  'chinh_thuc',
  'dung_ten',
  'giu_nguyen',
  'theo_tep',
  'dung_buoi',
] as const
export type PlainAnswer = (typeof plainAnswers)[number]

/** `label` names what was found, such as a person or a unit; without it the value is a `PlainAnswer`. */
export interface Choice {
  value: string
  label?: string
}

export interface Doubt {
  code: DoubtCode
  field: ImportField | null
  /** What the sentence is about. */
  words: Record<string, string | number>
  choices: Choice[]
}

export const doubt = (
  code: DoubtCode,
  field: ImportField | null,
  rest: { words?: Record<string, string | number>; choices?: Choice[] } = {},
): Doubt => ({ code, field, words: rest.words ?? {}, choices: rest.choices ?? [] })

const isRefusal = (code: DoubtCode): boolean => refusals.some((one) => one === code)

/** The verdict on a row that `doubts` are held against; `settled` when there are none. */
export const verdictOf = (doubts: readonly Doubt[], settled: RowVerdict): RowVerdict => {
  if (doubts.some(({ code }) => isRefusal(code))) return 'tu_choi'
  return doubts.length > 0 ? 'nghi_van' : settled
}
