package dayone.grader.escape;

import com.fasterxml.jackson.annotation.JsonProperty;
import dayone.grader.execute.Status;
import java.util.Optional;

/** How an attack must end. */
enum Verdict {
  /** The inspector refuses a file; nothing runs. */
  @JsonProperty("refused")
  REFUSED(null),
  /** The whole submission cannot be read: there is no report, and a reason. */
  @JsonProperty("unreadable")
  UNREADABLE(null),
  /** The compiler refuses a file; nothing runs. */
  @JsonProperty("does-not-compile")
  DOES_NOT_COMPILE(null),
  /** It runs, and a test at least fails. */
  @JsonProperty("failed")
  FAILED(Status.FAILED),
  /** It runs, and a test at least counts as to do. */
  @JsonProperty("todo")
  TODO(Status.TODO),
  /** It runs, and a test at least is ended by its limit. */
  @JsonProperty("timed-out")
  TIMED_OUT(Status.TIMED_OUT),
  /** It runs, and a test at least ends its process. */
  @JsonProperty("crashed")
  CRASHED(Status.CRASHED);

  private final Optional<Status> status;

  Verdict(@org.jspecify.annotations.Nullable Status status) {
    this.status = Optional.ofNullable(status);
  }

  /** Returns the verdict on a test; empty if nothing may run. */
  Optional<Status> status() {
    return status;
  }
}
