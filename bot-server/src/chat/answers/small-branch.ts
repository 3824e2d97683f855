/** Knows the size under which even counts say who is meant (INV-41). */

const LEAST_MEMBERS = 10

/** Whether the split by verdict or reason is left out. */
export const isSmallBranch = (members: number): boolean => members < LEAST_MEMBERS
