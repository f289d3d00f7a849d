import { create } from 'zustand'
import type { CategoriesAnswer, CategoryView } from '@/contract/circle'
import type { DivisionsAnswer } from '@/contract/area'
import type { AppAnswer } from '@/contract/platform'
import { fetchApp, fetchCategories, fetchDivisions } from '@/client/api/client'
import { failed, IDLE, LOADING, ready, type Fetched } from '@/client/api/fetched'

/** What every screen of the circle needs to put names to codes. */
export interface Reference {
  readonly app: AppAnswer
  readonly categories: CategoriesAnswer
  readonly divisions: DivisionsAnswer
  readonly categoryOf: ReadonlyMap<string, CategoryView>
}

export const useReference = create<{ readonly reference: Fetched<Reference> }>(() => ({ reference: IDLE }))

let underWay: Promise<Reference | null> | null = null

/** Fetches once; a later call returns what is there, or tries again after a failure. */
export function loadReference(): Promise<Reference | null> {
  const { reference } = useReference.getState()
  if (reference.status === 'ready') return Promise.resolve(reference.value)
  underWay ??= fetchAll().finally(() => { underWay = null })
  return underWay
}

async function fetchAll(): Promise<Reference | null> {
  useReference.setState({ reference: LOADING })
  const [app, categories, divisions] = await Promise.all([fetchApp(), fetchCategories(), fetchDivisions()])
  for (const result of [app, categories, divisions]) {
    if (!result.ok) {
      useReference.setState({ reference: failed(result.failure) })
      return null
    }
  }
  if (!app.ok || !categories.ok || !divisions.ok) return null
  const value = { app: app.value, categories: categories.value, divisions: divisions.value, categoryOf: new Map(categories.value.categories.map((it) => [it.code, it])) }
  useReference.setState({ reference: ready(value) })
  return value
}
