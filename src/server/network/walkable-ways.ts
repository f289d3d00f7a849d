import { footPermission, permissionOf, type Tags } from './tags'

export const DIRECTIONS = ['both', 'forward', 'backward', 'no'] as const
export type Walkable = (typeof DIRECTIONS)[number]

/** One line of a table: the first whose `when` holds decides. */
export interface Row<Verdict> {
  readonly id: string
  readonly verdict: Verdict
  readonly why: string
  readonly when: (tags: Tags) => boolean
}

const STREETS = new Set([
  'primary', 'primary_link', 'secondary', 'secondary_link', 'tertiary', 'tertiary_link', 'unclassified', 'residential', 'living_street', 'service', 'road',
])
const PATHS = new Set(['footway', 'pedestrian', 'path', 'track', 'corridor', 'elevator', 'platform', 'pier'])
const MOTORWAYS = new Set(['motorway', 'motorway_link'])
const NOT_BUILT = new Set(['proposed', 'planned', 'construction', 'razed', 'abandoned', 'dismantled', 'demolished', 'disused', 'no'])
const hasNoHighway = (tags: Tags) => tags.highway === undefined
const SIDEWALKS = ['sidewalk', 'sidewalk:both', 'sidewalk:left', 'sidewalk:right']

const highwayIs = (...kinds: string[]) => (tags: Tags) => kinds.includes(tags.highway ?? '')
const isPlatform = (tags: Tags) => tags.railway === 'platform' || tags.public_transport === 'platform'
const isSurfaceParking = (tags: Tags) =>
  tags.amenity === 'parking' && (tags.parking === undefined || tags.parking === 'surface') && tags.building === undefined
const saysOneWay = (value: string | undefined) => value === 'yes' || value === '1' || value === 'true'
const isMoving = highwayIs('steps', 'footway', 'pedestrian', 'path', 'corridor')
const grants = (key: string) => (tags: Tags) => permissionOf(tags[key]) === 'allowed'
const denies = (key: string) => (tags: Tags) => permissionOf(tags[key]) === 'denied'

/** A tag for one direction speaks for that direction; where only one is named, the other keeps what `foot` says. */
const deniedForward = denies('foot:forward')
const deniedBackward = denies('foot:backward')
const grantedOnlyForward = (tags: Tags) => grants('foot:forward')(tags) && tags['foot:backward'] === undefined && !grants('foot')(tags)
const grantedOnlyBackward = (tags: Tags) => grants('foot:backward')(tags) && tags['foot:forward'] === undefined && !grants('foot')(tags)
const footForbidden = (tags: Tags) =>
  denies('foot')(tags) && !grants('foot:forward')(tags) && !grants('foot:backward')(tags)
const accessForbidden = (tags: Tags) =>
  tags.foot === undefined && denies('access')(tags) && !grants('foot:forward')(tags) && !grants('foot:backward')(tags)
const granted = (tags: Tags) => footPermission(tags) === 'allowed' || grants('foot:forward')(tags) || grants('foot:backward')(tags)

/**
 * Which ways may be walked and in which direction. Kinds and access values follow OSRM's foot profile and, for trunk
 * roads and ways of unknown kind, Valhalla's pedestrian costing; ferries and private ground are left out on purpose.
 * https://wiki.openstreetmap.org/wiki/OSM_tags_for_routing/Access_restrictions
 */
