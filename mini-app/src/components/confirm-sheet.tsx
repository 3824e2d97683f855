/** Asks once more before something that cannot simply be undone. */
import { Button } from './button.tsx'
import { ProblemBanner } from './problem-banner.tsx'
import { Sheet } from './sheet.tsx'

interface Props {
  title: string
  text: string
  confirmWords: string
  isBusy: boolean
  error: Error | null
  onConfirm: () => void
  onClose: () => void
}

export const ConfirmSheet = ({
  title,
  text,
  confirmWords,
  isBusy,
  error,
  onConfirm,
  onClose,
}: Props) => (
  <Sheet title={title} onClose={onClose}>
    <p>{text}</p>
    <ProblemBanner error={error} />
    <Button kind="primary" isBusy={isBusy} onPress={onConfirm}>
      {confirmWords}
    </Button>
  </Sheet>
)
