/** Plays a part aloud: pause, next paragraph, stop; the place being read is marked and brought into view. */
import { appReading as words } from '@quan-triet/shared/i18n/vi/app-reading'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '../../components/button.tsx'
import { speechPace } from '../../lib/speech-pace.ts'
import { createDeviceVoice } from './device-voice.ts'
import { createReadAloud, type ReadAloud } from './read-aloud.ts'
import type { Stop } from './speech-pieces.ts'
import { showPlace } from './use-place.ts'

interface Props {
  voice: SpeechSynthesisVoice
  stops: readonly Stop[]
  /** Where the eye was: reading begins there. */
  from: Stop['place'] | undefined
  onPlace: (place: Stop['place'] | null) => void
  /** After the last word, and when the person has heard enough. */
  onEnd: () => void
}

/** Speaks from the moment it is shown until it is gone: nothing is heard on another screen. */
const useReadAloud = ({ voice, stops, from, onEnd }: Props) => {
  const [aloud] = useState(() => createReadAloud(stops, createDeviceVoice(voice), onEnd))
  useEffect(() => {
    aloud.start(from)
    return () => aloud.hush()
  }, [aloud, from])
  return { aloud, reading: useSyncExternalStore(aloud.subscribe, aloud.get) }
}

/** A new pace is heard at once, not at the end of the sentence. */
const useHeardPace = (aloud: ReadAloud): void => {
  const pace = speechPace.use()
  const heard = useRef(pace)
  useEffect(() => {
    if (heard.current === pace) return
    heard.current = pace
    if (aloud.get().state === 'reading') aloud.resume()
  }, [pace, aloud])
}

export const Player = (props: Props) => {
  const { onPlace } = props
  const { aloud, reading } = useReadAloud(props)
  const { place, state } = reading
  const isReading = state === 'reading'
  useHeardPace(aloud)
  useEffect(() => {
    onPlace(place)
    if (place !== null) showPlace(place)
  }, [place, onPlace])
  return (
    <>
      {state === 'failed' && <p role="alert">{words.voiceFailed}</p>}
      <div className="reader-tools">
        <Button kind="primary" onPress={isReading ? aloud.pause : aloud.resume}>
          {isReading ? words.pause : words.resume}
        </Button>
        <Button onPress={aloud.next}>{words.nextParagraph}</Button>
        <Button onPress={aloud.stop}>{words.stop}</Button>
      </div>
    </>
  )
}