export const WAY_ROWS: readonly Row<Walkable>[] = [
  { id: 'not-built', verdict: 'no', why: 'The road is planned, being built, or gone.', when: (tags) => NOT_BUILT.has(tags.highway ?? '') },
  { id: 'impassable', verdict: 'no', why: 'Mapped as impassable.', when: (tags) => tags.impassable === 'yes' || tags.status === 'impassable' },
  { id: 'ferry', verdict: 'no', why: 'A ferry is waited for, not walked.', when: (tags) => tags.route === 'ferry' || tags.ferry === 'yes' },
  {
    id: 'not-a-way',
    verdict: 'no',
    why: 'Neither a road nor a platform, pier or car park.',
    when: (tags) => hasNoHighway(tags) && !isPlatform(tags) && tags.man_made !== 'pier' && !isSurfaceParking(tags),
  },
  { id: 'foot-forbidden', verdict: 'no', why: 'People on foot are not allowed, or must use a path beside it.', when: footForbidden },
  { id: 'access-forbidden', verdict: 'no', why: 'Closed or private to the public.', when: accessForbidden },
  { id: 'foot-closed-both', verdict: 'no', why: 'Closed to walkers in both directions.', when: (tags) => deniedForward(tags) && deniedBackward(tags) },
  { id: 'motorroad', verdict: 'no', why: 'Reserved for motor vehicles.', when: (tags) => tags.motorroad === 'yes' && permissionOf(tags.foot) !== 'allowed' },
  { id: 'motorway', verdict: 'no', why: 'Motorways are closed to walkers unless they say otherwise.', when: (tags) => MOTORWAYS.has(tags.highway ?? '') && !granted(tags) },
  { id: 'cycleway', verdict: 'no', why: 'A cycleway is walked only where walkers are expressly allowed.', when: (tags) => tags.highway === 'cycleway' && !granted(tags) },
  { id: 'bridleway', verdict: 'no', why: 'A bridleway is walked only where walkers are expressly allowed.', when: (tags) => tags.highway === 'bridleway' && !granted(tags) },
  {
    id: 'separate-sidewalk',
    verdict: 'no',
    why: 'The pavement is drawn as a way of its own; the carriageway is not walked.',
    when: (tags) => SIDEWALKS.some((key) => tags[key] === 'separate') && permissionOf(tags.foot) !== 'allowed',
  },
  { id: 'foot-closed-forward', verdict: 'backward', why: 'Closed to walkers in the direction it is drawn.', when: deniedForward },
  { id: 'foot-closed-backward', verdict: 'forward', why: 'Closed to walkers against the direction it is drawn.', when: deniedBackward },
  { id: 'foot-only-forward', verdict: 'forward', why: 'Opened to walkers in the direction it is drawn only.', when: grantedOnlyForward },
  { id: 'foot-only-backward', verdict: 'backward', why: 'Opened to walkers against the direction it is drawn only.', when: grantedOnlyBackward },
  { id: 'oneway-foot', verdict: 'forward', why: 'One way for walkers too.', when: (tags) => saysOneWay(tags['oneway:foot']) },
  { id: 'oneway-foot-reverse', verdict: 'backward', why: 'One way for walkers, against the direction it is drawn.', when: (tags) => tags['oneway:foot'] === '-1' || tags['oneway:foot'] === 'reverse' },
  { id: 'escalator', verdict: 'forward', why: 'An escalator or moving walkway carries one way.', when: (tags) => tags.conveying === 'forward' && isMoving(tags) },
  { id: 'escalator-reverse', verdict: 'backward', why: 'An escalator or moving walkway carries against the direction it is drawn.', when: (tags) => tags.conveying === 'backward' && isMoving(tags) },
  { id: 'steps', verdict: 'both', why: 'Steps are walked, but not with wheels.', when: highwayIs('steps') },
  { id: 'square', verdict: 'both', why: 'A square is walked along its outline.', when: (tags) => tags.area === 'yes' && PATHS.has(tags.highway ?? '') },
  { id: 'path', verdict: 'both', why: 'Made for walkers or open to them.', when: (tags) => PATHS.has(tags.highway ?? '') },
  { id: 'street', verdict: 'both', why: 'A road of the town or the fields; one-way rules are for vehicles.', when: (tags) => STREETS.has(tags.highway ?? '') },
  { id: 'trunk', verdict: 'both', why: 'National roads outside towns are walked along where they are no motor road.', when: highwayIs('trunk', 'trunk_link') },
  { id: 'platform', verdict: 'both', why: 'A platform is walked along.', when: (tags) => hasNoHighway(tags) && isPlatform(tags) },
  { id: 'pier', verdict: 'both', why: 'A pier is walked along.', when: (tags) => hasNoHighway(tags) && tags.man_made === 'pier' },
  { id: 'parking', verdict: 'both', why: 'An open car park is walked along its edge.', when: (tags) => hasNoHighway(tags) && isSurfaceParking(tags) },
  { id: 'expressly-allowed', verdict: 'both', why: 'Expressly opened to walkers.', when: granted },
  { id: 'unknown-kind', verdict: 'no', why: 'No kind of road known to be open to walkers.', when: () => true },
]

export const wayRowFor = (tags: Tags): Row<Walkable> => WAY_ROWS.find((row) => row.when(tags))!
