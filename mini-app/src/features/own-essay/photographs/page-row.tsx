/** One photographed page of the draft, with all that its author may do about it. */
import { appEssayPages } from '@quan-triet/shared/i18n/vi/app-essay-pages'
import { appOwnEssay as words } from '@quan-triet/shared/i18n/vi/app-own-essay'
import { type ComponentProps, type ComponentType, useState } from 'react'
import { BlobImage } from '../../../components/blob-image.tsx'
import { Button } from '../../../components/button.tsx'
import { usePage } from '../api.ts'
import type { PageEditor } from './page-editor.tsx'
import type { WaitingPage } from './page-queue.ts'
import { Page } from './page.tsx'
import { Pick } from './pick.tsx'

type Editor = ComponentType<ComponentProps<typeof PageEditor>>

interface MendProps {
  id: string
  number: number
  onMended: (page: Blob) => Promise<void>
}

/** What mends comes when it is asked for; without network it may not come. */
const Mend = ({ id, number, onMended }: MendProps) => {
  const { data } = usePage(id)
  const [opened, setOpened] = useState<{ Editor: Editor } | null>(null)
  const [isFailed, setFailed] = useState(false)
  const open = async (): Promise<void> => {
    try {
      setOpened({ Editor: (await import('./page-editor.tsx')).PageEditor })
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }
  if (!data) return null
  return (
    <>
      <Button label={appEssayPages.mendPage(number)} onPress={() => void open()}>
        {appEssayPages.mend}
      </Button>
      {isFailed && <p role="alert">{appEssayPages.mendOffline}</p>}
      {opened && (
        <opened.Editor
          page={data}
          number={number}
          onDone={onMended}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}

interface Props {
  id: string
  place: { number: number; isFirst: boolean; isLast: boolean }
  /** Is to take this page's place, and is not sent yet. */
  newer: WaitingPage | undefined
  isBusy: boolean
  onMove: (step: -1 | 1) => void
  onRemove: () => void
  onRetake: (file: File) => void
  onMended: (page: Blob) => Promise<void>
}

const Moves = ({ place: { number, isFirst, isLast }, isBusy, onMove, onRemove }: Props) => (
  <div className="line">
    <Button label={words.pageUp(number)} isDisabled={isFirst || isBusy} onPress={() => onMove(-1)}>
      {words.up}
    </Button>
    <Button label={words.pageDown(number)} isDisabled={isLast || isBusy} onPress={() => onMove(1)}>
      {words.down}
    </Button>
    <Button label={words.pageRemove(number)} isDisabled={isBusy} onPress={onRemove}>
      {words.remove}
    </Button>
  </div>
)

export const PageRow = (props: Props) => {
  const { id, newer, place, onRetake, onMended } = props
  const { number } = place
  return (
    <li className="stack-s">
      <p className="strong">{words.page(number)}</p>
      {newer ? (
        <>
          <div className="essay-page">
            <BlobImage blob={newer.blob} alt={words.page(number)} />
          </div>
          <p className="soft">{newer.refusal ?? appEssayPages.newerWaits}</p>
        </>
      ) : (
        <>
          <Page id={id} position={number} />
          <Moves {...props} />
          <div className="line">
            <Pick
              isCamera
              label={appEssayPages.retake}
              name={appEssayPages.retakePage(number)}
              onPick={([file]) => file && onRetake(file)}
            />
            <Mend id={id} number={number} onMended={onMended} />
          </div>
        </>
      )}
    </li>
  )
}
