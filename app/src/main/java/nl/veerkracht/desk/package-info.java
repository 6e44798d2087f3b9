/** The first screen of the day: what needs a person now, for each role, from all rooms. */
@ApplicationModule(allowedDependencies = {"actor", "attention", "access", "audit", "web"})
@NullMarked
package nl.veerkracht.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
