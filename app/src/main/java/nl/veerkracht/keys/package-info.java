/** The master key: made at first start, kept outside the database and its backup, wraps and derives everything else. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.veerkracht.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
