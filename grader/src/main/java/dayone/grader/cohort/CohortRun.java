package dayone.grader.cohort;

import dayone.grader.GraderFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Makes the rows of a cohort, by several workers at once. */
final class CohortRun {
  private final RowFiles rows;
  private final Progress progress;
  private final Supplier<Worker> workers;

  /** A run that has failed ends soon: each thread looks before it takes the next student. */
  private volatile boolean failed;

  /**
   * Creates a run.
   *
   * @param workers makes a worker; called again when one is spent
   */
  CohortRun(RowFiles rows, Progress progress, Supplier<Worker> workers) {
    this.rows = rows;
    this.progress = progress;
    this.workers = workers;
  }

  /**
   * Makes the rows that are not there, or not right any more.
   *
   * @param count how many workers there are at once
   */
  void run(List<Entry> entries, int count) throws InterruptedException {
    Queue<Entry> queue = new ConcurrentLinkedQueue<>(entries);
    progress.begins(entries.size());
    try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        all.add(
            threads.submit(() -> {
              work(queue);
              return null;
            }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GraderFault fault) {
        throw fault;
      }
      throw new GraderFault("The cohort cannot be graded.", e);
    } finally {
      failed = true;
      progress.ends();
    }
  }

  private void work(Queue<Entry> queue) throws InterruptedException {
    Worker worker = null;
    try {
      for (Entry entry = queue.poll(); entry != null && !failed; entry = queue.poll()) {
        if (entry.submitted() == null) {
          write(Row.without(entry.student(), Ending.MISSING, entry.missing()), false);
          continue;
        }
        Optional<Row> known = rows.find(entry.student());
        worker = worker == null ? workers.get() : worker;
        Answer answer = worker.grade(entry, known.map(Row::key).orElse(""));
        if (answer.spent()) {
          worker.close();
          worker = null;
        }
        Row row = answer.row();
        if (row != null) {
          write(row, true);
        } else {
          progress.isDone(
              entry.student(), known.map(CohortRun::result).orElse("") + " (as before)", false);
        }
      }
    } catch (RuntimeException | Error e) {
      failed = true;
      throw e;
    } finally {
      if (worker != null) {
        worker.close();
      }
    }
  }

  private void write(Row row, boolean worked) {
    rows.write(row);
    progress.isDone(row.student(), result(row), worked);
  }

  private static String result(Row row) {
    return row.ending() == Ending.GRADED
        ? row.graded().score() + " of " + row.graded().maxScore()
        : "no score: " + row.why();
  }
}
