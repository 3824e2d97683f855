/** Says where the screens of plans are. */
export const LIST_PATH = '/plans'

export const planPath = (planId: string): string => `${LIST_PATH}/${encodeURIComponent(planId)}`

export const versionPath = (planId: string, version: number): string =>
  `${planPath(planId)}/versions/${version}`
