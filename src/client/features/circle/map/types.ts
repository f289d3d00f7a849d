import type { AppAnswer } from '@/contract/platform'
import type { CircleStation } from '@/contract/circle'
import type { Rings } from '@/contract/geo'

/** What the map draws. Coordinates are in the crs this target asks the API for (WeChat gcj02, H5 wgs84). */
export interface ServiceMapProps {
  base: AppAnswer['map']
  attribution: string
  synthetic: boolean
  /** Where the circle starts; null before one is known. Only a change of origin moves the camera. */
  origin: { lng: number; lat: number } | null
  rings: Rings | null
  /** Already filtered by theme. */
  stations: readonly CircleStation[]
  iconOf(category: string): string
  shortNameOf(category: string): string
  placeNames: readonly { code: string; name: string; lng: number; lat: number }[]
  selectedId: string | null
  elder: boolean
  dark: boolean
  /** CSS pixels covered by the sheet at the bottom and by the chrome at the top: the camera fits the rings between them. */
  padding: { top: number; bottom: number }
  /** One station, or all within 22 px of the tap. */
  onSelect(ids: readonly string[]): void
  onTapEmpty(): void
}
