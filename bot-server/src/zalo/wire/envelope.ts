/** Describes the forms that the platforms' answers share: codes as number or text, ids of any length. */
import { z } from 'zod'

/** A code as a number, or as the text of one. */
export const NumericCode = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d{1,9}$/)
    .transform(Number),
])

/** An id as text, however it was written. */
export const NumberedId = z.union([z.string(), z.number()]).transform(String)

/** `{error, message, data}`: zero is success (platform B.2, C.8). */
export const ErrorEnvelope = z.looseObject({
  error: NumericCode,
  message: z.string().optional().catch(undefined),
  data: z.unknown().optional(),
})

/** What a send answers. */
export const SentMessage = z.looseObject({ message_id: NumberedId })
