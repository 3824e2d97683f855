/** Registers every column by which a person is known, and what erasing the person does to it. */

/** `gone`: the row or value goes; `counts`: the row stays under the id, for the counts; `proof`: it stays as evidence. */
export type OnErasure = 'gone' | 'counts' | 'proof'

/**
 * A table that names people and is not listed here makes a test fail: whoever adds one decides what "Dữ liệu của tôi"
 * shows of it and what erasure does to it. Who recorded or decided something (`…_by`) is part of that record.
 */
export const holdings: Readonly<Record<string, OnErasure>> = {
  'membership.person_id': 'counts',
  'role_assignment.person_id': 'counts',
  'exemption.person_id': 'counts',
  'attendance.person_id': 'counts',
  'essay.person_id': 'counts',
  'essay_draft.person_id': 'gone',
  'essay_page.person_id': 'gone',
  'essay_extension.person_id': 'gone',
  'venue_assignment.person_id': 'counts',
  'consent.person_id': 'proof',
  'data_request.person_id': 'proof',
  'erasure.person_id': 'proof',
  'outbox.person_id': 'counts',
  'outbox.chat_id': 'gone',
  'chat_pace.chat_id': 'gone',
  'app_identity.person_id': 'gone',
  'app_identity.zalo_user_id': 'gone',
  'bot_identity.person_id': 'gone',
  'bot_identity.bot_user_id': 'gone',
  'sign_in.zalo_user_id': 'gone',
  'desk_request.zalo_user_id': 'gone',
  'access_token.person_id': 'gone',
  'roster_code.person_id': 'gone',
  'person_phone.person_id': 'gone',
  'dialogue.person_id': 'gone',
  'question.person_id': 'gone',
  'recommendation.person_id': 'gone',
  'chosen_branch.person_id': 'gone',
  // A group's address; who asked there is a hash, whose rows go with the person.
  'chat_turn.chat_id': 'counts',
  'group_answer.chat_id': 'counts',
  'notice.person_id': 'gone',
  'reminded_person.person_id': 'gone',
  'assisted_person.person_id': 'gone',
  'assisted_person.helper_id': 'gone',
  'mail_subscription.person_id': 'gone',
  // A group's address, not a person's.
  'branch_group.chat_id': 'counts',
  'link_code.person_id': 'gone',
  'oa_identity.person_id': 'gone',
  'oa_identity.oa_user_id': 'gone',
  'group_member.person_id': 'gone',
  'group_member.oa_user_id': 'gone',
  // A group's address, not a person's.
  'group_member.chat_id': 'counts',
  'check_in_trouble.person_id': 'gone',
  'session_rated.person_id': 'gone',
  'session_invitee.person_id': 'gone',
  'session_speaker.person_id': 'gone',
  'display_setting.person_id': 'gone',
  'digest_setting.person_id': 'gone',
  'export_job.person_id': 'gone',
  'export_schedule.person_id': 'gone',
  'digest_sent.person_id': 'gone',
  // A head's personal plan stays as a fact of the unit (F-07b); its words go.
  'plan.person_id': 'counts',
  // Whoever wrote it may not review it (INV-21).
  'plan_author.person_id': 'counts',
  'plan_opinion.person_id': 'gone',
  // The essay's row for which a test stands is what counts.
  'quiz_attempt.person_id': 'gone',
}
