// What the types of Vega leave out: the ruler by which its renderers measure text.
import 'vega';

declare module 'vega' {
  interface MeasuredItem {
    readonly font?: string;
    readonly fontSize?: number;
    readonly fontWeight?: number | string;
  }
  export const textMetrics: { width: (item: MeasuredItem, text: unknown) => number };
}
