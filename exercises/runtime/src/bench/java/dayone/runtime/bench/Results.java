package dayone.runtime.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What has been measured so far, and the files that say so. */
final class Results {

  private final JsonMapper json = new JsonMapper();
  private final Path folder;
  private final List<Ratio> ratios = new ArrayList<>();
  private final Map<String, Double> allocations = new LinkedHashMap<>();

  Results(Path folder) {
    this.folder = folder;
  }

  /** Adds a row and writes the files anew, so that a run that is stopped leaves what it has. */
  void add(Row row, Alternation.Outcome outcome) {
    ratios.addAll(outcome.ratios());
    outcome.allocated().ifPresent(bytes -> allocations.put(row.name(), bytes));
    write("ratios.json", ratios);
    write("allocations.json", allocations);
  }

  Map<String, Double> allocations() {
    return allocations;
  }

  private void write(String file, Object content) {
    json.writerWithDefaultPrettyPrinter().writeValue(folder.resolve(file), content);
  }
}
