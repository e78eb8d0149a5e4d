package dayone.grader.wire;

import java.io.IOException;

/** Thrown when what comes over the wire is no frame. */
public final class BrokenWire extends IOException {
  private static final long serialVersionUID = 1L;

  BrokenWire(String message) {
    super(message);
  }
}
