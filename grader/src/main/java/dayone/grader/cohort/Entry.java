package dayone.grader.cohort;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One student of the cohort.
 *
 * @param student the name
 * @param submitted the folder, repository or archive; null if there is none
 * @param missing why there is none; empty if there is one
 */
public record Entry(String student, @Nullable Path submitted, String missing) {}
