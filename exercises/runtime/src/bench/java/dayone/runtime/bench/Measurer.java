package dayone.runtime.bench;

/**
 * Runs one side in a fresh process.
 *
 * @param <S> the kind of side that it can run
 */
interface Measurer<S extends Side> {

  Sample measure(S side, Effort effort) throws MeasurementFailed;
}
