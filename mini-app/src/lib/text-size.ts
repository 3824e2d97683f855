/** Steps through the sizes of text, up to twice the usual (PD-11). */

export const TEXT_SIZES = [100, 125, 150, 175, 200] as const

/** The size one step away, staying within what there is. @param step 1 larger, -1 smaller */
export const stepTextSize = (percent: number, step: 1 | -1): number => {
  const now = TEXT_SIZES.findIndex((size) => size >= percent)
  const next = Math.min(Math.max(now + step, 0), TEXT_SIZES.length - 1)
  return TEXT_SIZES[next] ?? 100
}
