import { afterEach as checkAccessibility } from '@storybook/addon-a11y/preview';

const OPPOSITE: Readonly<Record<string, string>> = { light: 'dark', dark: 'light' };

function exchangeTheme(): void {
  // The frame of the story alone: what stands in a theme of its own inside it keeps it.
  const frame = document.querySelector('.preview');
  const opposite = OPPOSITE[frame?.getAttribute('data-trilha-theme') ?? ''];
  if (opposite !== undefined) frame?.setAttribute('data-trilha-theme', opposite);
}

/**
 * Runs the accessibility check on the story as it stands, in the theme it is not drawn in. Stories take their theme from an ancestor's
 * attribute, so that each is drawn and played once, and checked in light and in dark.
 */
export async function checkOtherTheme(context: Parameters<typeof checkAccessibility>[0]): Promise<void> {
  exchangeTheme();
  try {
    await checkAccessibility(context);
  } finally {
    exchangeTheme();
  }
}
