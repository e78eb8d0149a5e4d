package dayone.runtime.io;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file and what was known of it when it was opened. The JDK has no {@code fstat}, and asking by
 * the name may find another file that has got it since: then what was known before is the better
 * answer. The size always comes from the open file itself.
 */
record OpenedFile(Descriptor file, @Nullable Stats atOpen) {

  /** Blocks. */
  static OpenedFile open(Path path, OpenFlags flags) throws FileSystemException {
    Descriptor file = Descriptor.open(path, flags);
    return new OpenedFile(file, statOrNull(path));
  }

  /** Blocks. */
  Stats stat() throws FileSystemException {
    long size = file.size();
    Stats now = statOrNull(file.path());
    Stats known = now != null && (atOpen == null || now.isSameFile(atOpen)) ? now : atOpen;
    if (known == null) {
      throw FileSystemException.ofDescriptor(Errno.ENOENT, "fstat", null);
    }
    return known.withSize(size);
  }

  private static @Nullable Stats statOrNull(Path path) {
    try {
      return StatCall.of(path);
    } catch (IOException e) {
      return null;
    }
  }
}
