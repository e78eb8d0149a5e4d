package dayone.runtime.net;

import dayone.runtime.promise.Effect;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The stream that is written. */
final class WritableSide {

  private final int highWaterMark;

  WritableSide(Socket socket, int highWaterMark) {
    this.highWaterMark = highWaterMark;
  }

  boolean write(ByteBuffer data, @Nullable Effect<@Nullable Throwable> done) {
    return true;
  }

  void end(@Nullable ByteBuffer data, @Nullable Effect<@Nullable Throwable> done) {}

  void cork() {}

  void uncork() {}

  int length() {
    return 0;
  }

  int highWaterMark() {
    return highWaterMark;
  }

  boolean needsDrain() {
    return false;
  }

  boolean isEnding() {
    return false;
  }

  boolean isFinished() {
    return false;
  }

  boolean isWritable() {
    return false;
  }

  long bytesWritten() {
    return 0;
  }
}
