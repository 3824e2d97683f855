/** The endpoints of what a secretary orders at once: remind everybody, close check-in. */
import { z } from 'zod'
import { Session } from '../models/attendance.ts'
import { HandReminder, RemindAbout, RemindByHandInput } from '../models/hand-reminder.ts'
import { SessionId } from '../models/ids.ts'
import { endpoint } from './endpoint.ts'

export const orders = {
  previewReminder: endpoint({
    method: 'get',
    path: '/api/hand-reminders',
    right: 'run_branch',
    query: z.object({ about: RemindAbout }),
    response: HandReminder,
  }),
  remindByHand: endpoint({
    method: 'post',
    path: '/api/hand-reminders',
    right: 'run_branch',
    body: RemindByHandInput,
    response: HandReminder,
  }),
  closeCheckIn: endpoint({
    method: 'post',
    path: '/api/sessions/:id/check-in-end',
    right: 'run_branch',
    params: z.object({ id: SessionId }),
    response: Session,
  }),
}
