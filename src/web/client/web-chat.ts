// The part of Microsoft's Web Chat that we use, as it stands on `window`, and how it is to look: answers under each
// other and wrapped, letters of our own, contrast that can be read.

export interface Activity {
  readonly id?: string;
  readonly type: string;
  readonly text?: string;
  readonly locale?: string;
  readonly from?: { readonly role?: string };
  readonly channelData?: { readonly standSafe?: { readonly language?: 'en' | 'cy'; readonly state?: string } };
}
export interface Line {
  readonly connectionStatus$: { subscribe(next: (status: number) => void): { unsubscribe(): void } };
  end(): void;
}
export interface Action {
  readonly type: string;
  readonly payload?: { readonly activity?: Activity };
}
export interface Store {
  dispatch(action: object): void;
  getState(): { readonly activities: readonly Activity[] };
}
type Middleware = (api: Store) => (next: (action: Action) => unknown) => (action: Action) => unknown;

export interface WebChatGlobal {
  createDirectLine(options: object): Line;
  createStore(initial: object, ...middleware: Middleware[]): Store;
  renderWebChat(props: object, place: HTMLElement | null): void;
}
declare global {
  interface Window {
    readonly WebChat?: WebChatGlobal;
  }
}

type Status = (about: { readonly sendState?: string }) => unknown;

/** Under a message stands only what a person has to know: that it is on its way, or that it failed. Not "just now". */
export const onlyTrouble =
  () =>
  (next: Status): Status =>
  (about) =>
    about.sendState === 'sent' || about.sendState === undefined ? null : next(about);

const letters = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif';

export const styleOptions = {
  primaryFont: letters,
  accent: '#0f5470',
  backgroundColor: '#ffffff',
  subtle: '#45545b',
  bubbleBackground: '#eef4f6',
  bubbleTextColor: '#12171a',
  bubbleBorderColor: '#9db9c4',
  bubbleBorderRadius: 8,
  bubbleMaxWidth: 640,
  bubbleFromUserBackground: '#12455a',
  bubbleFromUserTextColor: '#ffffff',
  bubbleFromUserBorderColor: '#12455a',
  bubbleFromUserBorderRadius: 8,
  bubbleMinWidth: 80,
  paddingRegular: 12,
  timestampColor: '#45545b',
  groupTimestamp: 120_000,
  hideUploadButton: false,
  disableFileUpload: false,
  uploadMultiple: true,
  uploadAccept:
    'image/png,image/jpeg,image/webp,image/heic,image/heif,.heic,.pdf,.txt,.eml,.msg,video/mp4,video/quicktime,audio/*',
  // No small copy of a picture in the transcript, and nothing is sent before "send".
  enableUploadThumbnail: false,
  sendAttachmentOn: 'send',
  sendBoxTextWrap: true,
  sendBoxHeight: 56,
  sendBoxMaxHeight: 200,
  sendBoxButtonColor: '#0f5470',
  sendBoxButtonColorOnDisabled: '#5d6b72',
  sendBoxPlaceholderColor: '#56646b',
  sendBoxTextColor: '#12171a',
  sendBoxBorderTop: 'solid 1px #6b7b83',
  maxMessageLength: 60_000,
  suggestedActionLayout: 'stacked',
  suggestedActionsStackedLayoutButtonTextWrap: true,
  suggestedActionsStackedLayoutButtonMaxHeight: 400,
  suggestedActionsStackedHeight: 'min(30vh, 26rem)',
  suggestedActionsStackedOverflow: 'auto',
  suggestedActionHeight: 44,
  suggestedActionBackgroundColor: '#ffffff',
  suggestedActionTextColor: '#0f5470',
  suggestedActionBorderColor: '#0f5470',
  suggestedActionBorderRadius: 6,
  suggestedActionBorderWidth: 2,
  // A long message is read from its beginning: the transcript stops rolling after one page.
  autoScrollSnapOnPage: true,
  autoScrollSnapOnPageOffset: 0,
  sendTimeout: 20_000,
  userAvatarInitials: undefined,
  botAvatarInitials: undefined,
  transcriptTerminatorBackgroundColor: '#56646b',
  markdownRespectCRLF: true,
};
