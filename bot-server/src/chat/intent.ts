/** Says what an intent is: a thing people ask the bot, how they say it, and who may have the answer. */

/** Every name that `understand` can give; the last two mean "no intent". */
export type IntentName = KnownIntentName | 'unknown' | 'ignore'

/** The questions Q01–Q30, the refusals X1–X8 and the secretary's orders (ruling 22). */
export type KnownIntentName = QuestionName | RefusalName | OrderName | 'smalltalk_yes'

type QuestionName =
  | 'my_attendance'
  | 'list_absent'
  | 'list_essay_missing'
  | 'essay_deadline'
  | 'schedule'
  | 'next_session_time'
  | 'venue'
  | 'part_get'
  | 'document_get'
  | 'essay_how'
  | 'my_essay'
  | 'my_grade'
  | 'my_rewrite_reason'
  | 'my_obligation'
  | 'makeup'
  | 'report_absence'
  | 'stat_attendance'
  | 'stat_essay'
  | 'stat_target'
  | 'stat_masses'
  | 'essay_format'
  | 'essay_outline'
  | 'speaker'
  | 'parts_progress'
  | 'plan_status'
  | 'plan_deadline'
  | 'rule_probationary'
  | 'ask_speaker'
  | 'recommendation'
  | 'report_status'

type RefusalName =
  | 'refuse_ghostwrite'
  | 'refuse_other_person'
  | 'refuse_secret'
  | 'refuse_proxy'
  | 'refuse_roster'
  | 'refuse_monitoring'

type OrderName =
  | 'order_remind'
  | 'order_push_part'
  | 'order_postpone_part'
  | 'order_open_check_in'
  | 'order_close_check_in'
  | 'order_send_plan'
  | 'order_remind_tasks'

/**
 * Where the answer may go (4.4): G to anyone in the group, P to the person in private, S names to the secretary and
 * counts to all; `secretary` marks an order that only the secretary may give.
 */
export type Access = 'G' | 'P' | 'S' | 'secretary'

/** What a message says beside its intent: part and session as numbers, a day as `YYYY-MM-DD`. */
export type Slots = { part?: number; session?: number; date?: string }
export type SlotName = keyof Slots

export type Intent = {
  name: KnownIntentName
  access: Access
  /** Sentences people really type; they are the table of the tests. */
  examples: readonly string[]
  /** Which ideas together mean this intent; the notation is that of `parsePattern`. */
  patterns: readonly string[]
  slots: readonly SlotName[]
}

/** Declares an intent. Patterns are checked when the registry is loaded. */
export const intent = (
  definition: Omit<Intent, 'slots'> & { slots?: readonly SlotName[] },
): Intent => ({ slots: [], ...definition })
