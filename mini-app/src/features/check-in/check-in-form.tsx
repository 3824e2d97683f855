/** Takes a check-in: the scanner first, the six digits for those without a working camera. */
import { appCheckIn } from '@quan-triet/shared/i18n/vi/app-check-in'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { TextField } from '../../components/text-field.tsx'
import { checkInCodeOf } from '../../lib/deep-link.ts'
import { scanCode } from '../../lib/zalo.ts'
import type { KeptScan } from './offline-queue.ts'
import { OpenSessionLine } from './open-session-line.tsx'
import { TYPED_CODE_LENGTH, typedDigits } from './typed-code.ts'

interface Props {
  onCode: (attempt: Pick<KeptScan, 'code' | 'method'>) => void
}

/** Opens the scanner; a scanner that was closed without a scan says nothing. */
const useScanner = (onCode: Props['onCode']) => {
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isScanning, setScanning] = useState(false)
  const scan = async (): Promise<void> => {
    setTrouble(null)
    setScanning(true)
    try {
      const content = await scanCode()
      const code = checkInCodeOf(content)
      if (code !== null) onCode({ code, method: 'qr' })
      else if (content !== '') setTrouble(appCheckIn.foreignQr)
    } catch {
      setTrouble(appCheckIn.scanFailed)
    } finally {
      setScanning(false)
    }
  }
  return { trouble, isScanning, scan }
}

const TypedForm = ({ onCode }: Props) => {
  const [digits, setDigits] = useState('')
  const [isShort, setShort] = useState(false)
  const isWhole = digits.length === TYPED_CODE_LENGTH
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        setShort(!isWhole)
        if (isWhole) onCode({ code: digits, method: 'ma_so' })
      }}
    >
      <TextField
        label={appCheckIn.typedLabel}
        hint={appCheckIn.typedHint}
        error={isShort ? appCheckIn.typedShort : undefined}
        value={digits}
        onChange={(text) => {
          setShort(false)
          setDigits(typedDigits(text))
        }}
        isCode
        input={{
          inputMode: 'numeric',
          autoComplete: 'off',
          placeholder: appCheckIn.typedExample,
        }}
      />
      <Button type="submit" isWide kind={isWhole ? 'primary' : 'secondary'}>
        {appCheckIn.typedSubmit}
      </Button>
    </form>
  )
}

export const CheckInForm = ({ onCode }: Props) => {
  const { trouble, isScanning, scan } = useScanner(onCode)
  return (
    <>
      <OpenSessionLine />
      <p>{appCheckIn.intro}</p>
      {trouble && (
        <Banner kind="bad">
          <p>{trouble}</p>
        </Banner>
      )}
      <Button kind="primary" isBusy={isScanning} onPress={() => void scan()}>
        <Icon name="qr" size={30} />
        {appCheckIn.scan}
      </Button>
      <div className="card">
        <TypedForm onCode={onCode} />
      </div>
    </>
  )
}
