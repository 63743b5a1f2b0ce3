import { nothing } from 'lit';
import type { Locale } from '../../locales/locale.js';
import type { Uid } from '../../model/ids.js';
import type { CallMessage } from '../../model/message.js';
import { callButton } from './call-face.js';
import type { CallConnection } from './call-line.js';
import type { Phase } from './call-words.js';

/** What the buttons do. */
export interface CallSteps {
  readonly answer: () => void;
  readonly decline: () => void;
  readonly hangUp: () => void;
  readonly again: () => void;
  readonly close: () => void;
  readonly resize: () => void;
}

/** What the buttons need beside the call. */
export interface CallButtonsView {
  readonly me: Uid | undefined;
  readonly connection: CallConnection | undefined;
  readonly isLarge: boolean;
  readonly isBusy: boolean;
  readonly locale: Locale;
}

/** The buttons of a call, by how it stands. */
export function callButtons(
  call: CallMessage,
  phase: Phase,
  steps: CallSteps,
  view: CallButtonsView,
): unknown {
  const { locale, isBusy } = view;
  const isVideo = call.type === 'video';
  if (phase === 'incoming') {
    return [
      callButton('decline', 'phone-off', locale.text('callDecline'), steps.decline, isBusy),
      callButton('answer', isVideo ? 'video' : 'phone', locale.text('callAnswer'), steps.answer, isBusy),
    ];
  }
  if (phase === 'over') {
    const mayRepeat = call.initiator.uid === view.me && call.status !== 'ended';
    return [
      mayRepeat ? callButton('again', 'phone', locale.text('callAgain'), steps.again) : nothing,
      callButton('close', 'x', locale.text('close'), steps.close),
    ];
  }
  const leave = locale.text(phase === 'outgoing' ? 'callCancel' : 'callHangUp');
  return [
    ...mediaButtons(isVideo, phase, steps, view),
    callButton('hang-up', 'phone-off', leave, steps.hangUp, isBusy),
  ];
}

/** Those of sound and picture, as far as the provider can. */
function mediaButtons(
  isVideo: boolean,
  phase: Phase,
  { resize }: CallSteps,
  { connection, isLarge, locale }: CallButtonsView,
): unknown[] {
  const { media, isMicrophoneOn, isCameraOn } = connection ?? {};
  return [
    media?.setMicrophone
      ? callButton(
          'microphone',
          isMicrophoneOn ? 'mic' : 'mic-off',
          locale.text(isMicrophoneOn ? 'callMute' : 'callUnmute'),
          () => void connection?.setMicrophone(!isMicrophoneOn),
        )
      : nothing,
    media?.setCamera && isVideo
      ? callButton(
          'camera',
          isCameraOn ? 'video' : 'video-off',
          locale.text(isCameraOn ? 'callCameraOff' : 'callCameraOn'),
          () => void connection?.setCamera(!isCameraOn),
        )
      : nothing,
    media && phase === 'ongoing' && isVideo
      ? callButton(
          'size',
          isLarge ? 'minimize-2' : 'maximize-2',
          locale.text(isLarge ? 'callSmaller' : 'callLarger'),
          resize,
        )
      : nothing,
  ];
}
