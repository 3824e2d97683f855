/** Does long work in short turns, so that the server keeps answering others between them. */

const A_TURN = 250

/** @returns what `work` gave for each, in order */
export const inTurns = async <T, R>(
  items: readonly T[],
  work: (item: T) => R | Promise<R>,
): Promise<R[]> => {
  const results: R[] = []
  for (const [index, item] of items.entries()) {
    if (index > 0 && index % A_TURN === 0) await nextTurn()
    results.push(await work(item))
  }
  return results
}

/** Lets everything else that waits go first. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
