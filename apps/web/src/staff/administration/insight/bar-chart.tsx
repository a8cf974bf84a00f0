import { useTranslator } from '../../../views/translator-context.js';

export interface ChartRow {
  readonly label: string;
  /** One value for each series. */
  readonly values: readonly number[];
}

export interface BarChartProps {
  /** What the picture shows, for those who do not see it; the numbers stand in the table below it. */
  readonly title: string;
  readonly series: readonly string[];
  readonly rows: readonly ChartRow[];
}

/** Part of the width that the longest bar takes; behind it there is room for its number. */
const LONGEST_PERCENT = 80;
const LINE = 22;
const BAR = 16;
const GAP = 12;
const LEGEND_LINE = 24;
/** As much of a name as fits across a telephone. */
const LONGEST_LABEL = 34;

/**
 * Lying bars below the name of their row, drawn on the server and as wide as there is room. The second series is an
 * outline, so that colour is not needed.
 */
export function BarChart({ title, series, rows }: BarChartProps) {
  const t = useTranslator();
  const highest = Math.max(1, ...rows.flatMap(({ values }) => values));
  const rowHeight = LINE + series.length * BAR + GAP;
  const legend = series.length > 1 ? series.length * LEGEND_LINE + GAP : 0;
  return (
    <svg class="wc-chart" role="img" aria-label={title} width="100%" height={legend + rows.length * rowHeight}>
      {legend > 0 &&
        series.map((name, index) => (
          <g>
            <rect class={barClass(index)} x={1} y={index * LEGEND_LINE + 2} width={24} height={BAR - 4} />
            <text x={34} y={index * LEGEND_LINE + 13}>
              {name}
            </text>
          </g>
        ))}
      {rows.map(({ label, values }, row) => {
        const top = legend + row * rowHeight;
        return (
          <g>
            <text x={0} y={top + LINE - 7}>
              {shortened(label)}
            </text>
            {values.map((value, index) => {
              const percent = ((value / highest) * LONGEST_PERCENT).toFixed(2);
              const y = top + LINE + index * BAR;
              return (
                <>
                  <rect class={barClass(index)} x={1} y={y} width={`${percent}%`} height={BAR - 4} />
                  <text x={`${percent}%`} dx={8} y={y + 11}>
                    {t.number(value)}
                  </text>
                </>
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}

function barClass(index: number): string {
  return index === 0 ? 'wc-chart__bar' : 'wc-chart__bar wc-chart__bar--second';
}

/** The table has the whole name. */
function shortened(label: string): string {
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;
}
