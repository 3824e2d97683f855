/** Tells open screens of a branch that somebody stands differently: rolls and figures are counted anew. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { onCommit } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'

export const tellStandingChanged = (tx: ServiceContext, unitId: OrgUnitId): void =>
  onCommit(tx, () => {
    tx.live.publish(unitId, { topic: 'roll' })
    tx.live.publish(unitId, { topic: 'home' })
  })
