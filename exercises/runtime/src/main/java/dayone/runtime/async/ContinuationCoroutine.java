package dayone.runtime.async;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * A coroutine on the JDK's own continuation, of which virtual threads are made. It is no public
 * API; reached by method handles so that this class loads without the flag {@code --add-exports
 * java.base/jdk.internal.vm=ALL-UNNAMED}, without which it is just not available.
 */
final class ContinuationCoroutine extends Coroutine {

  /** The three calls we need, with their types erased so that calls of them can be exact. */
  private record Calls(MethodHandle create, MethodHandle run, MethodHandle yield) {}

  private static final @Nullable Calls CALLS = find();
  private static final @Nullable MethodHandle CREATE = CALLS == null ? null : CALLS.create();
  private static final @Nullable MethodHandle RUN = CALLS == null ? null : CALLS.run();
  private static final @Nullable MethodHandle YIELD = CALLS == null ? null : CALLS.yield();

  private final Object continuation;

  ContinuationCoroutine(Runnable body) {
    try {
      continuation = (Object) required(CREATE).invokeExact(guarded(body));
    } catch (Throwable thrown) {
      throw unexpected(thrown);
    }
  }

  static boolean isAvailable() {
    return CALLS != null;
  }

  private static @Nullable Calls find() {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      Class<?> scopeType = Class.forName("jdk.internal.vm.ContinuationScope");
      Class<?> type = Class.forName("jdk.internal.vm.Continuation");
      Object scope =
          lookup
              .findConstructor(scopeType, MethodType.methodType(void.class, String.class))
              .invoke("day-one-async");
      MethodHandle create =
          lookup.findConstructor(
              type, MethodType.methodType(void.class, scopeType, Runnable.class));
      MethodHandle run = lookup.findVirtual(type, "run", MethodType.methodType(void.class));
      MethodHandle yield =
          lookup.findStatic(type, "yield", MethodType.methodType(boolean.class, scopeType));
      return new Calls(
          create.bindTo(scope).asType(MethodType.methodType(Object.class, Runnable.class)),
          run.asType(MethodType.methodType(void.class, Object.class)),
          yield.bindTo(scope).asType(MethodType.methodType(boolean.class)));
    } catch (ReflectiveOperationException closed) {
      return null;
    } catch (Throwable thrown) {
      throw unexpected(thrown);
    }
  }

  @Override
  boolean isOnResumersThread() {
    return true;
  }

  @Override
  void switchIn() {
    try {
      required(RUN).invokeExact(continuation);
    } catch (Throwable thrown) {
      throw unexpected(thrown);
    }
  }

  @Override
  void switchOut() {
    try {
      boolean ignored = (boolean) required(YIELD).invokeExact();
    } catch (IllegalStateException pinned) {
      // A native frame lies between resume and here: typically a static initializer.
      throw new IllegalStateException(
          "await cannot suspend here: it was called from code that the JDK itself called (a static"
              + " initializer, or a native method). Call it from the async function directly.",
          pinned);
    } catch (Throwable thrown) {
      throw unexpected(thrown);
    }
  }

  private static MethodHandle required(@Nullable MethodHandle handle) {
    if (handle == null) {
      throw new IllegalStateException("The JDK was started without the flag for continuations.");
    }
    return handle;
  }

  private static RuntimeException unexpected(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown);
  }
}
