/** Holds back what comes too often: the first passes at once, of those within the pause after it one passes at its end. */

/** @param pauseMs the least time between two. @returns how to offer one, and how to end with none waiting */
export const paced = (pauseMs: number, act: () => void): { offer: () => void; end: () => void } => {
  let pause: NodeJS.Timeout | undefined
  let isWaiting = false
  const pass = (): void => {
    isWaiting = false
    act()
    pause = setTimeout(() => {
      pause = undefined
      if (isWaiting) pass()
    }, pauseMs)
  }
  return {
    offer: () => {
      if (pause === undefined) pass()
      else isWaiting = true
    },
    end: () => {
      isWaiting = false
      clearTimeout(pause)
    },
  }
}
