/** When something is open: clock times on days as moments, over midnight and when the clock changes, with public holidays and days that are otherwise. */
@ApplicationModule(allowedDependencies = "yaml")
@NullMarked
package nl.veerkracht.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
