/** Turns what a verb throws into the one error body, in one place. */
import type { Problem, ProblemCode } from '@quan-triet/shared/api/problem'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { ServiceError } from '../services/errors.ts'

const statusOf: Record<ProblemCode, ContentfulStatusCode> = {
  not_signed_in: 401,
  not_on_roster: 403,
  not_allowed: 403,
  not_found: 404,
  invalid_input: 400,
  too_large: 413,
  too_many_tries: 429,
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
  check_in_not_open: 409,
  check_in_code_expired: 422,
  check_in_code_wrong: 422,
  check_in_other_class: 422,
  check_in_other_branch: 403,
  session_closed: 409,
  session_not_ended: 409,
  reason_required: 422,
  leave_too_late: 409,
  no_campaign: 404,
  resend_not_allowed: 409,
  busy: 503,
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

/** The answer that carries a problem. */
export const problemResponse = (problem: Problem): Response =>
  new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  })

/** A `ServiceError` in words for the caller; anything else is ours to mend and says nothing. */
export const problemFromError = (error: unknown): Problem =>
  error instanceof ServiceError ? problemOf(error.code, error.detail) : problemOf('unexpected')
