/** Takes what people and platforms write into forms that every database can keep. */
import { cleanText } from '@quan-triet/shared/text/fold'
import { z } from 'zod'

/** Ten times what a message may hold; what is longer is cut, not refused. */
const TEXT_LIMIT = 20_000

/** NFC, without control characters or half characters, trimmed. */
export const incomingText = (text: string): string =>
  cleanText(text.slice(0, TEXT_LIMIT).toWellFormed()).trim()

/** Ids are opaque; anything but visible ASCII is not one (and PostgreSQL could not store every character). */
export const PlainId = z
  .union([z.string(), z.int()])
  .transform(String)
  .pipe(z.string().regex(/^[\x21-\x7e]{1,120}$/))
