/** Decides what of a part may still be changed, by how far its push has come. */
import type { PushState } from '@quan-triet/shared/vocabulary/push-states'

export interface PartProgress {
  push: { state: PushState } | null
  /** Its message has been handed to the groups. */
  isFannedOut: boolean
}

const OUT: readonly PushState[] = ['da_gui', 'thu_hoi_dinh_chinh']

/** Heading and note may change until the message has left. */
export const isWordingLocked = ({ push, isFannedOut }: PartProgress): boolean =>
  isFannedOut || (push !== null && OUT.includes(push.state))

/** Where a part begins and ends may change until it has an hour. */
export const isShapeLocked = (part: PartProgress): boolean =>
  isWordingLocked(part) || part.push?.state === 'hen_gio'
