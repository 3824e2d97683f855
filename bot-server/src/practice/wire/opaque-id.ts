/** Makes ids as Zalo writes those of messages and groups. */
import { randomBytes } from 'node:crypto'

/** Twenty hex digits, never all decimal. */
export const newOpaqueId = (): string => `${randomBytes(9).toString('hex')}ea`
