/** Keeps the tools of reading within reach of the thumb: listen, the other tools, and what the one in use needs. */
import { appReading as words } from '@quan-triet/shared/i18n/vi/app-reading'
import type { ReadablePart } from '@quan-triet/shared/models/reading'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { useVietnameseVoice } from '../../lib/vietnamese-voice.ts'
import type { Paragraph } from './readable-text.ts'
import { stopsOf, type Stop } from './speech-pieces.ts'
import { paragraphAtEye } from './use-place.ts'

const loadPlayer = async () => ({ default: (await import('./player.tsx')).Player })
const Player = lazy(loadPlayer)
const ToolsSheet = lazy(async () => ({ default: (await import('./tools-sheet.tsx')).ToolsSheet }))

interface Props {
  part: ReadablePart
  paragraphs: readonly Paragraph[]
  isMarking: boolean
  onMarking: (isMarking: boolean) => void
  onSpoken: (place: Stop['place'] | null) => void
}

/** A phone lets speak only what follows a touch at once: the player must be there before. */
const usePlayerAhead = (hasVoice: boolean): void => {
  useEffect(() => {
    if (!hasVoice) return
    loadPlayer().catch(() => {
      // Without network it is tried again by the press.
    })
  }, [hasVoice])
}

export const ReaderTools = ({ part, paragraphs, isMarking, onMarking, onSpoken }: Props) => {
  const voice = useVietnameseVoice()
  const [playing, setPlaying] = useState<{ from: number | undefined } | null>(null)
  const [isOpen, setOpen] = useState(false)
  const stops = useMemo(() => stopsOf(part, paragraphs), [part, paragraphs])
  usePlayerAhead(voice !== null)
  // Whoever is in the middle of the text wants to hear from there.
  const play = (): void => {
    const at = window.scrollY > 0 ? paragraphAtEye() : undefined
    setPlaying({ from: at === paragraphs[0]?.index ? undefined : at })
  }
  if (isMarking)
    return (
      <Button kind="primary" onPress={() => onMarking(false)}>
        {words.markingDone}
      </Button>
    )
  return (
    <>
      {playing && voice ? (
        <Suspense fallback={null}>
          <Player
            voice={voice}
            stops={stops}
            from={playing.from}
            onPlace={onSpoken}
            onEnd={() => {
              setPlaying(null)
              onSpoken(null)
            }}
          />
        </Suspense>
      ) : (
        <div className="reader-tools">
          {voice && <Button onPress={play}>{words.readAloud}</Button>}
          <Button onPress={() => setOpen(true)}>{words.tools}</Button>
        </div>
      )}
      <Suspense fallback={null}>
        {isOpen && (
          <ToolsSheet
            hasVoice={voice !== null}
            onMark={() => {
              setOpen(false)
              onMarking(true)
            }}
            onClose={() => setOpen(false)}
          />
        )}
      </Suspense>
    </>
  )
}
