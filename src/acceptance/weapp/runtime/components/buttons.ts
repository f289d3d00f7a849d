import { recordUnsupported } from '../record'
import { phone } from '../phone-state'
import { privacyButtonTouched } from '../wx/privacy'
import { openSettings } from '../wx/location'
import { behaviourOf, type StandIn, type StandInSpec } from './stand-in'
import { withHover } from './hover'

/** Asked by a share button: filled by the client at the start. */
export const hooks: { share(button: HTMLElement): void; navigate(kind: string, url: string, delta: number): void } = { share: () => undefined, navigate: () => undefined }

export const button: StandInSpec = {
  properties: ['type', 'size', 'disabled', 'plain', 'loading', 'open-type', 'form-type', 'hover-class', 'hover-start-time', 'hover-stay-time'],
  make(it) {
    it.element.dataset['ownRole'] = 'button'
    it.element.setAttribute('role', 'button')
    return {
      ...withHover(it, 'button-hover', 20, 70),
      update() {
        for (const name of ['type', 'size']) it.element.setAttribute(name, it.words(name, 'default'))
        it.element.toggleAttribute('disabled', it.flag('disabled'))
        it.element.toggleAttribute('plain', it.flag('plain'))
        if (it.flag('disabled')) it.element.setAttribute('aria-disabled', 'true')
      },
      refusesTap: () => it.flag('disabled'),
      tapped() {
        openType(it)
        const form = it.element.closest('wx-form')
        const kind = it.words('form-type')
        if (form && kind !== '') behaviourOf(form)?.[kind === 'reset' ? 'reset' : 'value']?.()
      },
    }
  },
}

function openType(it: StandIn): void {
  const kind = it.words('open-type')
  switch (kind) {
    case '':
      return
    case 'share':
      return hooks.share(it.element)
    case 'agreePrivacyAuthorization':
      privacyButtonTouched(it.element.id)
      return it.emit('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' })
    case 'getPhoneNumber':
      return it.emit('getphonenumber', phone().phoneNumber === 'allowed' ? { code: 'stand-in-phone-code', errMsg: 'getPhoneNumber:ok' } : { errMsg: 'getPhoneNumber:fail user deny' })
    case 'openSetting':
      return void openSettings().then((answer) => it.emit('opensetting', { errMsg: 'openSetting:ok', ...answer }))
    default:
      recordUnsupported(`button open-type ${kind}`)
  }
}

export const navigator: StandInSpec = {
  properties: ['url', 'open-type', 'delta', 'hover-class'],
  make: (it) => ({
    ...withHover(it, 'navigator-hover', 50, 600),
    tapped() { hooks.navigate(it.words('open-type', 'navigate'), it.words('url'), it.number('delta', 1)) },
  }),
}

const CONTROLS = 'wx-button,wx-switch,wx-checkbox,wx-radio,wx-input,wx-textarea'

export const label: StandInSpec = {
  properties: ['for'],
  make: (it) => ({
    tapped(target) {
      if (target.closest(CONTROLS)) return
      const named = it.words('for')
      const control = named ? it.element.closest('wx-page')?.querySelector(`#${CSS.escape(named)}`) : it.element.querySelector(CONTROLS)
      control?.querySelector<HTMLElement>('input,textarea')?.click()
    },
  }),
}

export const form: StandInSpec = {
  properties: ['report-submit'],
  make(it) {
    const fields = () => [...it.element.querySelectorAll<HTMLElement>('*')].filter((element) => behaviourOf(element)?.value && element !== it.element && element.dataset['field'])
    return {
      value() {
        const value = Object.fromEntries(fields().map((element) => [element.dataset['field'] ?? '', behaviourOf(element)?.value?.()]))
        it.emit('submit', { value })
      },
      reset() {
        fields().forEach((element) => behaviourOf(element)?.reset?.())
        it.emit('reset', {})
      },
    }
  },
}
