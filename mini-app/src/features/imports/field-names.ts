/** Names fields and verdicts of imports as the server's sentences do. */
import { imports } from '@quan-triet/shared/i18n/vi/imports'

export const fieldNames = imports.fields
export const verdictNames = imports.verdicts
