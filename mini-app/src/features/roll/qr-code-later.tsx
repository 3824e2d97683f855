/** Keeps the place of a QR code while what draws it is loaded, so that the count shows without waiting for it. */
import { lazy, Suspense, type ComponentProps } from 'react'
import '../../styles/class.css'

const Drawn = lazy(async () => ({ default: (await import('./qr-code.tsx')).QrCode }))

export const QrCode = (props: ComponentProps<typeof Drawn>) => (
  <Suspense fallback={<div className="qr qr-waiting" />}>
    <Drawn {...props} />
  </Suspense>
)
