/** What all of the HTTP API shares: its version, its description, its health, and how much it reads of a request. */
@ApplicationModule(allowedDependencies = {"web", "access"})
@NullMarked
package nl.veerkracht.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
