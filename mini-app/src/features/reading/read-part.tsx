/** Lays out a part that is there: what is above the text, the text with its marks, what follows it, and the tools below. */
import { appReading } from '@quan-triet/shared/i18n/vi/app-reading'
import type { ReadablePart } from '@quan-triet/shared/models/reading'
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react'
import { useSearchParams } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { Screen } from '../../components/screen.tsx'
import { useReadParts } from '../../lib/read-parts.ts'
import { placeIn } from '../../lib/reading-place.ts'
import { Contents } from './contents.tsx'
import { Finish } from './finish.tsx'
import { paragraphId, Paragraphs } from './paragraphs.tsx'
import { readableText } from './readable-text.ts'
import { ReaderTools } from './reader-tools.tsx'
import { useMarks } from './use-marks.ts'
import { showPlace, useNotedPlace, useSoughtPlace } from './use-place.ts'
import '../../styles/screens.css'
import '../../styles/reading.css'

const PartPicture = lazy(async () => ({
  default: (await import('../../components/part-picture.tsx')).PartPicture,
}))
const CorrectionBanner = lazy(async () => ({
  default: (await import('../../components/correction-banner.tsx')).CorrectionBanner,
}))
const PartQuestions = lazy(async () => ({
  default: (await import('../../components/part-questions.tsx')).PartQuestions,
}))

const SecretaryNote = ({ note, isSpoken }: { note: string; isSpoken: boolean }) => (
  <aside
    className={`note stack-s${isSpoken ? ' reading-spoken' : ''}`}
    aria-labelledby="note"
    id={paragraphId('note')}
    tabIndex={-1}
  >
    <h2 id="note">{appReading.note}</h2>
    <p>{note}</p>
  </aside>
)

/** Offered, not done: who opens a part anew may want its beginning. */
const GoOn = ({ part, isSought }: { part: ReadablePart; isSought: boolean }) => {
  const [place] = useState(() => placeIn(part.id))
  const [isDone, setDone] = useState(false)
  const isRead = useReadParts().includes(part.id)
  if (place < 2 || isDone || isSought || isRead) return null
  return (
    <Button
      isWide
      onPress={() => {
        setDone(true)
        showPlace(place)?.focus({ preventScroll: true })
      }}
    >
      {appReading.goOnHere}
    </Button>
  )
}

/** The place named in the address by a search or a mark. */
const useAddressedPlace = (): number | 'note' | null => {
  const at = useSearchParams()[0].get('at')
  if (at === 'note') return at
  return at !== null && /^\d{1,4}$/.test(at) ? Number(at) : null
}

const Marking = ({ isPartMarked, onMark }: { isPartMarked: boolean; onMark: () => void }) => (
  <div className="stack-s">
    <p role="status">{appReading.marking}</p>
    <Button isWide kind={isPartMarked ? 'mark' : 'secondary'} onPress={onMark}>
      {isPartMarked ? appReading.unmarkPart : appReading.markPart}
    </Button>
  </div>
)

export const ReadPart = ({ part, children }: { part: ReadablePart; children: ReactNode }) => {
  const paragraphs = useMemo(() => readableText(part), [part])
  const sought = useAddressedPlace()
  const { marked, isPartMarked, toggle } = useMarks(part)
  const [isMarking, setMarking] = useState(false)
  const [spoken, setSpoken] = useState<number | 'heading' | 'note' | null>(null)
  useNotedPlace(part.id)
  useSoughtPlace(sought)
  return (
    <Screen
      title={part.heading}
      back={{ to: '/parts', label: appReading.title }}
      above={
        <p className="soft">
          {appReading.partOf(part.position, part.total)}, {appReading.minutes(part.readingMinutes)}
          {isPartMarked && `, ${appReading.marked.toLowerCase()}`}
        </p>
      }
      footer={
        <ReaderTools
          part={part}
          paragraphs={paragraphs}
          isMarking={isMarking}
          onMarking={setMarking}
          onSpoken={setSpoken}
        />
      }
    >
      {children}
      <GoOn part={part} isSought={sought !== null} />
      <Contents currentId={part.id} />
      <Suspense fallback={null}>
        {part.correction && <CorrectionBanner partId={part.id} correction={part.correction} />}
      </Suspense>
      {part.note !== '' && <SecretaryNote note={part.note} isSpoken={spoken === 'note'} />}
      <Suspense fallback={null}>
        {part.picture && <PartPicture partId={part.id} picture={part.picture} />}
      </Suspense>
      {isMarking && <Marking isPartMarked={isPartMarked} onMark={() => toggle(null)} />}
      <Paragraphs
        heading={part.heading}
        paragraphs={paragraphs}
        marked={marked}
        spoken={typeof spoken === 'number' ? spoken : null}
        sought={typeof sought === 'number' ? sought : null}
        onMark={isMarking ? toggle : undefined}
      />
      <p className="soft">{part.documentTitle}</p>
      <Suspense fallback={null}>
        {part.questions && !isMarking && (
          <PartQuestions partId={part.id} questions={part.questions} />
        )}
      </Suspense>
      {!isMarking && <Finish part={part} />}
    </Screen>
  )
}
