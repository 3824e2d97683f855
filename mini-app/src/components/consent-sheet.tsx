/** Says what for before Zalo asks the person to allow something; only then, and only if the person goes on, is it asked. */
import { appConsent } from '@quan-triet/shared/i18n/vi/app-consent'
import { Button } from './button.tsx'
import { Sheet } from './sheet.tsx'

interface Props {
  /** What Zalo will ask, and what it is for. */
  why: string
  onGoOn: () => void
  onClose: () => void
}

export const ConsentSheet = ({ why, onGoOn, onClose }: Props) => (
  <Sheet title={appConsent.whyTitle} onClose={onClose} closeWords={appConsent.later}>
    <p>{why}</p>
    <Button
      kind="primary"
      onPress={() => {
        onClose()
        onGoOn()
      }}
    >
      {appConsent.goOn}
    </Button>
  </Sheet>
)
