/** A place to walk to, in the crs the target asks the API for. */
export interface Destination {
  readonly lng: number
  readonly lat: number
  readonly name: string
}

/** Browsers have no map app of their own: the page shows the place on our map. */
export const canOpenRoute = false

export const openRoute = (_to: Destination): Promise<boolean> => Promise.resolve(false)
