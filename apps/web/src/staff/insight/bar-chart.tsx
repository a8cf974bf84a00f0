import { useTranslator } from '../../views/translator-context.js';

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

const WIDTH = 640;
const LABELS = 220;
/** Room for the number behind the longest bar. */
const NUMBERS = 70;
const BAR = 16;
const GAP = 10;

/** Lying bars, one for each row and series, drawn on the server. The second series is an outline, so that colour is not needed. */
export function BarChart({ title, series, rows }: BarChartProps) {
  const t = useTranslator();
  const highest = Math.max(1, ...rows.flatMap(({ values }) => values));
  const rowHeight = series.length * BAR + GAP;
  const legend = series.length > 1 ? series.length * (BAR + 8) : 0;
  const height = legend + rows.length * rowHeight;
  return (
    <svg
      class="wc-chart"
      role="img"
      aria-label={title}
      width={WIDTH}
      height={height}
      viewBox={`0 0 ${WIDTH} ${height}`}
    >
      {legend > 0 &&
        series.map((name, index) => (
          <g>
            <rect class={barClass(index)} x={LABELS} y={index * (BAR + 8) + 2} width={24} height={BAR - 4} />
            <text x={LABELS + 32} y={index * (BAR + 8) + 13}>
              {name}
            </text>
          </g>
        ))}
      {rows.map(({ label, values }, row) => (
        <g>
          <text x={LABELS - 10} y={legend + row * rowHeight + (series.length * BAR) / 2 + 5} text-anchor="end">
            {shortened(label)}
          </text>
          {values.map((value, index) => {
            const width = Math.round((value / highest) * (WIDTH - LABELS - NUMBERS));
            const y = legend + row * rowHeight + index * BAR;
            return (
              <>
                <rect class={barClass(index)} x={LABELS} y={y + 2} width={Math.max(1, width)} height={BAR - 4} />
                <text x={LABELS + width + 6} y={y + 13}>
                  {t.number(value)}
                </text>
              </>
            );
          })}
        </g>
      ))}
    </svg>
  );
}

function barClass(index: number): string {
  return index === 0 ? 'wc-chart__bar' : 'wc-chart__bar wc-chart__bar--second';
}

/** The table has the whole name. */
function shortened(label: string): string {
  return label.length > 28 ? `${label.slice(0, 27)}…` : label;
}
