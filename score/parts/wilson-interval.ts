/** z of a two-sided interval of 95 %. */
const Z = 1.959964;

/**
 * The interval in which a share lies with 95 % confidence, given `right` of `all`; both ends in per cent, two decimals
 * (Wilson 1927, "Probable inference, the law of succession, and statistical inference"). From 0 to 100 where `all` is 0.
 */
export function toWilsonInterval(right: number, all: number): { low: number; high: number } {
  if (all === 0) return { low: 0, high: 100 };
  const share = right / all;
  const middle = share + (Z * Z) / (2 * all);
  const reach = Z * Math.sqrt((share * (1 - share)) / all + (Z * Z) / (4 * all * all));
  const round = (value: number): number => Math.round((10_000 * value) / (1 + (Z * Z) / all)) / 100;
  return { low: Math.max(0, round(middle - reach)), high: Math.min(100, round(middle + reach)) };
}
