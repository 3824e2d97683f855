/** Turns what a verb throws into the one error body, in one place. */
import type { Problem, ProblemCode } from '@quan-triet/shared/api/problem'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { logContext } from '../lib/log-context.ts'
import { RETRY_AFTER_S } from '../domain/degradation.ts'
import { isStorageFault } from '../lib/storage-fault.ts'
import { TooBusy } from '../lib/too-busy.ts'
import { ServiceError } from '../services/errors.ts'

const statusOf: Record<ProblemCode, ContentfulStatusCode> = {
  not_signed_in: 401,
  not_on_roster: 403,
  not_allowed: 403,
  not_found: 404,
  invalid_input: 400,
  too_large: 413,
  too_many_tries: 429,
  not_for_phone: 409,
  zalo_refused: 401,
  zalo_unreachable: 502,
  zalo_outside_vietnam: 502,
  roster_code_wrong: 422,
  already_bound: 409,
  document_refused: 422,
  document_secret: 422,
  name_mismatch: 422,
  not_confirmed_not_secret: 409,
  push_not_changeable: 409,
  due_in_past: 422,
  parts_locked: 409,
  part_corrected: 409,
  picture_refused: 422,
  check_in_not_open: 409,
  reminded_already: 409,
  nothing_to_remind: 409,
  check_in_code_expired: 422,
  check_in_code_wrong: 422,
  check_in_other_class: 422,
  check_in_other_branch: 403,
  session_closed: 409,
  session_not_ended: 409,
  rating_refused: 409,
  reason_required: 422,
  leave_too_late: 409,
  no_campaign: 404,
  essay_not_open: 409,
  essay_locked: 409,
  essay_empty: 422,
  essay_too_short: 422,
  essay_too_long: 422,
  essay_draft_changed: 409,
  essay_not_opened: 409,
  appeal_refused: 409,
  quiz_not_open: 409,
  quiz_ended: 409,
  quiz_locked: 409,
  quiz_not_ready: 422,
  campaign_closed: 409,
  campaign_still_open: 409,
  looser_than_parent: 422,
  key_cadre_first: 422,
  venue_clash: 409,
  step_not_allowed: 409,
  resend_not_allowed: 409,
  share_not_allowed: 409,
  unshare_too_late: 409,
  import_refused: 422,
  import_changed: 409,
  import_saved: 409,
  tree_change_refused: 422,
  notice_changed: 409,
  served_on_paper: 409,
  request_answered: 409,
  extension_refused: 422,
  duties_held: 409,
  role_not_givable: 403,
  role_already_held: 409,
  role_conflict: 409,
  role_in_past: 422,
  last_administrator: 409,
  desk_code_wrong: 422,
  desk_in_zalo_only: 403,
  period_too_long: 422,
  standing_refused: 409,
  namesake_exists: 409,
  mail_not_set_up: 409,
  mailbox_known: 409,
  channel_not_set_up: 409,
  oa_not_set_up: 409,
  oa_link_refused: 422,
  matter_limit: 429,
  matter_answered: 409,
  report_outdated: 409,
  report_changed: 409,
  export_running: 409,
  contradictions_unseen: 422,
  token_scope_missing: 403,
  token_limit: 409,
  webhook_address: 422,
  webhook_limit: 409,
  busy: 503,
  cannot_store: 503,
  unexpected: 500,
}

/** @param fields paths of the fields that were wrong, for `invalid_input` */
export const problemOf = (code: ProblemCode, detail?: string, fields?: string[]): Problem => ({
  type: 'about:blank',
  title: code.replaceAll('_', ' '),
  status: statusOf[code],
  code,
  ...(detail !== undefined && { detail }),
  ...(fields !== undefined && { fields }),
})

/** The answer that carries a problem, with the id by which the log knows the request. */
export const problemResponse = (problem: Problem): Response =>
  new Response(JSON.stringify({ ...problem, requestId: logContext().request }), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      ...(problem.retryAfterS !== undefined && { 'retry-after': String(problem.retryAfterS) }),
    },
  })

/** A `ServiceError` in words for the caller; anything else is ours to mend and says nothing. */
export const problemFromError = (error: unknown): Problem => {
  if (error instanceof TooBusy) return { ...problemOf('busy'), retryAfterS: RETRY_AFTER_S }
  if (isStorageFault(error)) return { ...problemOf('cannot_store'), retryAfterS: RETRY_AFTER_S }
  if (!(error instanceof ServiceError)) return problemOf('unexpected')
  const { code, detail, retryAfterS } = error
  return { ...problemOf(code, detail), ...(retryAfterS !== undefined && { retryAfterS }) }
}
