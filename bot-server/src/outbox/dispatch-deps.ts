/** Says what sending needs: where messages wait, the channels, and what they take. */
import type { PartId } from '@quan-triet/shared/models/ids'
import type { SendingWay } from '@quan-triet/shared/vocabulary/delivery-states'
import type { Db } from '../db/schema/database.ts'
import type { Channels } from '../domain/channels/group-channel.ts'
import type { ChannelLimits } from '../domain/channels/limits.ts'
import type { Trouble } from '../domain/channels/trouble.ts'
import type { FileRef, OutgoingContent, OutgoingPicture } from '../domain/messages.ts'
import type { Clock } from '../lib/clock.ts'
import type { Logger } from '../lib/logger.ts'
import type { Timing } from '../lib/timing.ts'

export interface DispatchDeps {
  db: Db
  clock: Clock
  log: Logger
  channels: Channels
  limits: Pick<ChannelLimits, 'perMinute' | 'perMonth' | 'chatGapMs'>
  timing: Timing
  /** How long a claim holds; longer than a call can take. A minute if omitted. */
  leaseMs?: number
  /** Makes the bytes of a file that goes with a message. */
  loadFile(ref: FileRef): Promise<Extract<OutgoingContent, { kind: 'file' }>['file']>
  /** Opens the picture that goes with a part's message; null when the part has none any more. */
  loadPicture?(partId: PartId): Promise<OutgoingPicture | null>
  /** Tells whoever can act of what only a person can put right; may be told the same thing again. */
  onTrouble(trouble: Trouble): Promise<void>
  /** A way that stood still because of trouble has delivered again. */
  onRecovery?(way: SendingWay): Promise<void>
}
