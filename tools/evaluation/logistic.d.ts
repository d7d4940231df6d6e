/** One observation: what was measured, whether it came true, and how much it counts. */
export interface Observation {
    readonly measured: readonly number[];
    readonly isTrue: boolean;
    readonly weight: number;
}
/**
 * Fits a logistic regression by Newton's method: the weights, one for each measure, under which what came true is
 * likeliest. The first measure is taken for the constant, which is not held near zero.
 */
export declare function fitLogistic(observations: readonly Observation[]): number[];
