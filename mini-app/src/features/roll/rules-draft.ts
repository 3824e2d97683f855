/** Turns what the secretary chose for a session's check-in into what the server is asked. */
import { appCheckInRules } from '@quan-triet/shared/i18n/vi/app-check-in-rules'
import type { CheckInRules, SetCheckInRulesInput } from '@quan-triet/shared/models/check-in-rules'
import type { Choice } from '../../lib/labelled.ts'

export type Radius = 'none' | '100' | '200' | '500'

const radii = { none: null, '100': 100, '200': 200, '500': 500 } as const satisfies Record<
  Radius,
  SetCheckInRulesInput['radiusM']
>

/** In the order in which they are offered. */
export const radiusChoices: Choice<Radius>[] = [
  { value: 'none', label: appCheckInRules.noPlace },
  ...(['100', '200', '500'] as const).map((value) => ({
    value,
    label: appCheckInRules.radius(value),
  })),
]

/** The choice that stands for a radius; one that is no choice counts as the widest. */
export const radiusOf = (radiusM: CheckInRules['radiusM']): Radius => {
  if (radiusM === null) return 'none'
  if (radiusM <= 100) return '100'
  return radiusM <= 200 ? '200' : '500'
}

export const rulesJson = (draft: {
  pace: CheckInRules['codePace']
  opens: string
  late: string
  radius: Radius
  here: SetCheckInRulesInput['here']
}): SetCheckInRulesInput => ({
  codePace: draft.pace,
  opensBeforeMinutes: Number(draft.opens),
  lateAfterMinutes: Number(draft.late),
  radiusM: radii[draft.radius],
  ...(draft.here && draft.radius !== 'none' && { here: draft.here }),
})
