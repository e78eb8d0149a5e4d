package dayone.grader.compile;

/** A class file in memory, and the source it came from. */
public final class CompiledClass {
  private final String name;
  private final String source;
  private final byte[] bytes;

  CompiledClass(String name, String source, byte[] bytes) {
    this.name = name;
    this.source = source;
    this.bytes = bytes;
  }

  /** Returns the binary name. */
  public String name() {
    return name;
  }

  /** Returns the source file, relative to the topic's folder. */
  public String source() {
    return source;
  }

  /** Returns the content of the class file. */
  public byte[] bytes() {
    return bytes.clone();
  }
}
