export interface RawSvgProps {
  /** A complete `<svg>…</svg>` string drawn by this server. Never text that came from a visitor. */
  svg: string;
  class?: string;
}

/** The one place where markup is written unescaped: pictures drawn by this server, such as the map. */
export function RawSvg({ svg, class: className }: RawSvgProps) {
  if (!svg.startsWith('<svg')) throw new Error('RawSvg takes a complete <svg> element and nothing else.');
  return <div class={className} dangerouslySetInnerHTML={{ __html: svg }} />;
}
