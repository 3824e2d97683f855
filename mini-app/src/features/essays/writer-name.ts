/** Names a writer, with the year of birth where two bear one name. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import type { EssayWriter } from '@quan-triet/shared/models/essay'
import { namesakes } from '../../lib/namesakes.ts'

export const nameOfWriter = (
  { fullName, birthYear }: EssayWriter,
  among: readonly EssayWriter[],
): string =>
  birthYear !== null && namesakes(among).has(fullName)
    ? appCommon.nameBorn(fullName, birthYear)
    : fullName
