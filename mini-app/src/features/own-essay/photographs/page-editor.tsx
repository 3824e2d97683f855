/** Mends a page that is there: turned upright, cut along the four corners of the paper. */
import { appEssayPages as words } from '@quan-triet/shared/i18n/vi/app-essay-pages'
import { useEffect, useState } from 'react'
import { Banner } from '../../../components/banner.tsx'
import { Button } from '../../../components/button.tsx'
import { Loading } from '../../../components/loading.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { CornerFrame } from './corner-frame.tsx'
import { type Corners, turnCorners, WHOLE } from './corners.ts'
import { cutSheet, openSheet, turnSheet } from './mend-page.ts'

interface Mending {
  sheet: HTMLCanvasElement
  corners: Corners
}

const useMending = (page: Blob) => {
  const [mending, setMending] = useState<Mending | null>(null)
  const [isFailed, setFailed] = useState(false)
  useEffect(() => {
    let isOver = false
    const open = async (): Promise<void> => {
      try {
        const sheet = await openSheet(page)
        if (!isOver) setMending({ sheet, corners: WHOLE })
      } catch {
        setFailed(true)
      }
    }
    void open()
    return () => {
      isOver = true
    }
  }, [page])
  return { mending, setMending, isFailed, setFailed }
}

interface Props {
  page: Blob
  number: number
  /** Sends the mended page. */
  onDone: (page: Blob) => Promise<void>
  onClose: () => void
}

export const PageEditor = ({ page, number, onDone, onClose }: Props) => {
  const { mending, setMending, isFailed, setFailed } = useMending(page)
  const [isBusy, setBusy] = useState(false)
  const done = async ({ sheet, corners }: Mending): Promise<void> => {
    setBusy(true)
    try {
      await onDone(await cutSheet(sheet, corners))
      onClose()
    } catch {
      setFailed(true)
    }
    setBusy(false)
  }
  return (
    <Sheet title={words.mendTitle(number)} onClose={onClose}>
      {isFailed && (
        <Banner kind="bad">
          <p>{words.mendFailed}</p>
        </Banner>
      )}
      {!mending && !isFailed && <Loading shape="card" />}
      {mending && (
        <>
          <p>{words.mendHint}</p>
          <CornerFrame {...mending} onChange={(corners) => setMending({ ...mending, corners })} />
          <div className="line">
            <Button
              onPress={() =>
                setMending({
                  sheet: turnSheet(mending.sheet),
                  corners: turnCorners(mending.corners),
                })
              }
            >
              {words.turn}
            </Button>
            <Button onPress={() => setMending({ ...mending, corners: WHOLE })}>
              {words.wholePicture}
            </Button>
          </div>
          <Button kind="primary" isWide isBusy={isBusy} onPress={() => void done(mending)}>
            {words.takeMended}
          </Button>
        </>
      )}
    </Sheet>
  )
}
