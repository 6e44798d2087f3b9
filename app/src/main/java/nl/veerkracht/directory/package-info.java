/** The directory: organisations and services, formal and informal, with places, waits and how their groups are, in the shape of Open Referral HSDS 3. */
@ApplicationModule(allowedDependencies = {"actor", "database", "audit", "hours", "web", "access", "attention", "yaml"})
@NullMarked
package nl.veerkracht.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
