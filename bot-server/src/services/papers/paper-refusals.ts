/** Puts into words why a step of a paper is not recorded. */
import { papers as words } from '@quan-triet/shared/i18n/vi/papers'
import type { PlanRefusal } from '../../domain/papers/plan-states.ts'
import { ServiceError } from '../errors.ts'

/** `step_not_allowed` for the step itself, `invalid_input` for its day. */
export const paperRefused = (refusal: PlanRefusal): ServiceError =>
  new ServiceError(
    refusal === 'no_such_step' || refusal === 'not_reviewed' ? 'step_not_allowed' : 'invalid_input',
    words.refusals[refusal],
  )
