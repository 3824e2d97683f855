/** Ends a temporary attachment from a day on, or takes one back that has not begun. */
import { standing as words } from '@quan-triet/shared/i18n/vi/standing'
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { EndInput, PersonStanding } from '@quan-triet/shared/models/standing'
import type { Membership } from '../../domain/standing/memberships.ts'
import { endFor, isShortenedBy } from '../../domain/standing/spans.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { changeMembership } from './change-membership.ts'
import { requireRightOverPerson } from './require-right-over-person.ts'

/** @throws ServiceError `not_allowed`, `not_found`, `standing_refused` when it would last longer */
export const endAttachment = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: EndInput & { personId: PersonId; id: string }
}): Promise<PersonStanding> => {
  const unitId = await requireRightOverPerson(ctx, input.personId)
  const rowToEnd = (all: readonly Membership[]): Membership => {
    const row = all.find((one) => one.id === input.id && one.attach === 'tam_thoi')
    if (!row) throw new ServiceError('not_found')
    if (!isShortenedBy(row, input.from))
      throw new ServiceError('standing_refused', words.endsOnlyEarlier)
    return row
  }
  return changeMembership(ctx, {
    personId: input.personId,
    unitId,
    action: 'end-attachment',
    detail: { attachment: input.id, from: input.from },
    decide: (all) => ({
      kind: 'change',
      change: {
        ends: [{ id: input.id, to: endFor(rowToEnd(all), input.from), endedFor: 'het_tam_thoi' }],
        begins: [],
      },
    }),
  })
}
