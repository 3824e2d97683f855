/** Checks that an update of the bot comes from Zalo: the secret we gave it comes back in a header (platform A.4). */
import { isSameSecret } from '../../lib/secrets.ts'

export const SECRET_HEADER = 'x-bot-api-secret-token'

/** Compares in constant time. @param header as it came, if it came */
export const isFromZalo = (header: string | undefined, secret: string): boolean =>
  isSameSecret(header ?? '', secret)
