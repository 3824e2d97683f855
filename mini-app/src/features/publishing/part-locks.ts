/** Says what of a part can still be changed, so that no screen offers what the server would refuse. */
import type { DraftPart } from '@quan-triet/shared/models/document'

/** What the group has read stays as it was read. */
export const isWordingLocked = ({ push }: Pick<DraftPart, 'push'>): boolean =>
  push !== null &&
  (push.sentAt !== null || push.state === 'da_gui' || push.state === 'thu_hoi_dinh_chinh')

/** A part with an hour is not merged or split: first its hour is cancelled. */
export const isShapeLocked = (part: Pick<DraftPart, 'push'>): boolean =>
  isWordingLocked(part) || part.push?.state === 'hen_gio'
