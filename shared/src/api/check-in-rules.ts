/** The endpoints of how a session takes check-ins: its rules, where the phone is, and what is to be looked at. */
import { z } from 'zod'
import { CheckInReceipt } from '../models/attendance.ts'
import {
  CheckInRules,
  CheckInTroubles,
  PlaceAnswerInput,
  SetCheckInRulesInput,
  SettleTroubleInput,
} from '../models/check-in-rules.ts'
import { SessionId } from '../models/ids.ts'
import { endpoint } from './endpoint.ts'

const ofSession = z.object({ id: SessionId })

export const checkInRules = {
  getCheckInRules: endpoint({
    method: 'get',
    path: '/api/sessions/:id/check-in-rules',
    right: 'run_branch',
    params: ofSession,
    response: CheckInRules,
  }),
  setCheckInRules: endpoint({
    method: 'put',
    path: '/api/sessions/:id/check-in-rules',
    right: 'run_branch',
    params: ofSession,
    body: SetCheckInRulesInput,
    response: CheckInRules,
  }),
  listCheckInTroubles: endpoint({
    method: 'get',
    path: '/api/sessions/:id/troubles',
    right: 'run_branch',
    params: ofSession,
    response: CheckInTroubles,
  }),
  settleCheckInTrouble: endpoint({
    method: 'put',
    path: '/api/sessions/:id/troubles',
    right: 'run_branch',
    params: ofSession,
    body: SettleTroubleInput,
    response: CheckInTroubles,
  }),
  answerPlace: endpoint({
    method: 'post',
    path: '/api/place-answers',
    right: 'take_part',
    body: PlaceAnswerInput,
    response: CheckInReceipt,
  }),
}
