import Flatbush from 'flatbush'
import { shortVillageName, type VillageCode } from '@/domain/area/division'
import type { Position } from '@/domain/circle/position'

/** A village as stored, with what it is searched by. */
export interface VillageRecord {
  readonly code: VillageCode
  readonly name: string
  readonly pinyin: string
  readonly initials: string
  readonly position: Position | null
  readonly synthetic: boolean
}

export interface TownshipRecord {
  readonly code: string
  readonly name: string
  readonly villages: readonly VillageRecord[]
}

export interface HomeRecord {
  readonly village: VillageCode
  readonly position: Position
}

/** A village as answers name it. */
export interface VillageFacts {
  readonly code: VillageCode
  /** What people say: 神后堡社区. */
  readonly name: string
  readonly officialName: string
  readonly township: string
}

export interface AreaRegister {
  readonly townships: readonly TownshipRecord[]
  village(code: VillageCode): VillageFacts | null
  /** The village of the nearest home within 3 km; null where nobody lives. */
  villageAt(position: Position): VillageFacts | null
}

const METERS_PER_DEGREE = 111_320
/** A home farther off says nothing about where one stands. */
const HOME_MAX_METERS = 3000

export function createAreaRegister(townships: readonly TownshipRecord[], homes: readonly HomeRecord[]): AreaRegister {
  const villages = new Map<VillageCode, VillageFacts>()
  for (const township of townships) {
    for (const { code, name } of township.villages) {
      villages.set(code, { code, name: shortVillageName(name), officialName: name, township: township.name })
    }
  }
  const nearestHome = indexHomes(homes.length > 0 ? homes : villagePoints(townships))
  return {
    townships,
    village: (code) => villages.get(code) ?? null,
    villageAt(position) {
      const home = nearestHome(position)
      return home ? (villages.get(home.village) ?? null) : null
    },
  }
}

/** Where no homes are known, each village's own point stands for them. */
function villagePoints(townships: readonly TownshipRecord[]): HomeRecord[] {
  return townships.flatMap(({ villages }) => villages.flatMap(({ code, position }) => (position ? [{ village: code, position }] : [])))
}

/** Degrees of longitude are shrunk to the length of degrees of latitude at the middle of the county, so that distances compare. */
function indexHomes(homes: readonly HomeRecord[]): (position: Position) => HomeRecord | null {
  if (homes.length === 0) return () => null
  const middle = homes.reduce((sum, home) => sum + home.position[1], 0) / homes.length
  const shrink = Math.cos((middle * Math.PI) / 180)
  const index = new Flatbush(homes.length)
  for (const { position: [lng, lat] } of homes) index.add(lng * shrink, lat)
  index.finish()
  return ([lng, lat]) => homes[index.neighbors(lng * shrink, lat, 1, HOME_MAX_METERS / METERS_PER_DEGREE)[0] ?? -1] ?? null
}
