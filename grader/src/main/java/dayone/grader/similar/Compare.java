package dayone.grader.similar;

import de.jplag.JPlag;
import de.jplag.JPlagComparison;
import de.jplag.JPlagResult;
import de.jplag.clustering.ClusteringOptions;
import de.jplag.exceptions.BasecodeException;
import de.jplag.exceptions.ExitException;
import de.jplag.exceptions.SubmissionException;
import de.jplag.java.JavaLanguage;
import de.jplag.options.JPlagOptions;
import de.jplag.options.SimilarityMetric;
import java.io.File;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

/** Compares the submissions of each topic and prints the pairs that are alike. */
final class Compare {
  /** Of the smaller submission; below it pairs are alike because the task is. */
  private static final double LEAST = 0.6;

  private final PrintStream out;

  private Compare(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the program. It prints a line for each pair, in columns parted by tabs: topic, submission,
   * submission, how much of the smaller one is in the larger one, how much of both is in both.
   *
   * @param args a folder with a folder for each topic, which holds a folder {@code submissions}
   *     with one a student, and a folder {@code base} with what all were given
   */
  public static void main(String[] args) throws ExitException {
    PrintStream out = System.out;
    // The library prints what it does.
    System.setOut(System.err);
    Compare compare = new Compare(out);
    File[] topics = Objects.requireNonNull(Path.of(args[0]).toFile().listFiles());
    Arrays.sort(topics);
    for (File topic : topics) {
      compare.topic(topic);
    }
    out.flush();
  }

  private void topic(File topic) throws ExitException {
    JPlagOptions options =
        new JPlagOptions(new JavaLanguage(), Set.of(new File(topic, "submissions")), Set.<File>of())
            .withSimilarityMetric(SimilarityMetric.MAX)
            .withSimilarityThreshold(LEAST)
            .withClusteringOptions(new ClusteringOptions().withEnabled(false));
    JPlagResult result;
    try {
      result = run(options, new File(topic, "base"));
    } catch (SubmissionException e) {
      // Fewer than two of them have enough code to be compared.
      return;
    }
    for (JPlagComparison pair : result.getAllComparisons()) {
      out.printf(
          "%s\t%s\t%s\t%d\t%d%n",
          topic.getName(),
          pair.firstSubmission().getName(),
          pair.secondSubmission().getName(),
          percent(pair.maximalSimilarity()),
          percent(pair.similarity()));
    }
  }

  private static JPlagResult run(JPlagOptions options, File base) throws ExitException {
    try {
      return JPlag.run(options.withBaseCodeSubmissionDirectory(base));
    } catch (BasecodeException e) {
      // Stubs may be too short to be found in anything.
      return JPlag.run(options);
    }
  }

  private static int percent(double share) {
    return (int) Math.round(share * 100);
  }
}
