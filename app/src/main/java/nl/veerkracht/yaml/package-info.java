/** Files that people who run the house may change and no program writes: read as what they are, and never as objects that they name themselves. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.veerkracht.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
