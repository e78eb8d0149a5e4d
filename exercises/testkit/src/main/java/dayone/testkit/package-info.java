/** What the tests of a topic use. */
@NullMarked
package dayone.testkit;

import org.jspecify.annotations.NullMarked;
