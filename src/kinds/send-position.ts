import type { ComposeContext } from './kind.js';

/** A device that takes longer than this does not know where it is, milliseconds. */
const PATIENCE = 20_000;

/** Sends where one is, once the browser was allowed to say it. */
export async function sendPosition({ locale, send, tell }: ComposeContext): Promise<void> {
  tell(locale.text('locating'));
  try {
    const { coords } = await new Promise<GeolocationPosition>((resolve, reject) => {
      navigator.geolocation.getCurrentPosition(resolve, reject, {
        timeout: PATIENCE,
        enableHighAccuracy: true,
      });
    });
    tell('');
    const { latitude, longitude } = coords;
    send({ custom: 'location', customData: { latitude, longitude }, text: locale.text('location') });
  } catch (thrown) {
    // 1 is PERMISSION_DENIED.
    const isRefused = (thrown as Partial<GeolocationPositionError>).code === 1;
    tell(locale.text(isRefused ? 'locationRefused' : 'locationFailed'));
  }
}
