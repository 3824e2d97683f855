/** The one error body of the API: `application/problem+json` with a closed list of codes. */
import { z } from 'zod'

export const ProblemCode = z.enum([
  'not_signed_in',
  'not_on_roster',
  'not_allowed',
  'not_found',
  'invalid_input',
  'too_large',
  'too_many_tries',
  'zalo_refused',
  'zalo_unreachable',
  'zalo_outside_vietnam',
  'roster_code_wrong',
  'already_bound',
  'document_refused',
  'document_secret',
  'name_mismatch',
  'not_confirmed_not_secret',
  'push_not_changeable',
  'due_in_past',
  'parts_locked',
  'check_in_not_open',
  'check_in_code_expired',
  'check_in_code_wrong',
  'check_in_other_class',
  'check_in_other_branch',
  'session_closed',
  'session_not_ended',
  'reason_required',
  'leave_too_late',
  'no_campaign',
  'resend_not_allowed',
  'busy',
  'unexpected',
])
export type ProblemCode = z.infer<typeof ProblemCode>

export const Problem = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  code: ProblemCode,
  /** Words for a person where the code alone does not say enough (a class's name, a refusal's reason). */
  detail: z.string().optional(),
  /** Paths of the fields that were wrong. */
  fields: z.array(z.string()).optional(),
})
export type Problem = z.infer<typeof Problem>
