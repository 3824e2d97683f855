/** The secret that the bench's servers and their caller share. */
export const BENCH_SECRET = 'a-secret-of-the-bench'
