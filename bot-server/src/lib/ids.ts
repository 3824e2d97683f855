/** Makes identifiers that sort by the time they were made. */
import { v7 } from 'uuid'

/** Makes one id. The caller names the kind: `newId<PersonId>()`. */
export interface NewId {
  <Id extends string>(): Id
}

/** A UUIDv7 is a plain string; branding it here is safe because every id kind is any non-empty string. */
export const newId: NewId = <Id extends string>() => v7() as Id
