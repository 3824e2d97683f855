/** Translates the endpoints of a session's check-in rules, places and troubles into verbs. */
import { checkInRules } from '@quan-triet/shared/api/check-in-rules'
import { answerPlace } from '../../services/attendance/answer-place.ts'
import { getCheckInRules } from '../../services/attendance/get-check-in-rules.ts'
import { listCheckInTroubles } from '../../services/attendance/list-check-in-troubles.ts'
import { setCheckInRules } from '../../services/attendance/set-check-in-rules.ts'
import { settleCheckInTrouble } from '../../services/attendance/settle-check-in-trouble.ts'
import type { Deps } from '../../services/context.ts'
import { implement } from '../implement.ts'

export const checkInRulesRoutes = (deps: Deps) =>
  implement(checkInRules, deps, {
    getCheckInRules: (ctx, { params }) => getCheckInRules({ ctx, input: params }),
    setCheckInRules: (ctx, { params, body }) =>
      setCheckInRules({ ctx, input: { ...params, ...body } }),
    listCheckInTroubles: (ctx, { params }) => listCheckInTroubles({ ctx, input: params }),
    settleCheckInTrouble: (ctx, { params, body }) =>
      settleCheckInTrouble({ ctx, input: { ...params, ...body } }),
    answerPlace: (ctx, { body }) => answerPlace({ ctx, input: body }),
  })
