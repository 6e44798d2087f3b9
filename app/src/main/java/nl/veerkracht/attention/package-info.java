/** What needs a person now: rooms ask for attention, people settle it by doing the work. */
@ApplicationModule(allowedDependencies = {"actor", "database"})
@NullMarked
package nl.veerkracht.attention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
