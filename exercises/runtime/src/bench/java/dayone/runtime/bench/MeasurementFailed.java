package dayone.runtime.bench;

/** A process that should have measured something did not; the message says what it said instead. */
final class MeasurementFailed extends Exception {

  private static final long serialVersionUID = 1L;

  MeasurementFailed(String message, Throwable cause) {
    super(message, cause);
  }

  MeasurementFailed(String message) {
    super(message);
  }
}
