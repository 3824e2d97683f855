/** What is known of one session (buổi): its class, its branch, its times and the key of its codes (domain model 2.5). */
import type {
  CampaignId,
  CampaignNodeId,
  ClassId,
  OrgUnitId,
  SessionId,
} from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { ClassMode } from '@quan-triet/shared/vocabulary/class-modes'
import type { Level } from '@quan-triet/shared/vocabulary/levels'

/** A point in millionths of a degree, and a radius in metres. */
export interface VenueArea {
  latitudeE6: number
  longitudeE6: number
  radiusM: number
}

export interface StudySession {
  id: SessionId
  classId: ClassId
  classTitle: string
  nodeId: CampaignNodeId
  campaignId: CampaignId
  /** The unit that holds the class. */
  unitId: OrgUnitId
  unitName: string
  unitLevel: Level
  /** "Buổi 2" has 2; a make-up session has none. */
  number: number | null
  title: string
  mode: ClassMode
  isMakeup: boolean
  isMandatory: boolean
  startsAt: Instant
  endsAt: Instant
  checkInFrom: Instant
  checkInUntil: Instant
  lateAfter: Instant
  closedAt: Instant | null
  /** When its campaign was closed: nothing of the session changes any more until it is opened again. */
  campaignClosedAt: Instant | null
  speaker: string | null
  venue: string
  mapUrl: string | null
  /** How fast its codes renew themselves (feature 21). */
  codePace: 'nhanh' | 'cham'
  /** Whether the phone is asked for its place at check-in (ruling 11). */
  checksPlace: boolean
  /** Where the venue is and how far around it counts; null where nobody has taken it. */
  area: VenueArea | null
  /** The key of this session's codes; never leaves the server. */
  checkInKey: string
}
