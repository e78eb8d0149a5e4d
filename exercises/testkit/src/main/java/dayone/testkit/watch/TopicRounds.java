package dayone.testkit.watch;

import dayone.testkit.compiler.TopicCompiler;
import dayone.testkit.scoreboard.TestScore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A topic from round to round. */
final class TopicRounds {

  private final Path folder;
  private final TopicCompiler compiler;
  private final Map<String, TestScore> scores = new LinkedHashMap<>();

  /** Test classes whose verdict is old, by a round that was given up or has not begun. */
  private final Set<String> owed = new TreeSet<>();

  private boolean hasRun;

  TopicRounds(Path folder, List<Path> libraries) throws IOException {
    this.folder = folder;
    this.compiler = new TopicCompiler(folder, libraries);
  }

  Path folder() {
    return folder;
  }

  String name() {
    return String.valueOf(folder.getFileName());
  }

  /** Returns whether its tests, all of them, have been asked for before. */
  boolean hasRun() {
    return hasRun;
  }

  List<Path> classFolders() {
    return compiler.folders();
  }

  TopicCompiler.Result compile(Collection<Path> saved) throws IOException {
    TopicCompiler.Result result = compiler.compile(saved);
    if (result instanceof TopicCompiler.Compiled compiled) {
      owed.addAll(hasRun ? compiled.tests() : compiled.allTests());
      // A class that was deleted or has another name now cannot be run, nor does it count.
      owed.retainAll(compiled.allTests());
      scores
          .keySet()
          .removeIf(test -> compiled.allTests().stream().noneMatch(name -> isOf(test, name)));
      hasRun = true;
    }
    return result;
  }

  /** Returns the test classes to be run. */
  List<String> owed() {
    return List.copyOf(owed);
  }

  /**
   * Keeps what a round has found.
   *
   * @param classes what it was to run
   * @param isWhole whether it has run all of that; former verdicts count no more then
   * @return the scores of all tests of the topic
   */
  Collection<TestScore> ran(
      Collection<String> classes, boolean isWhole, Collection<TestScore> found) {
    if (isWhole) {
      owed.removeAll(classes);
      scores.keySet().removeIf(test -> classes.stream().anyMatch(name -> isOf(test, name)));
    }
    found.forEach(score -> scores.put(score.test(), score));
    return List.copyOf(scores.values());
  }

  private static boolean isOf(String test, String className) {
    return test.startsWith(className + ".") || test.startsWith(className + "$");
  }
}
