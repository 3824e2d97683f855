/** Lists what a committee member is sent to a venue (điểm cầu) for, with labels. */
import { z } from 'zod'

export const VenueRole = z.enum(['du', 'giam_sat'])
export type VenueRole = z.infer<typeof VenueRole>

export const venueRoleLabels: Record<VenueRole, string> = { du: 'Dự', giam_sat: 'Giám sát' }
