/** Shows a page with a handle at each corner of the paper, to be pulled with a finger or moved with the arrow keys. */
import { appEssayPages as words } from '@quan-triet/shared/i18n/vi/app-essay-pages'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import { type Corners, moveCorner, type Point } from './corners.ts'

const STEP = 0.01
const steps: Record<string, readonly [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

interface HandleProps {
  name: string
  place: Point
  onMove: (to: Point) => void
}

const Handle = ({ name, place, onMove }: HandleProps) => {
  const pull = ({ currentTarget, pointerId, clientX, clientY }: PointerEvent): void => {
    const frame = currentTarget.parentElement?.getBoundingClientRect()
    if (!frame || !currentTarget.hasPointerCapture(pointerId)) return
    onMove({ x: (clientX - frame.left) / frame.width, y: (clientY - frame.top) / frame.height })
  }
  const step = (event: KeyboardEvent): void => {
    const by = steps[event.key]
    if (!by) return
    event.preventDefault()
    onMove({ x: place.x + by[0], y: place.y + by[1] })
  }
  return (
    <button
      type="button"
      className="page-corner"
      aria-label={name}
      style={{ left: `${place.x * 100}%`, top: `${place.y * 100}%` }}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={pull}
      onKeyDown={step}
    />
  )
}

interface Props {
  sheet: HTMLCanvasElement
  corners: Corners
  onChange: (corners: Corners) => void
}

export const CornerFrame = ({ sheet, corners, onChange }: Props) => {
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => holder.current?.replaceChildren(sheet), [sheet])
  const outline = corners.map(({ x, y }) => `${x},${y}`).join(' ')
  return (
    <div className="page-frame">
      <div ref={holder} />
      <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        <polygon points={outline} />
      </svg>
      {corners.map((place, index) => (
        <Handle
          key={words.corners[index]}
          name={words.corners[index] ?? ''}
          place={place}
          onMove={(to) => onChange(moveCorner(corners, index, to))}
        />
      ))}
    </div>
  )
}
