/** Describes what the live stream says: that something changed, never what (the screen asks again with its own right). */
import { z } from 'zod'

export const LiveEvent = z.object({
  topic: z.enum([
    'roll',
    'parts',
    'home',
    'publishing',
    'matters',
    'clock',
    'access',
    'figures',
    'reports',
    'plans',
    'essays',
  ]),
})
export type LiveEvent = z.infer<typeof LiveEvent>
