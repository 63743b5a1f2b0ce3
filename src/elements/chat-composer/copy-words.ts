/** Puts words into the clipboard; where the page may not by itself, out of the field that shows them. */
export async function copyWords(text: string, field: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return field ? copyFrom(field) : false;
  }
}

/** The way of old, which asks for no permission. */
function copyFrom(field: HTMLTextAreaElement): boolean {
  const { disabled } = field;
  field.disabled = false;
  field.select();
  const isCopied = document.execCommand('copy');
  field.disabled = disabled;
  return isCopied;
}
