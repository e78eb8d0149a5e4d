/**
 * The program that compares submissions with JPlag: a process of its own, with a class path of its
 * own, which only {@code grade cohort} starts.
 *
 * <p>Apart for three reasons. JPlag is under the GNU General Public License 3, so the rest of the
 * grader neither links it nor needs it: without the library this package is all that does not
 * compile. It reads what students wrote, so what exhausts it must not take the gradebook along. And
 * its libraries (Jackson 2, ICU, graphs; 24 MB) have no business in the judge, still less in the
 * JVM that runs a student's code.
 *
 * <p>It sees folders with numbers for names, never who wrote what.
 */
@NullMarked
package dayone.grader.similar;

import org.jspecify.annotations.NullMarked;
