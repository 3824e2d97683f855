/** Refuses writing where nothing may be written: not open yet, handed in, or replaced by a test. */
import { essays as words } from '@quan-triet/shared/i18n/vi/essays'
import { mayWrite, standingOf } from '../../domain/essays/essay-states.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import type { OwnStanding } from './load-own-essay.ts'

/** To be called behind a guard. @throws ServiceError `essay_not_open`, `essay_locked` */
export const requireWriting = (ctx: ServiceContext, own: OwnStanding): void => {
  const { duty, isOpen, rules, essay } = own
  if (rules.essayMode === 'trac_nghiem') throw new ServiceError('essay_not_open', words.testInstead)
  if (duty.kind === 'guest') throw new ServiceError('essay_not_open', words.guestWritesAtHome)
  const standing = standingOf(
    {
      duty,
      isOpen,
      hasDraft: false,
      essay: essay && {
        state: essay.state,
        appealUntil: essay.appeal_until,
        textGoneAt: essay.text_gone_at,
      },
    },
    ctx.clock.now(),
  )
  if (standing === 'chua_mo') throw new ServiceError('essay_not_open')
  if (!mayWrite(standing)) throw new ServiceError('essay_locked')
}
