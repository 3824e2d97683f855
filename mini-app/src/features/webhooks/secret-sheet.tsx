/** Shows the secret of a program, once. */
import { appWebhooks as words } from '@quan-triet/shared/i18n/vi/app-webhooks'
import { Sheet } from '../../components/sheet.tsx'
import { ShownOnce } from '../../components/shown-once.tsx'

export const SecretSheet = ({ secret, onClose }: { secret: string; onClose: () => void }) => (
  <Sheet title={words.secretTitle} closeWords={words.done} onClose={onClose}>
    <p>{words.secretText}</p>
    <ShownOnce label={words.secretLabel} secret={secret} words={words} />
  </Sheet>
)
