/**
 * The git command, as far as the grader needs it. The command and not a library: an instructor who
 * keeps repositories has it, with the credentials, hooks and signing that are set up for it.
 */
@NullMarked
package dayone.grader.git;

import org.jspecify.annotations.NullMarked;
