/** Waits until a condition holds, and fails with its words when it does not in time. */
export async function until(holds: () => unknown, what: string, patience = 10_000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited ${String(patience)} ms in vain for: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}
