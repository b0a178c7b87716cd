// Runs in the page, before its own scripts.

// Saved views of one story are none of the next one's.
localStorage.clear();

/** React holds back a part that has loaded for up to 300 ms, so a shorter silence says nothing. */
const SILENCE_MS = 400;
const LIMIT_MS = 15_000;

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until nothing in the page has changed for a while. */
const silence = () =>
  new Promise((resolve) => {
    let timer = setTimeout(resolve, SILENCE_MS);
    new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(resolve, SILENCE_MS);
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });

async function settle() {
  const ended = () => ['finished', 'completed'].includes(globalThis.__STORYBOOK_PREVIEW__?.currentRender?.phase);
  const failed = () => document.body?.matches('.sb-show-errordisplay, .sb-show-nopreview');
  while (!ended() && !failed()) await wait(20);
  if (failed()) return document.querySelector('#error-message')?.textContent ?? 'The story could not be shown.';
  await Promise.all([...document.fonts].map((face) => face.load()));
  await silence();
  return null;
}

/** Waits for the story's end, its letters, and a page at rest. Gives what went wrong, or `null`. */
globalThis.settleStory = () => Promise.race([settle(), wait(LIMIT_MS).then(() => 'It does not come to rest.')]);
