/** Says how many questions, and how many recommendations, one person may send a day. */

const MOST_A_DAY = 10

/** @param sent how many of the kind the person has sent since midnight in Vietnam */
export const maySendMore = (sent: number): boolean => sent < MOST_A_DAY
