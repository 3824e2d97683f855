/** The identifiers that the rows of a synthetic set are found by. */
import type {
  CampaignId,
  CampaignNodeId,
  ClassId,
  OrgUnitId,
  SessionId,
} from '@quan-triet/shared/models/ids'
import type { SessionKey } from '../../synthetic/draw-attendance.ts'
import { asId } from '../fixture/fixture-ids.ts'

export const syntheticCampaign = asId<CampaignId>('synthetic-campaign')
export const unitIdOf = (id: string): OrgUnitId => asId<OrgUnitId>(id)
export const nodeIdOf = (unitId: string): CampaignNodeId =>
  asId<CampaignNodeId>(`synthetic-node-${unitId}`)
export const classIdOf = (unitId: string, key: SessionKey): ClassId =>
  asId<ClassId>(`synthetic-class-${unitId}-${key === 'buoi_2' ? 'buoi_1' : key}`)
export const sessionIdOf = (unitId: string, key: SessionKey): SessionId =>
  asId<SessionId>(`synthetic-session-${unitId}-${key}`)
