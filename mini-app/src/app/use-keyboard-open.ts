/** Knows whether the keyboard on the screen is open: a field has the focus, and there is much less room than before. */
import { useEffect, useState } from 'react'

/** The keyboard takes at least this part of the height; the bars of a browser never do. */
const KEYBOARD_PART = 0.25

const hasTypingFocus = (): boolean =>
  document.activeElement?.matches('input, textarea, [contenteditable]') ?? false

/** The greatest height seen at this width; a turned phone begins anew. */
const createWatch = (viewport: VisualViewport) => {
  let { width, height: fullHeight } = viewport
  return (): boolean => {
    if (viewport.width !== width) {
      width = viewport.width
      fullHeight = viewport.height
    }
    fullHeight = Math.max(fullHeight, viewport.height)
    return hasTypingFocus() && viewport.height < fullHeight * (1 - KEYBOARD_PART)
  }
}

export const useKeyboardOpen = (): boolean => {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const viewport = window.visualViewport
    if (!viewport) return
    const isOpenNow = createWatch(viewport)
    const look = (): void => setOpen(isOpenNow())
    viewport.addEventListener('resize', look)
    document.addEventListener('focusin', look)
    document.addEventListener('focusout', look)
    return () => {
      viewport.removeEventListener('resize', look)
      document.removeEventListener('focusin', look)
      document.removeEventListener('focusout', look)
    }
  }, [])
  return isOpen
}
