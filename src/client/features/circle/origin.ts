import { areaKindOf } from '@/domain/area/division'
import type { DivisionsAnswer, VillageView } from '@/contract/area'

/** Where a circle starts. A position is the resident's own and never leaves the phone except rounded, in a question. */
export type Origin =
  | { readonly kind: 'village'; readonly code: string; readonly name: string; readonly lng: number; readonly lat: number }
  | { readonly kind: 'position'; readonly lng: number; readonly lat: number }

/** What is remembered until next time: a village, or that one's own position is wanted. */
export type OriginChoice = { readonly kind: 'village'; readonly code: string } | { readonly kind: 'position' }

export const choiceOf = (origin: Origin): OriginChoice =>
  origin.kind === 'village' ? { kind: 'village', code: origin.code } : { kind: 'position' }

export function isOriginChoice(value: unknown): value is OriginChoice {
  const it = value as { kind?: unknown; code?: unknown } | null
  return typeof it === 'object' && it !== null && (it.kind === 'position' || (it.kind === 'village' && typeof it.code === 'string'))
}

export function findVillage(divisions: DivisionsAnswer, code: string): VillageView | null {
  for (const township of divisions.townships) {
    const village = township.villages.find((it) => it.code === code)
    if (village) return village
  }
  return null
}

/** null until the county gave the village a point. */
export const villageOrigin = ({ code, shortName, lng, lat }: VillageView): Origin | null =>
  lng === null || lat === null ? null : { kind: 'village', code, name: shortName, lng, lat }

/** 神后堡社区 · 我的位置（神后堡社区） */
export function originWords(origin: Origin, village: { readonly name: string } | null): string {
  if (origin.kind === 'village') return origin.name
  return village ? `我的位置（${village.name}）` : '我的位置'
}

/** What the place calls itself in 村里没有 and 社区里没有. */
export const unitWord = (village: { readonly name: string }): string => (areaKindOf(village) === 'urban' ? '社区' : '村')
