package dayone.topics.asyncgenerators;

import dayone.runtime.Todo;
import java.util.List;

/** Task 4, second part: shows what {@link Readings} needs, as a table and as a picture. */
public final class MemoryReport {

  /**
   * The memory in use at one moment.
   *
   * @param readings how many readings had been made
   * @param bytes what was in use right after a garbage collection
   */
  public record Sample(long readings, long bytes) {}

  /**
   * One run of a program.
   *
   * @param form what was measured, for people
   * @param completed false if the memory did not suffice
   * @param samples at least one, the number of readings rises
   */
  public record Measurement(String form, boolean completed, List<Sample> samples) {}

  /**
   * A Markdown table. After the two lines of the head, one row for each measurement, in their
   * order: form, readings of the last sample, peak of the bytes in MB, outcome.
   */
  public static String table(List<Measurement> measurements) {
    throw new Todo("Task 4: a table of the measurements");
  }

  /** An SVG picture, with one {@code polyline} for each measurement. */
  public static String plot(List<Measurement> measurements) {
    throw new Todo("Task 4: a picture of the measurements");
  }

  private MemoryReport() {}
}
