package dayone.runtime.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;

/**
 * Clones what was thrown, by the JDK's serialization: every throwable is made for it, and it keeps
 * the class, the message, the stack trace, the cause and what was suppressed. Where a field of it
 * cannot be serialized, a {@link WorkerError} says the same in words.
 */
final class ErrorClone {

  private ErrorClone() {}

  static Throwable of(Throwable original) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(original);
      }
      ClassLoader loader = original.getClass().getClassLoader();
      try (ObjectInputStream in =
          new Reader(new ByteArrayInputStream(bytes.toByteArray()), loader)) {
        return (Throwable) in.readObject();
      }
    } catch (IOException | ClassNotFoundException | RuntimeException | StackOverflowError e) {
      return new WorkerError(original);
    }
  }

  /** Looks for classes where the throwable's own was found, and not where ours are. */
  private static final class Reader extends ObjectInputStream {

    private final ClassLoader loader;

    Reader(InputStream in, ClassLoader loader) throws IOException {
      super(in);
      this.loader = loader;
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description)
        throws IOException, ClassNotFoundException {
      try {
        return Class.forName(description.getName(), false, loader);
      } catch (ClassNotFoundException e) {
        return super.resolveClass(description);
      }
    }
  }
}
