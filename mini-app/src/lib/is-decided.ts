/** Tells a refusal that the server decided on from an answer that says nothing of what was asked. */
import { ApiProblem, type AppProblemCode } from './problem.ts'

/** No network, no sign-in, a fault on the way: what was kept is as good as before. */
const UNDECIDED: ReadonlySet<AppProblemCode> = new Set([
  'offline',
  'busy',
  'cannot_store',
  'too_many_tries',
  'unexpected',
  'outside_zalo',
  'not_signed_in',
  'zalo_refused',
  'zalo_unreachable',
  'zalo_outside_vietnam',
])

/**
 * Whether asking again with the same can only be refused again: then alone may a thing kept on the device be let go of.
 * A page of some network's own in place of an answer, or a fault of the server, decides nothing.
 */
export const isDecided = (error: unknown): boolean =>
  error instanceof ApiProblem && !UNDECIDED.has(error.code)
