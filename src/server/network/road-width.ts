import type { RoadWidth } from '@/domain/circle/road'
import type { Tags } from './tags'

const WIDTHS = new Map<string, RoadWidth>(Object.entries({
  motorway: 'main', motorway_link: 'main', trunk: 'main', trunk_link: 'main', primary: 'main', primary_link: 'main',
  secondary: 'middle', secondary_link: 'middle', tertiary: 'middle', tertiary_link: 'middle',
  unclassified: 'minor', residential: 'minor', living_street: 'minor', road: 'minor', service: 'minor', pedestrian: 'minor',
}))

/** How wide a walkable way is drawn on our own base map. */
export const roadWidth = (tags: Tags): RoadWidth => WIDTHS.get(tags.highway ?? '') ?? 'path'
