/** What is printed: PDF/UA, in the house's typeface, in any direction of writing. Decides nothing about people: who prints has decided before. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.veerkracht.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
