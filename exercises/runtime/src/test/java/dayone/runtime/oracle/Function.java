package dayone.runtime.oracle;

/** A function of a program, or one of the runtime handed to it. */
@FunctionalInterface
interface Function {

  Object call(Object... arguments) throws Exception;

  /** An argument that the caller may have left out. */
  static Object argument(Object[] arguments, int index) {
    return index < arguments.length ? arguments[index] : null;
  }
}
