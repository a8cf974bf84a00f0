/** The four sizes a label, legend, caption or heading can take. */
export type TextSize = 's' | 'm' | 'l' | 'xl';
