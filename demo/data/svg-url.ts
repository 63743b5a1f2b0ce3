const UNSAFE: Readonly<Record<string, string>> = {
  '%': '%25',
  '#': '%23',
  '<': '%3C',
  '>': '%3E',
  '"': "'",
};

/** A drawing as a URL, short and safe between double quotes. */
export const svgUrl = (svg: string): string =>
  `data:image/svg+xml,${svg.replace(/\n\s*/g, '').replace(/[%#<>"]/g, char => UNSAFE[char] ?? char)}`;
