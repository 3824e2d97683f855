/** Draws a link as a QR code, always black on white: cameras need that in the dark too. */
import { encode } from 'uqr'
import '../../styles/class.css'

interface Props {
  link: string
  label: string
}

const pathOf = (rows: boolean[][]): string =>
  rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')

export const QrCode = ({ link, label }: Props) => {
  // Projectors blur and lamps shine on screens: the middle correction, which costs 45 squares a side instead of 41.
  const { data, size } = encode(link, { ecc: 'M', border: 3 })
  return (
    <div className="qr">
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={pathOf(data)} fill="#000" />
      </svg>
    </div>
  )
}
