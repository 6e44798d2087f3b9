/** What the privacy officer watches: who looked at what and why, without seeing any of it. */
@ApplicationModule(allowedDependencies = {"actor", "audit", "access", "web"})
@NullMarked
package nl.veerkracht.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
