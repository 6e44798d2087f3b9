/** Seeds a large made-up city and measures the application under load on it. */
@NullMarked
package nl.veerkracht.bench;

import org.jspecify.annotations.NullMarked;
