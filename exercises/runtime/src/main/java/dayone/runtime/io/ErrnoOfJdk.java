package dayone.runtime.io;

import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the code in an exception of the JDK, which has thrown the number away. Some codes have a
 * type of their own there; of the others only the system's sentence is left.
 */
final class ErrnoOfJdk {

  /** {@code strerror} of Linux and macOS. */
  private static final Map<String, Errno> SENTENCES =
      Map.ofEntries(
          Map.entry("Bad file descriptor", Errno.EBADF),
          Map.entry("Device or resource busy", Errno.EBUSY),
          Map.entry("Resource busy", Errno.EBUSY),
          Map.entry("File exists", Errno.EEXIST),
          Map.entry("File too large", Errno.EFBIG),
          Map.entry("Invalid argument", Errno.EINVAL),
          Map.entry("Input/output error", Errno.EIO),
          Map.entry("Is a directory", Errno.EISDIR),
          Map.entry("Too many levels of symbolic links", Errno.ELOOP),
          Map.entry("Too many open files", Errno.EMFILE),
          Map.entry("Too many open files in system", Errno.ENFILE),
          Map.entry("File name too long", Errno.ENAMETOOLONG),
          Map.entry("No such device", Errno.ENODEV),
          Map.entry("No such file or directory", Errno.ENOENT),
          Map.entry("Cannot allocate memory", Errno.ENOMEM),
          Map.entry("No space left on device", Errno.ENOSPC),
          Map.entry("Not a directory", Errno.ENOTDIR),
          Map.entry("Directory not empty", Errno.ENOTEMPTY),
          Map.entry("Operation not supported", Errno.ENOTSUP),
          Map.entry("No such device or address", Errno.ENXIO),
          Map.entry("Operation not permitted", Errno.EPERM),
          Map.entry("Permission denied", Errno.EACCES),
          Map.entry("Broken pipe", Errno.EPIPE),
          Map.entry("Read-only file system", Errno.EROFS),
          Map.entry("Illegal seek", Errno.ESPIPE),
          Map.entry("Text file busy", Errno.ETXTBSY),
          Map.entry("Invalid cross-device link", Errno.EXDEV),
          Map.entry("Cross-device link", Errno.EXDEV));

  /** The JDK adds this to the sentence for ELOOP. */
  private static final String GUESS_OF_JDK = " or unable to access attributes of symbolic link";

  private ErrnoOfJdk() {}

  static Errno of(Throwable thrown) {
    return switch (thrown) {
      case NoSuchFileException e -> Errno.ENOENT;
      case AccessDeniedException e -> Errno.EACCES;
      case FileAlreadyExistsException e -> Errno.EEXIST;
      case DirectoryNotEmptyException e -> Errno.ENOTEMPTY;
      case NotDirectoryException e -> Errno.ENOTDIR;
      case FileSystemLoopException e -> Errno.ELOOP;
      case NotLinkException e -> Errno.EINVAL;
      case AtomicMoveNotSupportedException e -> Errno.EXDEV;
      // Closed, or opened for the other direction: what a descriptor answers in both cases.
      case ClosedChannelException e -> Errno.EBADF;
      case NonReadableChannelException e -> Errno.EBADF;
      case NonWritableChannelException e -> Errno.EBADF;
      case java.nio.file.FileSystemException e -> ofSentence(e.getReason());
      default -> ofSentence(thrown.getMessage());
    };
  }

  private static Errno ofSentence(@Nullable String sentence) {
    return sentence == null
        ? Errno.UNKNOWN
        : SENTENCES.getOrDefault(sentence.replace(GUESS_OF_JDK, ""), Errno.UNKNOWN);
  }
}
