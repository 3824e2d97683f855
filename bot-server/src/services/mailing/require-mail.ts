/** Makes sure that this house can send letters at all. */
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'

/** Whether a mail server is set up. */
export const hasMail = (ctx: ServiceContext): boolean => ctx.ways.includes('email')

/** @throws ServiceError `mail_not_set_up` */
export const requireMail = (ctx: ServiceContext): void => {
  if (!hasMail(ctx)) throw new ServiceError('mail_not_set_up')
}
