/** Waits with a search until the typing rests: one question to the server for a word, not one for every letter. */
import { useEffect, useState } from 'react'

const RESTS_AFTER_MS = 300
const SHORTEST = 2

/** @returns the trimmed text once it rests; empty while it is too short to search for */
export const useSettledSearch = (text: string): string => {
  const wanted = text.trim()
  const [settled, setSettled] = useState(wanted)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), RESTS_AFTER_MS)
    return () => clearTimeout(timer)
  }, [wanted])
  const asked = wanted === '' ? '' : settled
  return asked.length < SHORTEST ? '' : asked
}
