@NullMarked
package dayone.runtime.http;

import org.jspecify.annotations.NullMarked;
