/** Translates the endpoints of what a secretary orders at once: remind everybody, close check-in into verbs. */
import { orders } from '@quan-triet/shared/api/orders'
import { closeCheckIn } from '../../services/attendance/close-check-in.ts'
import type { Deps } from '../../services/context.ts'
import { previewHandReminder } from '../../services/reminders/preview-hand-reminder.ts'
import { remindByHand } from '../../services/reminders/remind-by-hand.ts'
import { implement } from '../implement.ts'

export const ordersRoutes = (deps: Deps) =>
  implement(orders, deps, {
    previewReminder: (ctx, { query }) => previewHandReminder({ ctx, input: query }),
    remindByHand: (ctx, { body }) => remindByHand({ ctx, input: body }),
    closeCheckIn: (ctx, { params }) => closeCheckIn({ ctx, input: params }),
  })
