/** Counts classes by the rule of 2.5: once for the unit that organises them, make-ups apart. */

interface Counted {
  isMakeup: boolean
  countsAsClass: boolean
}

/** `uncounted` are classes merged into a meeting or held by sending material that the plan does not count. */
export const countClasses = (
  classes: readonly Counted[],
): { held: number; makeup: number; uncounted: number } => ({
  held: classes.filter((one) => one.countsAsClass && !one.isMakeup).length,
  makeup: classes.filter((one) => one.countsAsClass && one.isMakeup).length,
  uncounted: classes.filter((one) => !one.countsAsClass).length,
})
