/** How a walkable edge is drawn on our own base map, widest first. */
export const ROAD_WIDTHS = ['main', 'middle', 'minor', 'path'] as const
export type RoadWidth = (typeof ROAD_WIDTHS)[number]

/** Base-map tiles: coordinates 0…4096 within a tile, zooms that carry data of their own (clients overzoom beyond). */
export const BASEMAP_EXTENT = 4096
export const BASEMAP_ZOOMS = { min: 9, max: 15 } as const
