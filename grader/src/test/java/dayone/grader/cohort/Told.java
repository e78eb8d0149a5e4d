package dayone.grader.cohort;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what a run says. */
final class Told implements Progress {
  final List<String> sentences = new CopyOnWriteArrayList<>();
  final List<String> done = new CopyOnWriteArrayList<>();

  @Override
  public void begins(int students) {}

  @Override
  public void isDone(String student, String result, boolean worked) {
    done.add(student + ": " + result);
  }

  @Override
  public void says(String sentence) {
    sentences.add(sentence);
  }

  @Override
  public void ends() {}
}
