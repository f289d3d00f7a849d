import { OTHER_TAGS, type STAND_IN_TAGS } from '../../stand-in-tags'
import { recordUnsupported } from '../record'
import { button, form, label, navigator } from './buttons'
import { checkbox, checkboxGroup, radio, radioGroup, slider, switchControl } from './choices'
import { image, movableView, pageMeta, plain, progress, richText, scrollView, swiper, text, view } from './containers'
import { input, textarea } from './fields'
import { map } from './map'
import { picker, pickerView, pickerViewColumn } from './pickers'
import type { StandInSpec } from './stand-in'

const SPECS: Readonly<Record<(typeof STAND_IN_TAGS)[number], StandInSpec>> = {
  'cover-image': image, 'cover-view': view, 'match-media': plain, 'movable-area': plain, 'movable-view': movableView, 'page-container': plain, 'page-meta': pageMeta,
  'root-portal': plain, 'scroll-view': scrollView, swiper, 'swiper-item': plain, view, icon: plain, progress, 'rich-text': richText, text, button, checkbox,
  'checkbox-group': checkboxGroup, form, input, label, picker, 'picker-view': pickerView, 'picker-view-column': pickerViewColumn, radio, 'radio-group': radioGroup, slider,
  switch: switchControl, textarea, navigator, image, map,
}

const missing = (tag: string): StandInSpec => ({ properties: [], make() { recordUnsupported(`<${tag}>`); return {} } })

export const ALL_STAND_INS: Readonly<Record<string, StandInSpec>> = { ...SPECS, ...Object.fromEntries(OTHER_TAGS.map((tag) => [tag, missing(tag)])) }
