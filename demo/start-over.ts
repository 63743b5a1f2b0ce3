const pages = new BroadcastChannel('parlour-demo-pages');

async function databases(): Promise<string[]> {
  const known = await indexedDB.databases?.();
  const names = known?.flatMap(({ name }) => name ?? []) ?? ['parlour-demo/demo'];
  return names.filter(name => name.startsWith('parlour'));
}

const forgotten = (name: string): Promise<void> =>
  new Promise(resolve => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = () => resolve();
  });

function letGo(): void {
  for (const session of document.querySelectorAll('chat-session')) session.remove();
}

/** Lets the button ask, and then bring the first day back, in every tab that shows the demo. */
export function followStartOver(): void {
  const dialog = document.querySelector<HTMLDialogElement>('.question');
  document.querySelector('[data-start-over]')?.addEventListener('click', () => {
    if (!dialog) return;
    dialog.returnValue = '';
    dialog.showModal();
  });
  dialog?.addEventListener('close', async () => {
    if (dialog.returnValue !== 'yes') return;
    pages.postMessage('letGo');
    letGo();
    await Promise.all((await databases()).map(forgotten));
    pages.postMessage('comeBack');
    location.reload();
  });
  pages.addEventListener('message', ({ data }) => {
    if (data === 'letGo') letGo();
    if (data === 'comeBack') location.reload();
  });
}
