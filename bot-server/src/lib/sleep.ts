/** Sleeps for a while, or until somebody wakes it; a waking before the sleep counts. */

export interface Sleep {
  wake(): void
  sleep(ms: number): Promise<void>
}

export const createSleep = (): Sleep => {
  let wakeUp: (() => void) | undefined
  let isAwake = false
  return {
    wake() {
      isAwake = true
      wakeUp?.()
    },
    sleep: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, isAwake ? 0 : ms)
        isAwake = false
        wakeUp = () => {
          clearTimeout(timer)
          resolve()
        }
      }),
  }
}
