/** Collects the look-ups of one event-loop turn and makes them together. */

interface Waiting<Value> {
  resolve(value: Value): void
  reject(error: unknown): void
}

/**
 * @param loadMany answers in the order of its keys, one value each; keys are distinct
 * @returns a loader: equal keys of one turn are asked once
 */
export const createBatcher = <Value>(
  loadMany: (keys: readonly string[]) => Promise<readonly Value[]>,
) => {
  let waiting = new Map<string, Waiting<Value>[]>()

  const run = async (): Promise<void> => {
    const batch = [...waiting]
    waiting = new Map()
    try {
      const values = await loadMany(batch.map(([key]) => key))
      for (const [index, [, callers]] of batch.entries())
        for (const caller of callers) caller.resolve(values[index] as Value)
    } catch (error) {
      for (const [, callers] of batch) for (const caller of callers) caller.reject(error)
    }
  }
  return {
    load: (key: string): Promise<Value> =>
      new Promise((resolve, reject) => {
        if (waiting.size === 0) setImmediate(() => void run())
        waiting.set(key, [...(waiting.get(key) ?? []), { resolve, reject }])
      }),
  }
}
