/** Names the copy that a save becomes when somebody else was quicker: the same save, sent again, has the same name. */
import { createHash } from 'node:crypto'

const KEPT = 80
const DIGITS = 20

/** @param said what the save says */
export const copyIdOf = (id: string, said: string): string =>
  `${id.slice(0, KEPT)}~${createHash('sha256').update(said).digest('hex').slice(0, DIGITS)}`
