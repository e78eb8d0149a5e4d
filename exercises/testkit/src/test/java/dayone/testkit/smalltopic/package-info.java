/** A topic of two tasks in a temporary folder, and what a student does to it. */
@NullMarked
package dayone.testkit.smalltopic;

import org.jspecify.annotations.NullMarked;
