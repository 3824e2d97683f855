/** Decides by where the phone is whether somebody who scanned in the hall is present (ruling 11, feature 23). */
import type { Instant } from '@quan-triet/shared/models/moments'
import { arrivalState } from './lateness.ts'
import type { AttendanceRecord, PlaceVerdict } from './record.ts'
import type { VenueArea } from './study-session.ts'

export interface PlacePoint {
  latitudeE6: number
  longitudeE6: number
}

const EARTH_M = 6_371_000
const RADIANS_OF_E6 = Math.PI / 180 / 1_000_000
/** Who answers within this time of the scan was there at the scan. */
const ANSWER_COUNTS_BACK_MS = 5 * 60_000

/** The square of half the chord between two angles, in radians. */
const half = (one: number, other: number): number => Math.sin((other - one) / 2) ** 2

/** The way between two points over the ground, in metres. */
export const metresBetween = (a: PlacePoint, b: PlacePoint): number => {
  const [latitudeA, latitudeB] = [a.latitudeE6 * RADIANS_OF_E6, b.latitudeE6 * RADIANS_OF_E6]
  const chord =
    half(latitudeA, latitudeB) +
    Math.cos(latitudeA) *
      Math.cos(latitudeB) *
      half(a.longitudeE6 * RADIANS_OF_E6, b.longitudeE6 * RADIANS_OF_E6)
  return 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** @param point null when nobody could say where the phone is */
export const placeVerdict = (area: VenueArea | null, point: PlacePoint | null): PlaceVerdict => {
  if (area === null || point === null) return 'khong_ro'
  return metresBetween(area, point) <= area.radiusM ? 'trong' : 'ngoai'
}

/** Whether the record waits for nothing but the place: a genuine code was scanned in its time. */
export const waitsForPlace = (record: AttendanceRecord): boolean =>
  record.awaitsConfirmation && record.place === 'khong_ro'

/** The record once it is known where the phone is; outside or unknown, it goes on waiting for the secretary. */
export const applyPlace = (
  record: AttendanceRecord,
  verdict: PlaceVerdict,
  times: { now: Instant; lateAfter: Instant },
): AttendanceRecord => {
  if (verdict !== 'trong') return { ...record, place: verdict }
  const scannedAt = record.recordedAt ?? times.now
  const isPrompt = Date.parse(times.now) - Date.parse(scannedAt) <= ANSWER_COUNTS_BACK_MS
  return {
    ...record,
    state: arrivalState(isPrompt ? scannedAt : times.now, times.lateAfter),
    awaitsConfirmation: false,
    confirmedBy: null,
    confirmedAt: null,
    leave: 'none',
    absenceCode: null,
    place: verdict,
  }
}
