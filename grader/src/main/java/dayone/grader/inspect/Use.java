package dayone.grader.inspect;

/** One thing that a class file names. The line is 0 where the class file has none for it. */
sealed interface Use {
  int line();

  /**
   * A class is named: created, cast to, caught, extended, or a constant.
   *
   * @param line the line of the source
   * @param type its binary name
   */
  record OfType(int line, String type) implements Use {}

  /**
   * A method is called or referred to, or a field read or written.
   *
   * @param line the line of the source
   * @param owner the binary name of the class that the compiler looked it up in
   * @param name its name, {@code <init>} for a constructor
   * @param descriptor the types
   */
  record OfMember(int line, String owner, String name, String descriptor) implements Use {}
}
